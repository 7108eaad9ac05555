namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Names and the values they are given inside a text: <c>apiKey=…</c>, <c>"api_key": "…"</c>, <c>api-key: …</c>, <c>API_KEY := '…'</c>,
/// <c>--api-key …</c>, <c>Setting("apiKey", "…")</c>. Knows nothing of what the names mean.
/// </summary>
internal static class NamedValues
{
    private const int LongestName = 60;
    private const int LongestGap = 16;
    private const int LongestValue = 400;
    private const string Quotes = "\"'`";
    private const string ValueEnds = "\"'`;,&<>(){}[]|\\";

    /// <param name="text">Any text.</param>
    public static IEnumerable<NamedValue> Find(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (!IsAssignment(text, at) || NameBefore(text, at) is not { } name)
                continue;
            var start = ValueAfter(text, at);
            var end = start < 0 ? start : EndOf(text, start);
            if (end > start)
                yield return new(text.Substring(name.Start, name.End - name.Start), name.Start, start, end - start);
        }
    }

    /// <summary>The last character of what parts a name from its value; a blank does behind the option of a command.</summary>
    private static bool IsAssignment(string text, int at) => text[at] switch
    {
        '=' => text[at + 1] is not ('=' or '>') && text[at - 1] is not ('=' or '!' or '<' or '>'),
        '>' => text[at - 1] == '=',
        ':' => text[at + 1] is not (':' or '=' or '/'),
        ',' => true,
        ' ' => IsNamePart(text[at - 1]),
        _ => false,
    };

    private static (int Start, int End)? NameBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[at] != ' ' && at - end < LongestGap && text[end - 1] is ' ' or '\t' or ':' or '?' or '=')
            end--;
        var isQuoted = end > 0 && Quotes.IndexOf(text[end - 1]) >= 0;
        if (isQuoted)
            end -= end > 1 && text[end - 2] == '\\' ? 2 : 1;
        var start = end;
        while (start > 0 && end - start <= LongestName && (IsNamePart(text[start - 1]) || (text[start - 1] == ':' && (isQuoted || text[at] == '='))))
            start--;
        if (start == end || end - start > LongestName || (text[at] == ',' && !isQuoted) || (text[at] == ' ' && !IsOption(text, start, end)))
            return null;
        return (start, end);
    }

    private static bool IsOption(string text, int start, int end) =>
        end - start > 2 && text[start] == '-' && text[start + 1] == '-' && (start == 0 || char.IsWhiteSpace(text[start - 1]) || Quotes.IndexOf(text[start - 1]) >= 0);

    /// <summary>The value of an argument is quoted as its name is; any other may be.</summary>
    private static int ValueAfter(string text, int at)
    {
        var start = at + 1;
        while (start < text.Length && start - at < LongestGap && text[start] is ' ' or '\t')
            start++;
        var quote = start < text.Length && text[start] == '\\' ? start + 1 : start;
        if (quote < text.Length && Quotes.IndexOf(text[quote]) >= 0)
            return quote + 1;
        return text[at] == ',' ? -1 : start;
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestValue && !char.IsWhiteSpace(text[end]) && ValueEnds.IndexOf(text[end]) < 0)
            end++;
        return end;
    }

    private static bool IsNamePart(char c) => CharSet.Word.Contains(c) || c is '-' or '.';
}

/// <param name="Name">As it is written.</param>
/// <param name="NameStart">Its first character.</param>
/// <param name="Start">The first character of the value.</param>
/// <param name="Length">Of the value.</param>
internal sealed record NamedValue(string Name, int NameStart, int Start, int Length);
