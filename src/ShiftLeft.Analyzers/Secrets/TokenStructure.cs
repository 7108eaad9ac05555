namespace ShiftLeft.Analyzers.Secrets;

/// <summary>What the inside of some tokens must hold, where no checksum protects them.</summary>
internal static class TokenStructure
{
    /// <summary>How far the other parameters of a signed URL may be from its signature.</summary>
    private const int UrlReach = 600;

    /// <summary>A signed JSON Web Token that is neither the sample of jwt.io nor a key made to be public.</summary>
    public static bool SignedJwt(string text, int start, int end)
    {
        var parts = text.Substring(start, end - start).Split('.');
        return Base64Text.DecodeText(parts[0]) is { } header && header.Contains("\"alg\"")
            && Base64Text.Decode(parts[1]) is { } payload && !IsSampleOrPublic(System.Text.Encoding.UTF8.GetString(payload))
            && !Randomness.IsSample(parts[2]);
    }

    /// <summary>The first part of a Discord token is the ID of the bot, in digits.</summary>
    public static bool DiscordId(string text, int start, int end) =>
        Base64Text.DecodeText(text.Substring(start, text.IndexOf('.', start) - start)) is { } id && id.All(char.IsDigit);

    /// <summary>A shared access signature has a version or an expiry beside its signature.</summary>
    public static bool SharedAccessSignature(string text, int start, int end) =>
        HasNear(text, start, end, "sv=") || HasNear(text, start, end, "se=");

    /// <summary>The key of a Google service account is a field of a JSON file that holds the private key as well.</summary>
    public static bool GoogleServiceAccount(string text, int start, int end) =>
        HasNear(text, start, end, "service_account") || HasNear(text, start, end, "PRIVATE KEY");

    /// <summary>Grafana's first keys are JSON with a key, a name and the number of an organisation.</summary>
    public static bool GrafanaKey(string text, int start, int end) =>
        Base64Text.DecodeText(text.Substring(start, end - start)) is { } json && json.Contains("\"n\":") && json.Contains("\"id\":");

    /// <summary>What stands between dots is a part of the name of a file: <c>logo.ico-7a38….png</c>.</summary>
    public static bool NotInFileName(string text, int start, int end) =>
        !(start > 0 && text[start - 1] == '.') && !(end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]));

    public static bool NoEmulatorKey(string text, int start, int end) => !EmulatorKeys.Contain(text.Substring(start, end - start));

    /// <summary>Random characters of several kinds: no hash in hexadecimal, no word, no path.</summary>
    public static bool MixedCharacters(string text, int start, int end)
    {
        var token = text.Substring(start, end - start);
        return token.Any(char.IsDigit) && token.Any(char.IsUpper) && token.Any(char.IsLower);
    }

    private static bool IsSampleOrPublic(string payload) =>
        new[] { "John Doe", "\"1234567890\"", "\"anon\"", "example.com" }.Any(payload.Contains);

    private static bool HasNear(string text, int start, int end, string part)
    {
        var from = Math.Max(0, start - UrlReach);
        return text.IndexOf(part, from, Math.Min(text.Length, end + UrlReach) - from, StringComparison.Ordinal) >= 0;
    }
}
