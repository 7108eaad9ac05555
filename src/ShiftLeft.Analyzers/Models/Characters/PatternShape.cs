namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>
/// What is known of the texts that a pattern, or a part of one, matches: never too little. A text between two anchors is a whole text; any
/// other is a part of one.
/// </summary>
/// <param name="Characters">All that may be in it.</param>
/// <param name="First">What it may start with; may be empty too where <paramref name="MayBeEmpty"/>.</param>
/// <param name="Alone">Characters that may be the whole text.</param>
internal sealed record PatternShape(CharacterSet Characters, CharacterSet First, CharacterSet Last, CharacterSet Alone, bool MayBeEmpty)
{
    public static readonly PatternShape Empty = new(CharacterSet.None, CharacterSet.None, CharacterSet.None, CharacterSet.None, true) { Text = "" };

    public static readonly PatternShape Start = Empty with { IsFromStart = true, IsExact = false };

    public static readonly PatternShape End = Empty with { IsToEnd = true, IsExact = false };

    /// <summary>A condition on what stands around, which only takes texts away.</summary>
    public static readonly PatternShape Condition = Empty with { IsExact = false };

    /// <summary>The same, which may have groups of its own.</summary>
    public static readonly PatternShape Lookaround = Empty with { IsExact = false, LooksAround = true };

    private static readonly string[] KnownPairs = ["..", "--", "//", "/\\"];

    /// <summary>Which of the dangerous pairs may be in it, by bit.</summary>
    private int Pairs { get; init; }

    /// <summary>Which of them it may start with.</summary>
    private int StartPairs { get; init; }

    /// <summary>Whether it holds from the start of the text in every case.</summary>
    public bool IsFromStart { get; init; }

    public bool IsToEnd { get; init; }

    /// <summary>Whether each of <see cref="Alone"/> matches wherever it stands.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Whether a group may be more than a part of the match.</summary>
    public bool LooksAround { get; init; }

    /// <summary>The only text that it matches, but for the case of letters; null where there are several.</summary>
    public string? Text { get; private init; }

    /// <summary>What every match starts with, but for the case of letters.</summary>
    public string Prefix { get; private init; } = "";

    public static PatternShape Of(CharacterSet characters)
    {
        var single = characters.Single ?? LetterOf(characters);
        return new PatternShape(characters, characters, characters, characters, false) { Text = single?.ToString(), Prefix = single?.ToString() ?? "" };
    }

    public bool MayHold(string pair) => (Pairs & Bit(pair)) != 0;

    public bool MayStartWith(string pair) => (StartPairs & Bit(pair)) != 0;

    public PatternShape Then(PatternShape next) => new(
        Characters.Union(next.Characters),
        MayBeEmpty ? First.Union(next.First) : First,
        next.MayBeEmpty ? Last.Union(next.Last) : next.Last,
        (next.MayBeEmpty ? Alone : CharacterSet.None).Union(MayBeEmpty ? next.Alone : CharacterSet.None),
        MayBeEmpty && next.MayBeEmpty)
    {
        Pairs = Pairs | next.Pairs | PairsOf(Last, next.First),
        StartPairs = StartPairs | PairsOf(Alone, next.First) | (MayBeEmpty ? next.StartPairs : 0),
        IsFromStart = IsFromStart || (Text == "" && next.IsFromStart),
        IsToEnd = next.IsToEnd || (next.Text == "" && IsToEnd),
        IsExact = IsExact && next.IsExact,
        LooksAround = LooksAround || next.LooksAround,
        Text = Text is not null && next.Text is not null ? Text + next.Text : null,
        Prefix = Text is not null ? Text + next.Prefix : Prefix,
    };

    public PatternShape Or(PatternShape other) => new(
        Characters.Union(other.Characters), First.Union(other.First), Last.Union(other.Last), Alone.Union(other.Alone), MayBeEmpty || other.MayBeEmpty)
    {
        Pairs = Pairs | other.Pairs,
        StartPairs = StartPairs | other.StartPairs,
        IsFromStart = IsFromStart && other.IsFromStart,
        IsToEnd = IsToEnd && other.IsToEnd,
        IsExact = IsExact && other.IsExact,
        LooksAround = LooksAround || other.LooksAround,
        Text = Text == other.Text ? Text : null,
        Prefix = Common(Prefix, other.Prefix),
    };

    /// <param name="most">Null for any number.</param>
    public PatternShape Repeated(int least, int? most)
    {
        if (most == 0)
            return Empty;
        if (most == 1)
            return least == 0 ? this.Or(Empty) : this;
        return this with
        {
            MayBeEmpty = MayBeEmpty || least == 0,
            Alone = least <= 1 || MayBeEmpty ? Alone : CharacterSet.None,
            Pairs = Pairs | PairsOf(Last, First),
            StartPairs = StartPairs | PairsOf(Alone, First),
            IsFromStart = IsFromStart && least > 0,
            IsToEnd = IsToEnd && least > 0,
            Text = null,
            Prefix = least == 0 ? "" : Prefix,
        };
    }

    private static int PairsOf(CharacterSet before, CharacterSet after)
    {
        var found = 0;
        for (var i = 0; i < KnownPairs.Length; i++)
        {
            if (before.Contains(KnownPairs[i][0]) && after.Contains(KnownPairs[i][1]))
                found |= 1 << i;
        }

        return found;
    }

    private static int Bit(string pair) => 1 << Array.IndexOf(KnownPairs, pair);

    /// <summary>Both cases of one letter are that letter.</summary>
    private static char? LetterOf(CharacterSet characters)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (characters.Contains(letter))
                return characters.IsWithin(CharacterSet.Of(letter).IgnoringCase()) ? letter : null;
        }

        return null;
    }

    private static string Common(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
            length++;
        return left.Substring(0, length);
    }
}
