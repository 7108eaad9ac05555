using System.Globalization;

namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Reads the notation of <see cref="TokenPattern"/>.</summary>
internal static class TokenPatternParser
{
    public static TokenPattern.Element[] Parse(string pattern)
    {
        var elements = new List<TokenPattern.Element>();
        for (var at = 0; at < pattern.Length;)
        {
            var set = Set(pattern, ref at);
            var (min, max) = Count(pattern, ref at);
            elements.Add(new(set, min, max));
        }

        return [.. elements];
    }

    private static CharSet Set(string pattern, ref int at)
    {
        if (pattern[at] != '[')
            return Character(pattern, ref at);
        var set = default(CharSet);
        for (at++; pattern[at] != ']';)
        {
            var first = pattern[at];
            if (first != '\\' && pattern[at + 1] == '-' && pattern[at + 2] != ']')
            {
                set = set.Union(CharSet.Range(first, pattern[at + 2]));
                at += 3;
            }
            else
            {
                set = set.Union(Character(pattern, ref at));
            }
        }

        at++;
        return set;
    }

    private static CharSet Character(string pattern, ref int at)
    {
        var c = pattern[at++];
        if (c != '\\')
            return CharSet.Of(c);
        return pattern[at++] switch
        {
            'd' => CharSet.Range('0', '9'),
            'w' => CharSet.Word,
            var escaped => CharSet.Of(escaped),
        };
    }

    private static (int Min, int Max) Count(string pattern, ref int at)
    {
        if (at == pattern.Length)
            return (1, 1);
        if (pattern[at] == '?')
        {
            at++;
            return (0, 1);
        }

        if (pattern[at] != '{')
            return (1, 1);
        var end = pattern.IndexOf('}', at);
        var bounds = pattern.Substring(at + 1, end - at - 1).Split(',');
        at = end + 1;
        var min = int.Parse(bounds[0], CultureInfo.InvariantCulture);
        return bounds.Length == 1 ? (min, min) : (min, bounds[1].Length == 0 ? 4096 : int.Parse(bounds[1], CultureInfo.InvariantCulture));
    }
}
