namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Which places hold something that nobody may guess, as their names say.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "credential", "token", "csrf", "xsrf", "antiforgery", "captcha",
        "otp", "totp", "onetimecode", "pin", "pincode",
        "apikey", "accesskey", "secretkey", "privatekey", "encryptionkey", "cryptokey", "signingkey", "masterkey", "sharedkey", "symmetrickey",
        "aeskey", "hmackey", "authkey", "licensekey", "licencekey", "keymaterial", "machinekey",
        "resetcode", "verificationcode", "verifycode", "confirmationcode", "confirmcode", "activationcode", "securitycode", "accesscode",
        "authcode", "authorizationcode", "authenticationcode", "invitecode", "invitationcode", "recoverycode", "backupcode", "smscode",
        "logincode", "twofactorcode", "mfacode", "vouchercode", "couponcode", "giftcode", "unlockcode", "pairingcode",
    };

    /// <summary>Values that must not be guessed either, but for which a Guid is random enough.</summary>
    private static readonly HashSet<string> Fresh = new(StringComparer.Ordinal)
    {
        "nonce", "salt", "sessionid", "sessionkey", "initializationvector",
    };

    /// <summary>What a token or key is where everybody may know it.</summary>
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "public", "cancellation", "concurrency", "continuation", "correlation", "idempotency", "page", "paging", "pagination", "next", "sync",
        "change", "lexer", "syntax", "lock", "fencing", "skip", "resume", "watch", "operation", "tracking", "placeholder", "replacement",
        "cache", "mock", "fake", "dummy", "sample",
    };

    /// <summary>What is said about a secret and is none: <c>tokenLength</c>, <c>passwordExpiry</c>.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "length", "len", "size", "count", "index", "idx", "position", "offset", "delay", "timeout", "expiry", "expires", "expiration", "lifetime", "age",
        "min", "max", "id", "ids", "name", "type", "kind", "url", "uri", "path", "file", "provider", "service", "generator", "factory", "options", "version",
        "interval", "attempts", "retries", "days", "hours", "minutes", "seconds", "ms", "date", "time", "chance", "probability", "color", "selector",
    };

    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "generate", "create", "make", "new", "random", "secure" };

    private static readonly HashSet<string> CodePurposes = new(StringComparer.Ordinal)
    {
        "otp", "verification", "verify", "reset", "confirm", "confirmation", "activation", "activate", "twofactor", "mfa", "2fa", "login", "captcha",
        "invite", "invitation", "coupon", "voucher", "recovery",
    };

    private static readonly HashSet<string> PlainCodes = new(StringComparer.Ordinal)
    {
        "error", "status", "exit", "response", "result", "zip", "postal", "country", "color", "product", "language", "currency", "hash", "op", "source", "event",
    };

    /// <summary>Whether a guess at what is put there would be an attack.</summary>
    /// <param name="place">Where the value goes.</param>
    /// <param name="surroundings">Names of the member, types and file: they say what a mere <c>code</c> is for.</param>
    /// <param name="isGuid">Whether the value is a Guid, which cannot be computed but has not the freedom of a key.</param>
    public static bool IsSecret(Destination place, IEnumerable<string> surroundings, bool isGuid)
    {
        var words = Words.Of(place.Name);
        if (words.FirstOf(Public) is not null || IsCount(place.Type))
            return false;
        var secret = words.FirstOf(Secrets) ?? (isGuid ? null : words.FirstOf(Fresh));
        if (secret is not null)
            return secret == "sessionid" || !Attributes.Contains(words.All[words.All.Count - 1]);
        if (words.Say("iv") && IsBytes(place.Type))
            return true;
        if (isGuid)
            return false;
        if (words.Say("key"))
            return !Attributes.Contains(words.All[words.All.Count - 1]) && (IsBytes(place.Type) || (IsText(place.Type) && words.FirstOf(Makers) is not null));
        return words.Say("code") && words.FirstOf(PlainCodes) is null && surroundings.Any(static name => Words.Of(name).FirstOf(CodePurposes) is not null);
    }

    /// <summary>Whether the words speak of a secret that is none, or of something about one: <c>publicKey</c>, <c>tokenLength</c>, the product <c>SecretsManager</c>.</summary>
    public static bool IsAbout(Words words) => words.FirstOf(Public) is not null || words.Say("secretmanager") || words.Say("secretsmanager") || Attributes.Contains(words.All[words.All.Count - 1]);

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsCount(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_DateTime;

    private static bool IsBytes(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        INamedTypeSymbol { Name: "Span" or "Memory" or "ReadOnlySpan" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Byte or SpecialType.System_Char }] } => true,
        _ => false,
    };
}
