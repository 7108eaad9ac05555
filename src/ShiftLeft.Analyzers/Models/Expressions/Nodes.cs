namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// Puts parts of an expression together, with the simplifications that .NET makes itself: a pattern that is slow as it is written may be fast as
/// it is run.
/// </summary>
internal static class Nodes
{
    public static readonly Sequence Empty = new([]);

    /// <summary>Repetitions of the same character one behind the other are one: <c>\s*\s*</c> is <c>\s*</c>.</summary>
    public static Node Sequence(IReadOnlyList<Node> parts)
    {
        var joined = new List<Node>();
        foreach (var part in parts.SelectMany(static part => part is Sequence { Parts: var inner } ? inner : [part]))
        {
            if (joined.Count > 0 && Joined(joined[joined.Count - 1], part) is { } both)
                joined[joined.Count - 1] = both;
            else
                joined.Add(part);
        }

        return joined.Count == 1 ? joined[0] : new Sequence([.. joined]);
    }

    /// <summary>Single characters beside each other are a set: <c>a|b</c> is <c>[ab]</c>.</summary>
    public static Node Alternatives(IReadOnlyList<Node> branches)
    {
        var merged = new List<Node>();
        foreach (var branch in branches.SelectMany(static branch => branch is Alternatives { Branches: var inner } ? inner : [branch]))
        {
            if (branch is OneOf { IsMergeable: true } one && merged.Count > 0 && merged[merged.Count - 1] is OneOf { IsMergeable: true } before)
                merged[merged.Count - 1] = new OneOf(before.Set.Union(one.Set));
            else
                merged.Add(branch);
        }

        return merged.Count == 1 ? merged[0] : new Alternatives([.. merged]);
    }

    /// <summary>A repetition of a repetition is one, unless a group between them remembers something: <c>(?:a+)+</c> is <c>a+</c>.</summary>
    public static Node Repeat(Node body, int least, int most, bool isLazy)
    {
        if (most == 0)
            return Empty;
        if (least == 1 && most == 1)
            return body;
        if (body is Repeat inner && inner.IsLazy == isLazy && (least > 0 || inner.Least <= 1) && inner.Most >= inner.Least * 2L)
            return new Repeat(inner.Body, Product(inner.Least, least), Product(inner.Most, most), isLazy);
        return new Repeat(body, least, most, isLazy);
    }

    private static Repeat? Joined(Node left, Node right) =>
        left is Repeat { Body: OneOf one } before && right is Repeat { Body: OneOf other } after && before.IsLazy == after.IsLazy && one.Set.Equals(other.Set)
            ? new Repeat(one, Sum(before.Least, after.Least), Sum(before.Most, after.Most), before.IsLazy)
            : null;

    private static int Product(int left, int right) => Bounded((long)left * right);

    private static int Sum(int left, int right) => Bounded((long)left + right);

    private static int Bounded(long number) => (int)Math.Min(number, Expressions.Repeat.Unlimited);
}
