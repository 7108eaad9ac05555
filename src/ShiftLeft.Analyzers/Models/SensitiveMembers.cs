using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Parameters, properties and fields that hold a secret, as their names say.</summary>
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
        "passwordtoken", "personalaccesstoken", "bearer", "authorizationheader",
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
