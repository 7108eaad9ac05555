namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// The lines between the head and the foot of a key. They may stand in a literal with escapes, in a comment, or in a file with an indent.
/// </summary>
internal static class PrivateKeyBody
{
    private const double LeastEntropy = 4;

    /// <summary>How the Base64 of DER, of OpenSSH's format and of an OpenPGP secret key packet begin.</summary>
    private static readonly string[] Beginnings = ["M", "b3BlbnNzaC1rZXktdjE", "l", "x"];

    public static bool IsKey(string body)
    {
        var data = Data(body);
        return data.Length >= PrivateKeys.ShortestKey
            && body.IndexOf("...", StringComparison.Ordinal) < 0
            && Array.Exists(Beginnings, beginning => data.StartsWith(beginning, StringComparison.Ordinal))
            && Randomness.Entropy(data) >= LeastEntropy;
    }

    public static bool HasData(string body) =>
        Data(body) is { Length: >= PrivateKeys.ShortestKey } data && Randomness.Entropy(data) >= LeastEntropy;

    private static string Data(string body) => string.Concat(
        body.Split(["\n", "\\n", "\r", "\\r"], StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Trim(' ', '\t', '"', '+', ';', ',', '*', '#', '\'', '\\'))
            .Select(static line => line.StartsWith("// ", StringComparison.Ordinal) ? line.Substring(3) : line)
            .Where(static line => line.Length > 0 && line.TrimEnd('=').All(Base64Text.IsDigit)));
}
