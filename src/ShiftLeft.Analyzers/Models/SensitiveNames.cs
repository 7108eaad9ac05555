using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What the names of parameters, members and settings say of a secret in them.</summary>
internal static class SensitiveNames
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

    /// <summary>Whether what is called so is a credential, by the words it ends with.</summary>
    public static bool IsCredential(string ending) => Credentials.Contains(ending);

    /// <summary>The same for tokens.</summary>
    public static bool IsToken(string ending) => Tokens.Contains(ending);

    /// <summary>Whether the name of something that holds a secret of a kind ends so: <c>oldPasswordText</c>.</summary>
    /// <param name="kind">The words at the end in one piece, in small letters.</param>
    public static bool End(string name, Func<string, bool> kind)
    {
        var words = Words.Of(name).All;
        var last = words.Count;
        while (last > 1 && (Carriers.Contains(words[last - 1]) || char.IsDigit(words[last - 1][0])))
            last--;
        if (words.Any(Hidden.Contains))
            return false;
        var ending = "";
        for (var first = last - 1; first >= 0 && first >= last - 4; first--)
        {
            ending = words[first] + ending;
            if (kind(ending))
                return true;
        }

        return false;
    }
}
