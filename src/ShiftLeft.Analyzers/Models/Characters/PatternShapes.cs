using ShiftLeft.Analyzers.Models.Expressions;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>What an expression says of the texts that it matches.</summary>
internal static class PatternShapes
{
    /// <returns>Null where the pattern vouches for nothing.</returns>
    public static PatternShape? Of(Node node) => node switch
    {
        OneOf one => PatternShape.Of(one.Set),
        Sequence sequence => InOrder(sequence.Parts),
        Alternatives alternatives => Any(alternatives.Branches),
        Repeat repeat => Of(repeat.Body)?.Repeated(repeat.Least, repeat.Most == Repeat.Unlimited ? null : repeat.Most),
        Capture capture => Of(capture.Body),
        Atomic atomic => Of(atomic.Body),
        Look look => Of(look.Body) is null ? null : PatternShape.Lookaround,
        // Nothing can follow the line break before which the end may be.
        Anchor anchor => anchor.Kind switch
        {
            AnchorKind.Start => PatternShape.Start,
            AnchorKind.End or AnchorKind.VeryEnd => PatternShape.End,
            _ => PatternShape.Condition,
        },
        _ => null,
    };

    private static PatternShape? InOrder(Node[] parts)
    {
        var shape = PatternShape.Empty;
        foreach (var part in parts)
        {
            // Nothing comes behind the end.
            if (Of(part) is not { } next || (shape.IsToEnd && !next.Characters.IsEmpty))
                return null;
            shape = shape.Then(next);
        }

        return shape;
    }

    private static PatternShape? Any(Node[] branches)
    {
        PatternShape? all = null;
        foreach (var branch in branches)
        {
            if (Of(branch) is not { } one)
                return null;
            all = all is null ? one : all.Or(one);
        }

        return all;
    }
}
