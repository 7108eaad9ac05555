using ShiftLeft.Analyzers.Rules;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What holds a secret: parameters, properties and fields, as their names say, and connection strings with a password in them.</summary>
internal static class SensitiveMembers
{
    private static readonly HashSet<string> Credentials = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "clientsecret", "apikey", "secretkey", "privatekey", "accesskey", "encryptionkey", "signingkey",
        "cardnumber", "creditcard", "creditcardnumber", "ccnumber", "pan", "cvv", "cvc", "cvv2", "securitycode", "ssn", "socialsecuritynumber", "nationalinsurancenumber",
        "taxpayerid", "pincode",
    };

    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal)
    {
        "accesstoken", "refreshtoken", "authtoken", "authenticationtoken", "bearertoken", "apitoken", "resettoken", "sessiontoken", "securitytoken", "jwt", "jwttoken",
        "passwordtoken", "personalaccesstoken", "bearer", "authorizationheader", "connectionstring",
    };

    /// <summary>What may follow without changing what is held.</summary>
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "value", "text", "string", "str", "input", "entry", "plain", "raw", "clear", "plaintext", "cleartext", "param", "parameter", "arg", "argument", "base64",
    };

    /// <summary>A secret that is no longer one, or never was.</summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "hashed", "hash", "encrypted", "protected", "masked", "redacted", "hidden", "obfuscated", "public", "no", "has", "is", "require", "requires", "forgot", "changed",
        "wrong", "invalid", "missing", "default", "sample", "fake", "dummy", "example", "truncated", "last",
    };

    private static readonly SourceModel Credential = new(new ModelPath(ModelRoot.Parameter, 0, []), ThreatModel.Inherent, "a credential", SourceKinds.Credential);
    private static readonly SourceModel Token = Credential with { Kinds = SourceKinds.Token };

    private static readonly SourceModel ConnectionString = Credential with { Words = "a constant" };

    private static readonly ConcurrentDictionary<string, SourceModel?> Known = new(StringComparer.Ordinal);

    public static SourceModel? SourceOf(ISymbol declared)
    {
        var type = declared switch
        {
            IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
            IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.Type,
            IFieldSymbol { IsStatic: false, IsConst: false } field => field.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
            ? Known.GetOrAdd(declared.Name, static name => Of(name))
            : null;
    }

    public static SourceModel? SourceOf(string constant) => HoldsPassword(constant) ? ConnectionString : null;

    /// <summary>A text as it may be shown in a message.</summary>
    public static string WithoutPassword(string text) => EndOfName(text) is var end && end > 0 ? text.Substring(0, end) + "…" : text;

    private static bool HoldsPassword(string text) => EndOfName(text) > 0 && ConnectionStringCredentials.Find(text, '\0').Count > 0;

    /// <summary>Where the value of the first password of a connection string begins, or 0.</summary>
    private static int EndOfName(string text)
    {
        foreach (var name in (string[])["word=", "pwd="])
        {
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at && at >= 0)
                return at + name.Length;
        }

        return 0;
    }

    private static SourceModel? Of(string name)
    {
        var words = Words.Of(name).All;
        var last = words.Count;
        while (last > 1 && Carriers.Contains(words[last - 1]))
            last--;
        if (words.Any(Hidden.Contains))
            return null;
        var ending = "";
        for (var first = last - 1; first >= 0 && first >= last - 4; first--)
        {
            ending = words[first] + ending;
            if (Credentials.Contains(ending))
                return Credential;
            if (Tokens.Contains(ending))
                return Token;
        }

        return null;
    }
}
