using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models.Expressions;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>What a pattern says of a text: that it matches, that it does not, and what is left where the matches are replaced.</summary>
internal static class PatternVerdict
{
    // Code asks of the same few patterns again and again.
    private static readonly ConcurrentDictionary<(string Pattern, int Options), PatternShape?> Shapes = new();

    public static Verdict Of(string pattern, int options)
    {
        if (ShapeOf(pattern, options) is not { } shape)
            return Verdict.None;
        return new Verdict(Matched(shape), Refused(shape) is { } refused ? TextMarks.ClearedWithout(refused) : KindSet.None);
    }

    /// <summary>The same where the pattern is compared with the whole text, so that it needs no anchors.</summary>
    public static KindSet OfWhole(string pattern) => ShapeOf(pattern, 0) is { } shape ? Whole(shape) : KindSet.None;

    /// <summary>What is left is not dangerous for these.</summary>
    public static KindSet Replaced(string pattern, int options, string replacement) =>
        ShapeOf(pattern, options) is { } shape && Refused(shape) is { } refused && replacement.IndexOf('$') < 0
            ? TextMarks.ClearedWithout(refused.Except(CharacterSet.Of(replacement)))
            : KindSet.None;

    /// <summary>What a match or a group of it, parts of the text, are not dangerous for.</summary>
    public static KindSet Part(string pattern, int options) =>
        ShapeOf(pattern, options) is { LooksAround: false } shape ? TextMarks.ClearedFor(shape.Characters) : KindSet.None;

    private static PatternShape? ShapeOf(string pattern, int options) => Shapes.GetOrAdd((pattern, options), static key => ExpressionReader.Read(key.Pattern, key.Options) is { } read ? PatternShapes.Of(read) : null);

    private static KindSet Matched(PatternShape shape)
    {
        if (!shape.IsFromStart)
            return KindSet.None;
        var prefix = UrlPrefix.Cleared(shape.Prefix);
        return prefix | (shape.IsToEnd ? Whole(shape) : TextMarks.ClearedByStart(shape.Prefix));
    }

    private static KindSet Whole(PatternShape shape)
    {
        var cleared = TextMarks.ClearedFor(shape.Characters) | TextMarks.ClearedByFirst(shape.First);
        if (!shape.MayHold(".."))
            cleared |= TextMarks.TwoDots;
        if (!shape.MayHold("--"))
            cleared |= TextMarks.TwoDashes;
        if (!shape.MayStartWith("//"))
            cleared |= TextMarks.StartTwoSlashes;
        if (!shape.MayStartWith("/\\"))
            cleared |= TextMarks.StartSlashBackslash;
        return cleared;
    }

    /// <summary>The characters that a text which does not match has none of.</summary>
    private static CharacterSet? Refused(PatternShape shape) =>
        shape.IsExact ? shape.Alone : null;
}
