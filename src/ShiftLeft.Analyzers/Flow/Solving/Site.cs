using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// A point of a method, as the name of what comes into being there: an object, a value. <paramref name="Detail"/> tells apart what one
/// instruction makes; <paramref name="Outer"/> is the point it is part of.
/// </summary>
internal sealed record Site(int Instruction, TextSpan Span, object? Detail, Site? Outer)
{
    public static Site Of(Instruction instruction, object? detail = null) => new(instruction.Id, instruction.Span, detail, null);

    public Site Then(object detail) => new(Instruction, Span, detail, this);

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
