using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Values;

internal enum RootKind
{
    Parameter,
    This,

    /// <summary>The variables that a lambda shares with the method around it.</summary>
    Frame,

    /// <summary>The static fields of the program, as fields of one object.</summary>
    Statics,

    /// <summary>A type argument of the method, as a constant.</summary>
    TypeArgument,

    /// <summary>What a call gives that only the caller can resolve: of a delegate or an interface that was handed in.</summary>
    PendingCall,
}

/// <summary>
/// Where an input of a method comes from, seen from its caller: a root and the fields that lead from it. Interned, so that the same path is
/// the same object.
/// </summary>
internal sealed class AccessPath
{
    /// <summary>Deeper parts are not told apart: the path stands for all that hangs off it.</summary>
    public const int LongestPath = 5;

    private static readonly ConcurrentDictionary<(RootKind, int), AccessPath> Roots = new();

    private ConcurrentDictionary<FieldName, AccessPath>? _children;

    private AccessPath(RootKind root, int index, AccessPath? parent, FieldName field)
    {
        Root = root;
        Index = index;
        Parent = parent;
        Field = field;
        Length = parent is null ? 0 : parent.Length + 1;
        Origin = new InputOrigin(this, deep: false);
        DeepOrigin = new InputOrigin(this, deep: true);
    }

    public RootKind Root { get; }

    /// <summary>Which parameter or pending call.</summary>
    public int Index { get; }

    public AccessPath? Parent { get; }

    /// <summary>The value at the path.</summary>
    public InputOrigin Origin { get; }

    /// <summary>The value at the path and all that hangs off it.</summary>
    public InputOrigin DeepOrigin { get; }

    /// <summary>The last step; meaningless for a root.</summary>
    public FieldName Field { get; }

    public int Length { get; }

    public static AccessPath Of(RootKind root, int index = 0) => Roots.GetOrAdd((root, index), static key => new AccessPath(key.Item1, key.Item2, null, FieldName.Element));

    public AccessPath Then(FieldName field)
    {
        if (Length >= LongestPath)
            return this;
        var children = _children ?? Interlocked.CompareExchange(ref _children, new(), null) ?? _children;
        return children!.TryGetValue(field, out var known) ? known : children.GetOrAdd(field, new AccessPath(Root, Index, this, field));
    }

    public override string ToString() =>
        Parent is null ? Root + (Root is RootKind.Parameter or RootKind.PendingCall ? "[" + Index + "]" : "") : Parent + "." + Field.Name;
}
