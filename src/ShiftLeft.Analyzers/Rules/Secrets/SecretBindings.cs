using ShiftLeft.Analyzers.Rules.Crypto;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Names that a secret is bound to, and those that only sound so.</summary>
internal static class SecretBindings
{
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "secret", "clientsecret", "apikey", "appkey", "accesskey", "secretkey", "privatekey", "authkey", "encryptionkey", "decryptionkey",
        "signingkey", "hmackey", "aeskey", "masterkey", "sharedkey", "subscriptionkey", "storagekey", "accountkey", "jwtkey", "securitykey", "cryptokey", "tokenkey", "servicekey",
        "token", "apitoken", "accesstoken", "authtoken", "bearertoken", "refreshtoken", "credential", "machinekey", "validationkey", "instrumentationsecret", "webhooksecret",
    };

    /// <summary>A GUID is a key only where the name leaves no doubt.</summary>
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "clientsecret", "apikey", "accesskey", "secretkey", "authkey", "subscriptionkey", "apitoken", "sharedsecret",
    };

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "hash", "hashed", "checksum", "digest", "sha", "md", "crc", "thumbprint", "fingerprint", "etag", "integrity", "signature", "site", "publishable", "anon", "anonymous",
        "header", "prefix", "suffix", "parameter", "param", "scheme", "claim", "resource", "label", "message", "text", "title", "caption", "description", "regex", "pattern",
        "format", "template", "example", "test", "cookie", "field", "column", "policy", "endpoint", "encrypted", "protected", "encoded", "guid", "uuid", "help", "error", "invalid",
        "localized", "localization", "translation", "display", "question", "hint", "rule", "setting", "config", "section", "property", "symbol", "assembly", "publickey", "pub",
        "salt", "iv", "nonce", "csrf", "xsrf", "antiforgery", "default", "empty", "none", "unknown", "expected", "vector", "language", "culture", "word", "list", "chars", "alphabet",
        "characters", "charset", "client", "tenant", "app", "design", "css",
    };

    /// <summary>Words that take a name's harm away unless a certain secret is named with them: <c>clientSecret</c>, <c>appKey</c>.</summary>
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal) { "client", "app", "test", "default", "anonymous", "config", "setting", "encoded", "section", "property" };

    /// <summary>Types that hold texts for people, or keys by which those are found.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "resource", "resources", "localizer", "localization", "strings", "messages", "labels", "translations", "localizable", "texts", "errors", "constants2",
    };

    public static bool IsSecret(BoundName bound, string value)
    {
        var words = Words.Of(bound.Name);
        if (words.All.Count == 0 || words.FirstOf(Secrets) is null || SecretNames.IsAbout(words))
            return false;
        if (words.All.Any(static word => Harmless.Contains(word) && !Owners.Contains(word)))
            return false;
        return !ShiftLeft.Analyzers.Secrets.GeneratedText.IsGuid(value) || words.FirstOf(Certain) is not null;
    }

    /// <summary>Whether the place is one where texts for people, or names, are kept.</summary>
    public static bool IsAboutTexts(RuleContext context) =>
        Surroundings.Names(context.Operation, context.ContainingSymbol).Any(static name => Words.Of(name).FirstOf(Texts) is not null);
}
