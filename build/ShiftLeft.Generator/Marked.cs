namespace ShiftLeft.Generator;

/// <summary>The generated part of a file that is otherwise written by hand, between two comments.</summary>
internal static class Marked
{
    /// <returns>The text with its marked part replaced.</returns>
    public static string Replace(string text, string name, string content, string path)
    {
        var (open, close) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = text.IndexOf(close, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidOperationException($"{path} needs the two lines '{open}' and '{close}'.");
        return text[..(start + open.Length)] + "\n" + content + text[end..];
    }
}
