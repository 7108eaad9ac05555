namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// The shape of a token, written in a small part of the language of regular expressions: characters, <c>[…]</c>, <c>\d</c>, <c>\w</c>,
/// <c>{n}</c>, <c>{n,}</c>, <c>{n,m}</c> and <c>?</c>. That is enough for tokens, needs no compilation at start-up, and lets the scanner
/// find the rarest pair of characters to look for.
/// </summary>
internal sealed class TokenPattern
{
    private readonly Element[] _elements;
    private readonly int _anchor;
    private readonly int _minLead;
    private readonly int _maxLead;

    private TokenPattern(Element[] elements)
    {
        _elements = elements;
        _anchor = Rarest(elements);
        _minLead = elements.Take(_anchor).Sum(static element => element.Min);
        _maxLead = elements.Take(_anchor).Sum(static element => element.Max);
    }

    /// <summary>
    /// The two adjacent places of the token that allow the fewest characters: where it is worth trying to match. A pattern that is only
    /// tried behind a keyword may have none.
    /// </summary>
    public (CharSet First, CharSet Second) Anchor => (_elements[_anchor].Set, _elements[_anchor + 1].Set);

    public static TokenPattern Parse(string pattern) => new(TokenPatternParser.Parse(pattern));

    /// <param name="text">The text to look at.</param>
    /// <param name="at">Where the anchor is.</param>
    /// <param name="match">Where the token is, if it stands alone there.</param>
    public bool TryMatchAround(string text, int at, out TokenSpan match)
    {
        for (var start = at - Math.Min(_maxLead, at); start <= at - _minLead; start++)
        {
            if (TryMatchAt(text, start, out match))
                return true;
        }

        match = default;
        return false;
    }

    /// <summary>Whether a whole token, neither preceded nor followed by more of its kind, begins at a place.</summary>
    public bool TryMatchAt(string text, int start, out TokenSpan match)
    {
        match = default;
        if (!IsBoundaryBefore(text, start))
            return false;
        var secret = default(Run);
        var end = Match(text, 0, start, ref secret);
        if (end < 0)
            return false;
        match = new(start, end, secret.Start, secret.Length, secret.Alphabet);
        return true;
    }

    /// <returns>The end of the match, or -1.</returns>
    private int Match(string text, int index, int at, ref Run secret)
    {
        if (index == _elements.Length)
            return IsBoundaryAfter(text, at) ? at : -1;
        var element = _elements[index];
        var longest = 0;
        while (longest < element.Max && at + longest < text.Length && element.Set.Contains(text[at + longest]))
            longest++;
        for (var length = longest; length >= element.Min; length--)
        {
            var end = Match(text, index + 1, at + length, ref secret);
            if (end < 0)
                continue;
            if (element.Set.Count > 2 && length > secret.Length)
                secret = new(at, length, element.Set.Count);
            return end;
        }

        return -1;
    }

    private bool IsBoundaryBefore(string text, int start)
    {
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (_elements[0].Set.Count > 2 && _elements[0].Set.Contains(before))
            return false;
        if (!CharSet.Alphanumeric.Contains(before))
            return true;
        // The letter of an escape: \n in a literal, %3D in a URL.
        return (start > 1 && text[start - 2] == '\\' && before is 'n' or 'r' or 't')
            || (start > 2 && text[start - 3] == '%' && Uri.IsHexDigit(text[start - 2]) && Uri.IsHexDigit(before));
    }

    private bool IsBoundaryAfter(string text, int end) =>
        end >= text.Length || !(CharSet.Alphanumeric.Contains(text[end]) || _elements[_elements.Length - 1].Set.Contains(text[end]));

    private static int Rarest(Element[] elements)
    {
        var (rarest, least) = (0, int.MaxValue);
        for (var i = 0; i + 1 < elements.Length; i++)
        {
            var (first, second) = (elements[i], elements[i + 1]);
            if (first is not { Min: 1, Max: 1 } || second is not { Min: 1, Max: 1 })
                continue;
            // Two small letters in a row stand on every line of code; a letter and a sign do not.
            var isOrdinary = first.Set.IsWithin(CharSet.SmallLetters) && second.Set.IsWithin(CharSet.SmallLetters);
            var frequency = first.Set.Count * second.Set.Count * (isOrdinary ? 8 : 1);
            if (frequency < least)
                (rarest, least) = (i, frequency);
        }

        return rarest;
    }

    /// <summary>Characters of a set, a number of times.</summary>
    internal readonly record struct Element(CharSet Set, int Min, int Max);

    private readonly record struct Run(int Start, int Length, int Alphabet);
}
