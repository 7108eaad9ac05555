using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Comparisons, and what they vouch for.
internal sealed partial class MethodAnalysis
{
    private Value Compare(CompareInstruction compare)
    {
        var left = Get(compare.Left);
        var right = Get(compare.Right);
        var comparison = compare.Comparison;
        if (left.Constant is not null && right.Constant is null)
            (left, right, comparison) = (right, left, Conditions.Mirrored(comparison));
        if (right.Constant is { Value: not null })
            Ask(left);
        if (left.IsMade && right.Constant is { Value: null } && comparison is (Comparison.Equal or Comparison.NotEqual))
            return comparison == Comparison.Equal ? Conditions.False : Conditions.True;
        if (Conditions.Compare(comparison, left.Constant, right.Constant) is { } known)
            return known ? Conditions.True : Conditions.False;
        if (Conditions.Says(comparison, left.IsOrder, right.Constant) is { } holds && Conditions.GuardsOf(left) is { Length: > 0 } asked)
            return holds ? new Value { Guards = asked } : Conditions.Not(left);
        if (left.IsOrder)
            return Value.Nothing;
        var guards = new List<Guard>();
        if (right.Constant is { } constant)
            guards.AddRange(ComparedWithConstant(left, comparison, constant.Value));
        if (right.Constant is { Value: null } && left.Guards.Length > 0)
            guards.AddRange(comparison == Comparison.NotEqual ? left.Guards : Conditions.Not(left).Guards);
        else if (comparison is Comparison.Equal or Comparison.NotEqual && compare.Left != Instruction.None && compare.Right != Instruction.None)
            guards.AddRange(Equated(left, right, comparison).Concat(Equated(right, left, comparison)));
        guards.AddRange(Limited(left, right, comparison).Concat(Limited(right, left, Conditions.Mirrored(comparison))));
        return guards.Count == 0 ? Value.Nothing : new Value { Guards = [.. guards] };
    }

    private IEnumerable<Guard> ComparedWithConstant(Value subject, Comparison comparison, object? constant)
    {
        // Whoever sends many characters chooses how many of this one, and where.
        var guards = (constant, comparison) switch
        {
            (char character, _) => Conditions.Vouch(subject, _solver.Library.Compared(comparison, character)),
            (_, Comparison.Equal) => Conditions.Vouch(subject, Refinement.Everything, Refinement.None),
            (_, Comparison.NotEqual) => Conditions.Vouch(subject, Refinement.None, Refinement.Everything),
            _ => [],
        };
        return subject.Part is { } part ? guards.Concat(Conditions.Vouch(part.Whole, part.Aspect.Compared(comparison, constant))) : guards;
    }

    /// <summary>A number that is no larger than one that does not itself come from a source is not too large. A limit that callers hand in is theirs to choose.</summary>
    private IEnumerable<Guard> Limited(Value number, Value limit, Comparison comparison)
    {
        if (number.Constant is not null || number.Taints.Length == 0 || _solver.OfNumbers.IsEmpty || Conditions.IsNoLimit(limit.Constant))
            return [];
        var (whenTrue, whenFalse) = comparison switch
        {
            Comparison.Less or Comparison.LessOrEqual => (Refinement.Of(_solver.OfNumbers), Refinement.None),
            Comparison.Greater or Comparison.GreaterOrEqual => (Refinement.None, Refinement.Of(_solver.OfNumbers)),
            _ => (Refinement.None, Refinement.None),
        };
        return (whenTrue.IsEmpty && whenFalse.IsEmpty) || Array.Exists(TaintsOf(limit), static taint => taint.Origin is SourceOrigin)
            ? []
            : Conditions.Vouch(number, whenTrue, whenFalse);
    }

    /// <summary>What equals a value that is not itself untrusted is as good as that value.</summary>
    private IEnumerable<Guard> Equated(Value subject, Value other, Comparison comparison)
    {
        if (subject.Constant is not null || other.Constant is { Value: char })
            return [];
        var provided = Array.Exists(DeepTaints(other), static taint => taint.Origin is not InputOrigin { Path.Root: RootKind.Statics });
        if (provided && other.Input is null)
            return [];
        var guards = comparison == Comparison.Equal
            ? Conditions.Vouch(subject, Refinement.Everything, Refinement.None)
            : Conditions.Vouch(subject, Refinement.None, Refinement.Everything);
        return provided ? guards.Select(guard => guard with { Provided = other }) : guards;
    }
}
