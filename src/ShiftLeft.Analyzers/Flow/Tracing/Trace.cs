using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Tracing;

internal enum StepKind
{
    /// <summary>The source itself.</summary>
    Source,

    /// <summary>Assigned to a variable.</summary>
    Assign,

    /// <summary>Stored in a field, property or element.</summary>
    Store,

    /// <summary>Part of the result of a library call.</summary>
    Through,

    /// <summary>Part of a text that is put together.</summary>
    Concat,

    /// <summary>Passed to a method of the program.</summary>
    Argument,

    /// <summary>Returned by a method of the program.</summary>
    Return,

    /// <summary>Left in a field of an argument by a method of the program.</summary>
    Effect,

    /// <summary>The sink, where it is in another project.</summary>
    Sink,
}

/// <summary>
/// The way data took, newest step first. What happened inside a callee hangs off the step of the call and is told in its place; so applying
/// a summary costs nothing, however long the way.
/// </summary>
/// <param name="Name">The variable, field or method of the step.</param>
/// <param name="Inside">The way inside the callee.</param>
internal sealed record Trace(Trace? Previous, StepKind Kind, Place Place, string Name, Trace? Inside)
{
    /// <summary>The way of an input: it begins at the caller.</summary>
    public static readonly Trace Input = new(null, StepKind.Source, default, "", null);

    /// <summary>Number of steps.</summary>
    public int Length { get; } = 1 + (Previous?.Length ?? 0) + (Inside?.Length ?? 0);

    /// <summary>Whether the last step tells of a sink in another project.</summary>
    public bool EndsInSink => SinkElsewhere is not null;

    /// <summary>The sink in another project that the last step tells of, or null.</summary>
    public Place? SinkElsewhere
    {
        get
        {
            var last = this;
            while (last is { Kind: StepKind.Argument, Inside: { } inside })
                last = inside;
            return last.Kind == StepKind.Sink ? last.Place : null;
        }
    }

    public Trace Then(StepKind kind, Place place, string name) => new(this, kind, place, name, null);

    /// <summary>The shorter way; of two equally long ones the one that comes first in reading order, so that it is the same every time.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static Trace Shorter(Trace left, Trace right)
    {
        if (ReferenceEquals(left, right) || left.Length < right.Length)
            return left;
        if (left.Length > right.Length)
            return right;
        for (Trace? a = left, b = right; a is not null && b is not null && !ReferenceEquals(a, b); a = a.Previous, b = b.Previous)
        {
            if (a.Place.IsNone || b.Place.IsNone)
                continue;
            var order = a.Place.CompareTo(b.Place);
            if (order != 0)
                return order < 0 ? left : right;
        }

        return left;
    }

    /// <summary>Every step in the order it happened; steps inside callees in their place.</summary>
    public IEnumerable<Trace> Steps()
    {
        var pending = new Stack<(Trace Step, bool Expanded)>();
        pending.Push((this, false));
        while (pending.Count > 0)
        {
            var (step, expanded) = pending.Pop();
            if (expanded)
            {
                if (!step.Place.IsNone)
                    yield return step;
                continue;
            }

            var isReturn = step.Kind is StepKind.Return or StepKind.Effect;
            if (step.Inside is { } inside && !isReturn)
                pending.Push((inside, false));
            pending.Push((step, true));
            if (step.Inside is { } before && isReturn)
                pending.Push((before, false));
            if (step.Previous is { } previous)
                pending.Push((previous, false));
        }
    }

    // Ways are compared by identity: they are told, not computed with.
    public bool Equals(Trace? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A step that has not been taken: what is needed to tell how long the way would be.</summary>
internal readonly record struct NextStep(Trace? Previous, StepKind Kind, Place Place, string Name, Trace? Inside)
{
    public int Length => 1 + (Previous?.Length ?? 0) + (Inside?.Length ?? 0);

    public Trace Take() => new(Previous, Kind, Place, Name, Inside);
}
