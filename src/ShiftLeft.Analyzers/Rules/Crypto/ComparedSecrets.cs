using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>What names say about the two sides of a comparison.</summary>
internal static class ComparedSecrets
{
    /// <summary>Who guesses one of these byte by byte is let in.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "secret", "apikey", "secretkey", "accesskey", "authkey", "sharedkey", "signingkey", "masterkey", "adminkey", "functionkey", "servicekey", "systemkey",
        "apitoken", "accesstoken", "authtoken", "bearertoken", "refreshtoken", "sessiontoken", "securitytoken", "resettoken", "csrftoken", "xsrftoken",
        "antiforgerytoken", "verificationtoken", "verifytoken", "confirmationtoken", "activationtoken", "invitationtoken", "invitetoken", "unsubscribetoken",
        "webhooktoken", "downloadtoken", "mastertoken", "admintoken", "secrettoken", "expectedtoken", "providedtoken", "storedtoken",
        "passwordhash", "hashedpassword", "pwdhash", "passhash", "passwordkey", "tokenhash", "hashedtoken", "keyhash", "apikeyhash", "secrethash",
        "hmac", "expectedmac", "computedmac", "actualmac", "expectedhmac",
        "expectedsignature", "computedsignature", "calculatedsignature", "providedsignature", "receivedsignature", "requestsignature", "signatureheader",
        "webhooksignature", "actualsignature", "hubsignature", "generatedsignature",
    };

    /// <summary>A password in the settings of an application is compared as it is; one of a user should not be there to compare.</summary>
    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal) { "options", "settings", "config", "configuration" };

    /// <summary>Two values of one person or time: typed twice, before and after.</summary>
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "confirm", "confirmed", "repeat", "repeated", "retype", "again", "old", "new", "previous", "prev", "last", "original", "updated", "cached", "current", "next",
        "before", "after", "existing", "first", "second", "copy", "local", "remote", "initial", "changed",
    };

    /// <summary>Of a name of an algorithm: <c>HmacSha256</c>.</summary>
    private static readonly HashSet<string> Algorithms = new(StringComparer.Ordinal) { "sha", "md", "algorithm", "alg", "rsa", "ripemd" };

    private static readonly HashSet<string> Proofs = new(StringComparer.Ordinal)
    {
        "verify", "validate", "valid", "check", "authenticate", "authorize", "authorized", "authentication", "authorization", "webhook", "hmac", "signature", "callback",
    };

    /// <summary>The name of the side that must not be guessed, or null where names say nothing of that kind.</summary>
    /// <param name="first">A side.</param>
    /// <param name="second">The other.</param>
    /// <param name="surroundings">Names of the member, types and file.</param>
    public static string? NameOf(IOperation first, IOperation second, IReadOnlyList<string> surroundings)
    {
        var (one, other) = (NameOf(first), NameOf(second));
        if (IsPair(one) || IsPair(other) || IsSameMember(first, second) || IsNamed(first, second) || IsNamed(second, first))
            return null;
        return IsSecret(one, first, surroundings) ? one : IsSecret(other, second, surroundings) ? other : null;
    }

    /// <summary>Whether the name alone says that the value must not be guessed.</summary>
    public static bool IsSecret(string? name) =>
        name is not null && Words.Of(name) is var words && words.FirstOf(Secrets) is not null && !SecretNames.IsAbout(words)
        && !(words.Say("hmac") && words.All.Any(Algorithms.Contains));

    /// <summary>A constant is called what its field is called.</summary>
    private static string? NameOf(IOperation side) => side.Unwrapped() is IFieldReferenceOperation field ? field.Field.Name : ValueNames.NameOf(side);

    private static bool IsSecret(string? name, IOperation value, IReadOnlyList<string> surroundings)
    {
        if (name is null)
            return false;
        if (IsSecret(name))
            return true;
        var words = Words.Of(name);
        return (words.All is ["signature"] or ["x", .., "signature"] or ["token"] && surroundings.Any(static around => Words.Of(around).FirstOf(Proofs) is not null))
            || (CredentialNames.IsPassword(name) && IsSetting(value));
    }

    private static bool IsSetting(IOperation value) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Arguments.Length: 1, Property.ContainingType: var type } => type.IsOrInherits("Microsoft.Extensions.Configuration.IConfiguration"),
        IMemberReferenceOperation { Member.ContainingType: var type } => Words.Of(type.Name).FirstOf(Settings) is not null,
        _ => false,
    };

    /// <summary>A text that all the program shares, compared with what something is called: the name of a cookie, header or claim.</summary>
    private static bool IsNamed(IOperation shared, IOperation side) =>
        shared.Unwrapped() is IMemberReferenceOperation { Member.IsStatic: true }
        && (side.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Key", ContainingType.Name: "KeyValuePair" or "DictionaryEntry" } }
            || (NameOf(side) is { } name && Words.Of(name).All is [.., "name" or "type"]));

    private static bool IsPair(string? name) => name is not null && Words.Of(name).All.Any(Pairs.Contains);

    private static bool IsSameMember(IOperation first, IOperation second) =>
        first.Unwrapped() is IMemberReferenceOperation { Member: var one } && second.Unwrapped() is IMemberReferenceOperation { Member: var other }
        && one is not IPropertySymbol { IsIndexer: true } && SymbolEqualityComparer.Default.Equals(one, other);
}
