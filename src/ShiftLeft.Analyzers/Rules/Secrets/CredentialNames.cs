namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Names of parameters, properties and variables that hold a credential.</summary>
internal static class CredentialNames
{
    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "newPassword", "currentPassword", "userPassword", "adminPassword",
        "privateKeyPassword", "keyPassword", "keystorePassword", "certificatePassword", "certPassword", "proxyPassword", "ownerPassword",
        "passwordInClearText", "privateKeyPassphrase",
    };

    private static readonly HashSet<string> Sinks = new(Passwords, StringComparer.OrdinalIgnoreCase)
    {
        "clientSecret", "appSecret", "applicationSecret", "apiSecret", "apiSecretKey", "consumerSecret", "secretKey", "secretAccessKey",
        "awsSecretAccessKey", "awsSecretKey", "accountKey", "storageAccountKey", "sharedAccessKey", "sharedSecret", "sharedKey", "apiKey",
        "accessToken", "accessTokenSecret", "authToken", "bearerToken", "refreshToken", "personalAccessToken",
        "signingSecret", "webhookSecret",
    };

    private static readonly HashSet<string> PasswordWords = ["password", "passwd", "pwd", "passphrase", "passcode"];

    /// <summary>A control or a form's field with the password in it; <c>passwordQuestion</c> is another matter.</summary>
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "input", "text", "box", "textbox", "value", "string", "str", "entry", "entered", "given", "attempt", "edit", "plain", "raw", "clear",
        "param", "parameter", "arg", "argument",
    };

    /// <summary>Whether a library's parameter or property of that name takes a credential.</summary>
    public static bool IsSink(string name) => Sinks.Contains(name);

    /// <summary>Whether a value is no credential but the name of one: of a header, a form's field, a configuration key.</summary>
    public static bool IsNameOf(string value, string sink) =>
        !Passwords.Contains(sink) && new string([.. value.Where(char.IsLetter)]) is var letters
        && (IsSink(letters) || (letters.StartsWith("x", StringComparison.OrdinalIgnoreCase) && IsSink(letters.Substring(1))));

    /// <summary>Whether a variable or member holds a password that somebody typed.</summary>
    public static bool IsPassword(string name)
    {
        var words = Words.Of(name).All;
        var last = words.Count - 1;
        while (last > 0 && (Carriers.Contains(words[last]) || char.IsDigit(words[last][0])))
            last--;
        return last >= 0 && (PasswordWords.Contains(words[last]) || (last > 0 && PasswordWords.Contains(words[last - 1] + words[last])));
    }
}
