namespace ShiftLeft.Analyzers.Flow;

/// <summary>What a check vouches for where it holds, and where it does not.</summary>
internal readonly record struct Verdict(KindSet WhenTrue, KindSet WhenFalse)
{
    public static readonly Verdict None = default;

    /// <summary>Of a change: marks that the value has afterwards, whatever it had before.</summary>
    public KindSet Brought { get; init; }

    public bool IsEmpty => WhenTrue.IsEmpty && WhenFalse.IsEmpty;

    public Verdict Not() => new(WhenFalse, WhenTrue);
}
