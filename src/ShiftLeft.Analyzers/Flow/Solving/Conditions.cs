using System.Globalization;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Conditions and constants: what is known of a result, and what follows where it is true or false.</summary>
internal static class Conditions
{
    public static readonly Value True = Value.Of(true);

    public static readonly Value False = Value.Of(false);

    /// <summary>The guards of a check: of the value, and of what it is a part of.</summary>
    public static IEnumerable<Guard> Vouch(Value subject, Refinement refinement, bool accepting)
    {
        yield return accepting ? new Guard(subject, refinement, Refinement.None) : new Guard(subject, Refinement.None, refinement);
        if (subject.Part is not { } part)
            yield break;
        var whole = new Refinement(part.Kinds, KindSet.None);
        yield return accepting ? new Guard(part.Whole, whole, Refinement.None) : new Guard(part.Whole, Refinement.None, whole);
    }

    /// <summary>What a condition decides. One that the caller hands in decides at least itself.</summary>
    public static Guard[] GuardsOf(Value condition) =>
        condition.Guards.Length == 0 && condition is { Input: not null, Constant: null, Taints.Length: 0, Objects.Length: 0, Delegates.Length: 0 }
            ? [new Guard(condition, Refinement.IsTrue, Refinement.IsFalse)]
            : condition.Guards;

    /// <summary>
    /// Whether the comparison of what a check gives says that the check holds (true) or that it does not (false): of a truth value with
    /// another, of the position that a search gives, of the order of two values with zero.
    /// </summary>
    public static bool? Says(Comparison comparison, bool isOrder, Constant? with) => (comparison, with?.Value) switch
    {
        (Comparison.Equal, bool truth) => truth,
        (Comparison.NotEqual, bool truth) => !truth,
        (Comparison.Equal, 0) when isOrder => true,
        (Comparison.NotEqual, 0) when isOrder => false,
        _ when isOrder => null,
        (Comparison.GreaterOrEqual, 0) or (Comparison.Greater, -1) or (Comparison.NotEqual, -1) => true,
        (Comparison.Less, 0) or (Comparison.Equal, -1) or (Comparison.LessOrEqual, -1) => false,
        _ => null,
    };

    public static Value Not(Value operand)
    {
        if (operand.Constant?.Value is bool known)
            return known ? False : True;
        var guards = GuardsOf(operand);
        return guards.Length == 0
            ? Value.Nothing
            : new Value { Guards = Array.ConvertAll(guards, static guard => new Guard(guard.Subject, guard.WhenFalse, guard.WhenTrue)) };
    }

    /// <summary>'and' or 'or' without branching.</summary>
    public static Value Combine(bool isAnd, Value left, Value right)
    {
        var first = left.Constant?.Value as bool?;
        var second = right.Constant?.Value as bool?;
        if (first == !isAnd || second == !isAnd)
            return isAnd ? False : True;
        if (first == isAnd)
            return right;
        if (second == isAnd)
            return left;

        // One side decides the result one way (both hold), either side the other way (one of them holds).
        var guards = new List<Guard>();
        var (ofLeft, ofRight) = (GuardsOf(left), GuardsOf(right));
        foreach (var guard in ofLeft)
        {
            var other = Array.Find(ofRight, candidate => candidate.Subject.Id == guard.Subject.Id);
            guards.Add(Both(isAnd, guard, other));
        }

        foreach (var guard in ofRight)
        {
            if (!Array.Exists(ofLeft, candidate => candidate.Subject.Id == guard.Subject.Id))
                guards.Add(Both(isAnd, guard, null));
        }

        return guards.Count == 0 ? Value.Nothing : new Value { Guards = [.. guards] };
    }

    private static Guard Both(bool isAnd, Guard guard, Guard? other)
    {
        var whenTrue = other?.WhenTrue ?? Refinement.None;
        var whenFalse = other?.WhenFalse ?? Refinement.None;
        return isAnd
            ? new Guard(guard.Subject, guard.WhenTrue.And(whenTrue), guard.WhenFalse.Or(whenFalse))
            : new Guard(guard.Subject, guard.WhenTrue.Or(whenTrue), guard.WhenFalse.And(whenFalse));
    }

    public static bool? Compare(Comparison comparison, Constant? left, Constant? right)
    {
        if (left is null || right is null)
            return null;
        if (comparison == Comparison.Equal)
            return Same(left.Value, right.Value);
        if (comparison == Comparison.NotEqual)
            return !Same(left.Value, right.Value);
        if (Number(left.Value) is not { } first || Number(right.Value) is not { } second)
            return null;
        return comparison switch
        {
            Comparison.Less => first < second,
            Comparison.LessOrEqual => first <= second,
            Comparison.Greater => first > second,
            _ => first >= second,
        };
    }

    /// <summary>Integer arithmetic on constants; nothing is known of any other result.</summary>
    public static Value Compute(BinaryOperatorKind kind, Value left, Value right)
    {
        if (left.Constant?.Value is not int a || right.Constant?.Value is not int b)
            return Value.Nothing;
        int? result = kind switch
        {
            BinaryOperatorKind.Add => unchecked(a + b),
            BinaryOperatorKind.Subtract => unchecked(a - b),
            BinaryOperatorKind.Multiply => unchecked(a * b),
            BinaryOperatorKind.Remainder when b is not (0 or -1) => a % b,
            BinaryOperatorKind.Divide when b is not (0 or -1) => a / b,
            _ => null,
        };
        return result is { } known ? Value.Of(known) : Value.Nothing;
    }

    public static string Text(Constant? constant) => constant is null ? "" : Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "";

    private static bool Same(object? left, object? right) =>
        Equals(left, right) || (Number(left) is { } a && Number(right) is { } b && a == b);

    private static decimal? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        short number => number,
        byte number => number,
        char number => number,
        _ => null,
    };
}
