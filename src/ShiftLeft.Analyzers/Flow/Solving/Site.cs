using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// A point of a method, as the name of what comes into being there: an object, a value. A detail tells apart what one instruction makes;
/// a point can be part of another.
/// </summary>
internal sealed class Site : IEquatable<Site>
{
    private readonly object? _detail;
    private readonly Site? _outer;
    private readonly int _hash;

    [MethodImpl(HotPath.Optimized)]
    private Site(int instruction, TextSpan span, object? detail, Site? outer)
    {
        Instruction = instruction;
        Span = span;
        _detail = detail;
        _outer = outer;
        _hash = unchecked((((instruction * 397) ^ (detail?.GetHashCode() ?? 0)) * 397) ^ (outer?._hash ?? 0));
    }

    /// <summary>The ID of the instruction.</summary>
    public int Instruction { get; }

    public TextSpan Span { get; }

    public static Site Of(Instruction instruction, object? detail = null) => new(instruction.Id, instruction.Span, detail, null);

    public Site Then(object detail) => new(Instruction, Span, detail, this);

    [MethodImpl(HotPath.Optimized)]
    public bool Equals(Site? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Instruction == other.Instruction && Equals(_detail, other._detail) && Equals(_outer, other._outer));

    public override bool Equals(object? other) => Equals(other as Site);

    public override int GetHashCode() => _hash;

    /// <summary>
    /// The point of a call at which an object that the callee made comes into view. A recursion would make ever longer chains of these, so
    /// beyond a length objects made at one place are one.
    /// </summary>
    public Site Seen(AbstractObject inner)
    {
        const int LongestChain = 3;
        return inner.Depth < LongestChain ? Then(inner) : Then(inner.MadeAt);
    }
}
