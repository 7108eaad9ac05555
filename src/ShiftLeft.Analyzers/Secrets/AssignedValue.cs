namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Where the value starts that a name with a keyword in it is given: <c>datadogApiKey = "…"</c>, <c>DATADOG_API_KEY=…</c>,
/// <c>"datadog-key": "…"</c>, <c>Add("Datadog-Api-Key", "…")</c>.
/// </summary>
internal static class AssignedValue
{
    private const int LongestName = 40;
    private const string ValueAttribute = "value";

    /// <summary>A name says that its value is a secret; else a trace ID of the provider would be one.</summary>
    private static readonly string[] SecretWords = ["key", "token", "secret", "password", "pwd", "auth", "pat", "credential"];

    /// <param name="text">Any text.</param>
    /// <param name="at">Where the first two letters of the keyword were seen.</param>
    /// <param name="keyword">In small letters.</param>
    /// <param name="value">The first character of the value.</param>
    public static bool TryFind(string text, int at, string keyword, out int value)
    {
        value = 0;
        var position = at + keyword.Length;
        if (position >= text.Length
            || !IsSame(text[position - 1], keyword[keyword.Length - 1])
            || string.Compare(text, at, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        var limit = Math.Min(text.Length, position + LongestName);
        while (position < limit && IsNamePart(text[position]))
            position++;
        return position < text.Length
            && HasSecretWord(text, at, position)
            && SkipOperator(text, ref position)
            && (value = SkipOpening(text, position)) < text.Length;
    }

    /// <summary>A cheap look at one letter spares most comparisons.</summary>
    private static bool IsSame(char c, char small) => c == small || c == char.ToUpperInvariant(small);

    private static bool IsNamePart(char c) => CharSet.Word.Contains(c) || c is '-' or '.' or ' ';

    private static bool HasSecretWord(string text, int start, int end) =>
        SecretWords.Any(word => text.IndexOf(word, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool SkipOperator(string text, ref int position)
    {
        // The end of a quoted or indexed name ("name": …, ["name"] = …), or of a key beside its value (<add key="name" value="…" />).
        Skip(text, ref position, "\"']\\ \t?");
        if (string.Compare(text, position, ValueAttribute, 0, ValueAttribute.Length, StringComparison.OrdinalIgnoreCase) == 0)
            position += ValueAttribute.Length;
        var name = position;
        Skip(text, ref position, "=:,(> \t");
        if (position > name && text[position - 1] == '>')
            Skip(text, ref position, "\r\n \t");
        return position > name;
    }

    private static int SkipOpening(string text, int position)
    {
        Skip(text, ref position, "\"'@$\\` ");
        return position;
    }

    private static void Skip(string text, ref int position, string characters)
    {
        while (position < text.Length && characters.IndexOf(text[position]) >= 0)
            position++;
    }
}
