namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Finds tokens in any text (a literal, a comment, a whole file) in one pass: a table says for each pair of adjacent characters which
/// shapes have it at their anchor, and nearly every pair of ordinary text has none. Knows nothing of C#.
/// </summary>
internal sealed class SecretScanner
{
    private const int Ascii = 128;

    private readonly Candidate[]?[] _byPair = new Candidate[Ascii * Ascii][];

    /// <summary>A bit a pair: small enough to stay near the processor.</summary>
    private readonly ulong[] _isAnchor = new ulong[Ascii * Ascii / 64];

    public SecretScanner(IEnumerable<TokenShape> shapes)
    {
        foreach (var shape in shapes)
        {
            var patterns = Array.ConvertAll(shape.Patterns, TokenPattern.Parse);
            if (shape.Keywords.Length == 0)
            {
                foreach (var pattern in patterns)
                    Add(pattern.Anchor.First, pattern.Anchor.Second, new Candidate(shape, pattern));
            }

            foreach (var keyword in shape.Keywords)
                Add(AnyCase(keyword[0]), AnyCase(keyword[1]), new Candidate(shape, keyword, patterns));
        }
    }

    /// <summary>Knows the tokens of all providers.</summary>
    public static SecretScanner Providers { get; } = new(TokenShapes.All);

    /// <summary>All tokens of a text, in order, none inside another.</summary>
    public IReadOnlyList<TokenMatch> Scan(string text, CancellationToken cancellation = default)
    {
        List<TokenMatch>? matches = null;
        for (int at = 0, first = text.Length == 0 ? 0 : text[0]; at + 1 < text.Length; at++)
        {
            int second = text[at + 1];
            var pair = (first * Ascii) + second;
            var isAnchor = (first | second) < Ascii && ((_isAnchor[pair >> 6] >> (pair & 63)) & 1) != 0;
            first = second;
            if (!isAnchor)
                continue;
            cancellation.ThrowIfCancellationRequested();
            foreach (var candidate in _byPair[pair]!)
            {
                if (candidate.TryMatch(text, at) is { } match)
                    Add(matches ??= [], match);
            }
        }

        return matches is null ? [] : matches;
    }

    private static void Add(List<TokenMatch> matches, TokenMatch match)
    {
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (match.Start >= matches[i].End || match.End <= matches[i].Start)
                continue;
            // The shape that says more wins: a key of a named service over a key of any service, else the longer one.
            if (match.Length > matches[i].Length)
                matches[i] = match;
            return;
        }

        matches.Add(match);
    }

    private void Add(CharSet first, CharSet second, Candidate candidate)
    {
        foreach (var a in first.Members)
        {
            foreach (var b in second.Members)
            {
                var pair = (a * Ascii) + b;
                _isAnchor[pair >> 6] |= 1UL << (pair & 63);
                _byPair[pair] = [.. _byPair[pair] ?? [], candidate];
            }
        }
    }

    private static CharSet AnyCase(char c) => CharSet.Of(char.ToLowerInvariant(c)).Union(CharSet.Of(char.ToUpperInvariant(c)));

    private sealed class Candidate
    {
        private readonly TokenShape _shape;
        private readonly string? _keyword;
        private readonly TokenPattern[] _patterns;

        public Candidate(TokenShape shape, TokenPattern pattern) => (_shape, _patterns) = (shape, [pattern]);

        public Candidate(TokenShape shape, string keyword, TokenPattern[] patterns) =>
            (_shape, _keyword, _patterns) = (shape, keyword, patterns);

        public TokenMatch? TryMatch(string text, int at) =>
            Find(text, at, out var span) && IsGenuine(text, span) ? new(_shape, span.Start, span.Length) : null;

        private bool Find(string text, int at, out TokenSpan span)
        {
            span = default;
            if (_keyword is null)
                return _patterns[0].TryMatchAround(text, at, out span);
            if (!AssignedValue.TryFind(text, at, _keyword, out var value))
                return false;
            foreach (var pattern in _patterns)
            {
                if (pattern.TryMatchAt(text, value, out span))
                    return true;
            }

            return false;
        }

        private bool IsGenuine(string text, TokenSpan span) =>
            (_shape.IsRandom
                ? Randomness.LooksRandom(text, span)
                : !Randomness.IsSample(text.Substring(span.SecretStart, span.SecretLength)))
            && (_shape.Check is null || _shape.Check(text, span.Start, span.End));
    }
}
