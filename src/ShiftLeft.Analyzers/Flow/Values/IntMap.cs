using System.Runtime.CompilerServices;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>
/// An immutable map from numbers, as a big-endian Patricia trie. Two states of a method share all they have in common, so joining them
/// costs as much as they differ, and a method of a thousand branches does not copy a thousand states.
/// </summary>
internal readonly struct IntMap<T>
    where T : class
{
    private readonly Node? _root;

    private IntMap(Node? root) => _root = root;

    public bool IsEmpty => _root is null;

    public bool IsSame(IntMap<T> other) => ReferenceEquals(_root, other._root);

    [MethodImpl(HotPath.Optimized)]
    public T? Find(int key)
    {
        var node = _root;
        while (node is Branch branch)
            node = (key & branch.Bit) == 0 ? branch.Low : branch.High;
        return node is Leaf leaf && leaf.Key == key ? leaf.Value : null;
    }

    public IntMap<T> Set(int key, T value) => new(Set(_root, key, value));

    public IntMap<T> Remove(int key) => new(Remove(_root, key));

    public IEnumerable<KeyValuePair<int, T>> Entries => Leaves(_root).Select(static leaf => new KeyValuePair<int, T>(leaf.Key, leaf.Value));

    /// <param name="both">Joins the values of a key that both maps have; returning the left one keeps the left map as it is.</param>
    /// <param name="leftOnly">What becomes of a value that only the left map has; null removes it.</param>
    /// <param name="rightOnly">The same for the right map.</param>
    [MethodImpl(HotPath.Optimized)]
    public IntMap<T> Join(IntMap<T> other, Func<int, T, T, T?> both, Func<int, T, T?> leftOnly, Func<int, T, T?> rightOnly) =>
        new(Join(_root, other._root, both, leftOnly, rightOnly));

    private static IEnumerable<Leaf> Leaves(Node? root)
    {
        var pending = new Stack<Node>();
        if (root is not null)
            pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is Branch branch)
            {
                pending.Push(branch.High);
                pending.Push(branch.Low);
            }
            else
            {
                yield return (Leaf)node;
            }
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private static Node Set(Node? node, int key, T value)
    {
        switch (node)
        {
            case null:
                return new Leaf(key, value);
            case Leaf leaf:
                if (leaf.Key != key)
                    return Link(key, new Leaf(key, value), leaf.Key, leaf);
                return ReferenceEquals(leaf.Value, value) ? leaf : new Leaf(key, value);
            default:
                var branch = (Branch)node;
                if (!branch.Covers(key))
                    return Link(key, new Leaf(key, value), branch.Prefix, branch);
                return (key & branch.Bit) == 0
                    ? branch.With(Set(branch.Low, key, value), branch.High)
                    : branch.With(branch.Low, Set(branch.High, key, value));
        }
    }

    private static Node? Remove(Node? node, int key)
    {
        switch (node)
        {
            case Leaf leaf:
                return leaf.Key == key ? null : leaf;
            case Branch branch when branch.Covers(key):
                return (key & branch.Bit) == 0
                    ? Pair(branch, Remove(branch.Low, key), branch.High)
                    : Pair(branch, branch.Low, Remove(branch.High, key));
            default:
                return node;
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private static Node? Join(Node? left, Node? right, Func<int, T, T, T?> both, Func<int, T, T?> leftOnly, Func<int, T, T?> rightOnly)
    {
        if (ReferenceEquals(left, right))
            return left;
        if (left is null)
            return Map(right, rightOnly);
        if (right is null)
            return Map(left, leftOnly);
        if (left is Leaf l && right is Leaf r && l.Key == r.Key)
            return With(l, both(l.Key, l.Value, r.Value));
        if (left is Branch a && right is Branch b && a.Bit == b.Bit && a.Prefix == b.Prefix)
            return Pair(a, Join(a.Low, b.Low, both, leftOnly, rightOnly), Join(a.High, b.High, both, leftOnly, rightOnly));
        if (left is Branch outer && Contains(outer, right))
        {
            return (PrefixOf(right) & outer.Bit) == 0
                ? Pair(outer, Join(outer.Low, right, both, leftOnly, rightOnly), Map(outer.High, leftOnly))
                : Pair(outer, Map(outer.Low, leftOnly), Join(outer.High, right, both, leftOnly, rightOnly));
        }

        if (right is Branch wide && Contains(wide, left))
        {
            return (PrefixOf(left) & wide.Bit) == 0
                ? Pair(wide, Join(left, wide.Low, both, leftOnly, rightOnly), Map(wide.High, rightOnly))
                : Pair(wide, Map(wide.Low, rightOnly), Join(left, wide.High, both, leftOnly, rightOnly));
        }

        var mappedLeft = Map(left, leftOnly);
        var mappedRight = Map(right, rightOnly);
        if (mappedLeft is null || mappedRight is null)
            return mappedLeft ?? mappedRight;
        return Link(PrefixOf(left), mappedLeft, PrefixOf(right), mappedRight);
    }

    [MethodImpl(HotPath.Optimized)]
    private static Node? Map(Node? node, Func<int, T, T?> change) => node switch
    {
        null => null,
        Leaf leaf => With(leaf, change(leaf.Key, leaf.Value)),
        Branch branch => Pair(branch, Map(branch.Low, change), Map(branch.High, change)),
        _ => node,
    };

    [MethodImpl(HotPath.Optimized)]
    private static Leaf? With(Leaf leaf, T? value) =>
        value is null ? null : ReferenceEquals(value, leaf.Value) ? leaf : new Leaf(leaf.Key, value);

    private static Node? Pair(Branch shape, Node? low, Node? high) => low is null ? high : high is null ? low : shape.With(low, high);

    [MethodImpl(HotPath.Optimized)]
    private static bool Contains(Branch outer, Node inner) =>
        outer.Covers(PrefixOf(inner)) && (inner is not Branch branch || (uint)branch.Bit < (uint)outer.Bit);

    private static int PrefixOf(Node node) => node is Leaf leaf ? leaf.Key : ((Branch)node).Prefix;

    /// <summary>Joins two disjoint tries under the highest bit in which their prefixes differ.</summary>
    [MethodImpl(HotPath.Optimized)]
    private static Branch Link(int firstPrefix, Node first, int secondPrefix, Node second)
    {
        var difference = (uint)(firstPrefix ^ secondPrefix);
        difference |= difference >> 1;
        difference |= difference >> 2;
        difference |= difference >> 4;
        difference |= difference >> 8;
        difference |= difference >> 16;
        var bit = (int)(difference - (difference >> 1));
        var prefix = firstPrefix & ~((bit << 1) - 1);
        return (firstPrefix & bit) == 0 ? new Branch(prefix, bit, first, second) : new Branch(prefix, bit, second, first);
    }

    private abstract class Node;

    private sealed class Leaf(int key, T value) : Node
    {
        public readonly int Key = key;
        public readonly T Value = value;
    }

    private sealed class Branch(int prefix, int bit, Node low, Node high) : Node
    {
        public readonly int Prefix = prefix;
        public readonly int Bit = bit;
        public readonly Node Low = low;
        public readonly Node High = high;

        public bool Covers(int key) => (key & ~((Bit << 1) - 1)) == Prefix;

        [MethodImpl(HotPath.Optimized)]
        public Branch With(Node low, Node high) =>
            ReferenceEquals(low, Low) && ReferenceEquals(high, High) ? this : new Branch(Prefix, Bit, low, high);
    }
}
