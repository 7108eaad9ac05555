namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Where the value starts that a name with a keyword in it is given: <c>datadogApiKey = "…"</c>, <c>"Datadog": { "ApiKey": "…"</c> on one
/// line, <c>DATADOG_API_KEY=…</c>, <c>Add("Datadog-Api-Key", "…")</c>.
/// </summary>
internal static class AssignedValue
{
    private const int LongestName = 40;

    /// <summary>A name says that its value is a secret; else a trace ID of the provider would be one.</summary>
    private static readonly string[] SecretWords = ["key", "token", "secret", "password", "pwd", "auth", "pat", "credential"];

    /// <param name="text">Any text.</param>
    /// <param name="at">Where the first two letters of the keyword were seen.</param>
    /// <param name="keyword">In small letters.</param>
    /// <param name="value">The first character of the value.</param>
    public static bool TryFind(string text, int at, string keyword, out int value)
    {
        value = 0;
        if (string.Compare(text, at, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        var position = at + keyword.Length;
        var limit = Math.Min(text.Length, position + LongestName);
        while (position < limit && IsNamePart(text[position]))
            position++;
        return position < text.Length
            && HasSecretWord(text, at, position)
            && SkipOperator(text, ref position)
            && (value = SkipOpening(text, position)) < text.Length;
    }

    private static bool IsNamePart(char c) => CharSet.Word.Contains(c) || c is '-' or '.' or ' ';

    private static bool HasSecretWord(string text, int start, int end) =>
        SecretWords.Any(word => text.IndexOf(word, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool SkipOperator(string text, ref int position)
    {
        // The end of a quoted or indexed name: "name": …, ["name"] = …, name: …
        while (position < text.Length && text[position] is '"' or '\'' or ']' or '\\' or ' ' or '\t')
            position++;
        if (position >= text.Length || text[position] is not ('=' or ':' or ',' or '(' or '>'))
            return false;
        while (position < text.Length && text[position] is '=' or ':' or ',' or '(' or '>' or ' ' or '\t')
            position++;
        return true;
    }

    private static int SkipOpening(string text, int position)
    {
        while (position < text.Length && text[position] is '"' or '\'' or '@' or '$' or '\\' or '`' or ' ')
            position++;
        return position;
    }
}
