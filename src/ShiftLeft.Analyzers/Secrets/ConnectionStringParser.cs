using System.Text;

namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Reads a connection string by the rules of <c>DbConnectionStringBuilder</c>: pairs apart by ';', blanks around keys and values do not
/// count, '==' in a key is '=', a value may be quoted with its quotes doubled inside. What is no pair is passed over.
/// </summary>
internal static class ConnectionStringParser
{
    public static IEnumerable<ConnectionStringPair> Parse(string text, char separator = ';')
    {
        for (var at = 0; at < text.Length;)
        {
            var equals = EndOfKey(text, at, separator);
            if (equals == text.Length || text[equals] == separator)
            {
                at = equals + 1;
                continue;
            }

            var keyStart = SkipBlanks(text, at);
            var value = SkipBlanks(text, equals + 1);
            var (valueStart, valueEnd, next) = value < text.Length && text[value] is '"' or '\''
                ? Quoted(text, value, separator)
                : Plain(text, value, separator);
            yield return new(NameOf(text.Substring(at, equals - at)), keyStart, valueStart, valueEnd);
            at = next + 1;
        }
    }

    private static int EndOfKey(string text, int at, char separator)
    {
        while (at < text.Length && text[at] != separator)
        {
            if (text[at] == '=' && (at + 1 == text.Length || text[at + 1] != '='))
                return at;
            at += text[at] == '=' ? 2 : 1;
        }

        return Math.Min(at, text.Length);
    }

    private static (int Start, int End, int Next) Plain(string text, int at, char separator)
    {
        var next = text.IndexOf(separator, at);
        if (next < 0)
            next = text.Length;
        var end = next;
        while (end > at && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (at, end, next);
    }

    private static (int Start, int End, int Next) Quoted(string text, int at, char separator)
    {
        var quote = text[at];
        var end = at + 1;
        while (end < text.Length && (text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote)))
            end += text[end] == quote ? 2 : 1;
        end = Math.Min(end, text.Length);
        var next = text.IndexOf(separator, end);
        return (at + 1, end, next < 0 ? text.Length : next);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static string NameOf(string key)
    {
        var name = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (!char.IsWhiteSpace(c) && c != '_')
                name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Name">The key in small letters without blanks: <c>userid</c>.</param>
/// <param name="KeyStart">The first character of the key.</param>
/// <param name="ValueStart">The first character of the value, inside its quotes.</param>
/// <param name="ValueEnd">Behind its last.</param>
internal readonly record struct ConnectionStringPair(string Name, int KeyStart, int ValueStart, int ValueEnd)
{
    public string Value(string text) => text.Substring(ValueStart, ValueEnd - ValueStart);
}
