using System.Runtime.CompilerServices;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>The lattice of values: joining, comparing.</summary>
internal static class Values
{
    // Beyond these a value is joined from so much that telling its parts apart helps nobody; the first ones are kept.
    public const int MostTaints = 20;
    private const int MostObjects = 16;
    private const int MostDelegates = 16;
    private const int MostEndings = 4;

    public static readonly string[] AnyEnding = [""];

    /// <summary>Either of the two. Gives back <paramref name="left"/> itself where the other adds nothing.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var taints = Join(left.Taints, right.Taints);
        var objects = Union(left.Objects, right.Objects, MostObjects);
        var delegates = Union(left.Delegates, right.Delegates, MostDelegates);
        var constant = left.Constant == right.Constant ? left.Constant : null;
        var prefix = CommonPrefix(left, right);
        var endings = JoinEndings(left, right);
        var guards = SameGuards(left.Guards, right.Guards) ? left.Guards : [];
        var known = Equals(left.Known, right.Known) ? left.Known : null;
        var isOrder = left.IsOrder && right.IsOrder;
        var isUnknown = left.IsUnknown || right.IsUnknown;
        var isMade = left.IsMade && right.IsMade;
        if (ReferenceEquals(taints, left.Taints) && ReferenceEquals(objects, left.Objects) && ReferenceEquals(delegates, left.Delegates)
            && constant == left.Constant && prefix == left.Prefix && ReferenceEquals(endings, left.Endings) && ReferenceEquals(guards, left.Guards) && isUnknown == left.IsUnknown && isMade == left.IsMade
            && ReferenceEquals(known, left.Known) && isOrder == left.IsOrder && (left.Part is null || ReferenceEquals(left.Part.Whole, right.Part?.Whole)))
        {
            return left;
        }

        return new Value
        {
            Taints = taints,
            Objects = objects,
            Delegates = delegates,
            Guards = guards,
            Constant = constant,
            Prefix = prefix,
            Endings = endings,
            Known = known,
            IsOrder = isOrder,
            IsUnknown = isUnknown,
            IsMade = isMade,
        };
    }

    /// <summary>Gives back <paramref name="left"/> itself where the other adds nothing but a longer way.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static Taint[] Join(Taint[] left, Taint[] right)
    {
        if (right.Length == 0 || ReferenceEquals(left, right))
            return left;
        if (left.Length == 0)
            return right;
        List<Taint>? joined = null;
        foreach (var taint in right)
        {
            var index = IndexOf(joined, left, taint.Origin);
            if (index < 0)
            {
                if ((joined?.Count ?? left.Length) < MostTaints)
                    (joined ??= [.. left]).Add(taint);
                continue;
            }

            var known = joined is null ? left[index] : joined[index];
            var both = known.Join(taint);
            if (both.Kinds != known.Kinds || !ReferenceEquals(both.Trace, known.Trace))
                (joined ??= [.. left])[index] = both;
        }

        return joined is null ? left : [.. joined];
    }

    /// <summary>Whether two values say the same, whatever their numbers.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool Same(Value left, Value right) =>
        ReferenceEquals(left, right)
        || (SameParts(left, right)
            && left.Constant == right.Constant
            && left.Prefix == right.Prefix
            && SameEndings(left.Endings, right.Endings)
            && Equals(left.Known, right.Known)
            && ReferenceEquals(left.Part?.Whole, right.Part?.Whole)
            && left.IsUnknown == right.IsUnknown
            && left.IsMade == right.IsMade
            && SameTaints(left.Taints, right.Taints)
            && SameGuards(left.Guards, right.Guards));

    /// <summary>Whether two values are the same objects and delegates.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool SameParts(Value left, Value right) =>
        ReferenceEquals(left, right)
        || (left.Objects.Length == right.Objects.Length
            && left.Delegates.Length == right.Delegates.Length
            && Array.TrueForAll(left.Objects, part => Holds(right.Objects, part))
            && Array.TrueForAll(left.Delegates, target => Holds(right.Delegates, target)));

    private static bool SameGuards(Guard[] left, Guard[] right) => left.Length == right.Length && left.SequenceEqual(right);

    [MethodImpl(HotPath.Optimized)]
    private static int IndexOf(List<Taint>? joined, Taint[] left, Origin origin)
    {
        var count = joined?.Count ?? left.Length;
        for (var i = 0; i < count; i++)
        {
            var known = joined is null ? left[i].Origin : joined[i].Origin;
            if (ReferenceEquals(known, origin) || known.Equals(origin))
                return i;
        }

        return -1;
    }

    [MethodImpl(HotPath.Optimized)]
    public static bool SameTaints(Taint[] left, Taint[] right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            // Nearly always in the same order.
            var other = left[i].Origin.Equals(right[i].Origin) ? i : IndexOf(null, right, left[i].Origin);
            if (other < 0 || left[i].Kinds != right[other].Kinds)
                return false;
        }

        return true;
    }

    [MethodImpl(HotPath.Optimized)]
    private static T[] Union<T>(T[] left, T[] right, int most)
        where T : class
    {
        if (right.Length == 0 || ReferenceEquals(left, right))
            return left;
        if (left.Length == 0)
            return right;
        List<T>? union = null;
        foreach (var item in right)
        {
            if (!Holds(left, item) && (union?.Count ?? left.Length) < most)
                (union ??= [.. left]).Add(item);
        }

        return union is null ? left : [.. union];
    }

    /// <summary>Nearly always the very same one.</summary>
    [MethodImpl(HotPath.Optimized)]
    private static bool Holds<T>(T[] items, T item)
        where T : class
    {
        foreach (var candidate in items)
        {
            if (ReferenceEquals(candidate, item))
                return true;
        }

        return item is DelegateTarget && Array.IndexOf(items, item) >= 0;
    }

    /// <summary>What the text of a value ends with, one of these.</summary>
    public static string[] EndingsOf(Value value) => value.Constant?.Value switch
    {
        string text => [text],
        char character => [character.ToString()],
        _ => value.Endings,
    };

    private static string[] JoinEndings(Value left, Value right)
    {
        if (left.Constant == right.Constant && ReferenceEquals(left.Endings, right.Endings))
            return left.Endings;
        var first = EndingsOf(left);
        var second = EndingsOf(right);
        if (Array.IndexOf(first, "") >= 0 || Array.IndexOf(second, "") >= 0)
            return AnyEnding;
        var union = first.Union(second).ToArray();
        return union.Length == left.Endings.Length ? left.Endings : union.Length > MostEndings ? AnyEnding : union;
    }

    [MethodImpl(HotPath.Optimized)]
    public static bool SameEndings(string[] left, string[] right) => ReferenceEquals(left, right) || (left.Length == right.Length && left.All(ending => Array.IndexOf(right, ending) >= 0));

    private static string? CommonPrefix(Value left, Value right)
    {
        if (left.Prefix is not { } first || right.Prefix is not { } second)
            return null;
        if (first == second)
            return first;
        var length = 0;
        while (length < first.Length && length < second.Length && first[length] == second[length])
            length++;
        return length == 0 ? null : first.Substring(0, length);
    }
}
