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
    public static IEnumerable<Guard> Vouch(Value subject, Refinement whenTrue, Refinement whenFalse)
    {
        yield return new Guard(subject, whenTrue, whenFalse);
        while (subject.Part is { } part)
        {
            whenTrue = Refinement.Of(part.Aspect.Carried(Cleared(whenTrue, part.Aspect)));
            whenFalse = Refinement.Of(part.Aspect.Carried(Cleared(whenFalse, part.Aspect)));
            if (whenTrue.IsEmpty && whenFalse.IsEmpty)
                yield break;
            yield return new Guard(part.Whole, whenTrue, whenFalse);
            subject = part.Whole;
        }
    }

    private static KindSet Cleared(Refinement known, Aspect aspect) => aspect.IsCanonical ? known.Cleared | known.ClearedIfCanonical : known.Cleared;

    public static IEnumerable<Guard> Vouch(Value subject, Verdict verdict) =>
        verdict.IsEmpty ? [] : Vouch(subject, Refinement.Of(verdict.WhenTrue), Refinement.Of(verdict.WhenFalse));

    /// <summary>The comparison seen from the other side.</summary>
    public static Comparison Mirrored(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

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
            : new Value { Guards = Array.ConvertAll(guards, static guard => new Guard(guard.Subject, guard.WhenFalse, guard.WhenTrue, guard.Provided)) };
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
            var other = Array.Find(ofRight, candidate => candidate.Subject.Id == guard.Subject.Id && ReferenceEquals(candidate.Provided, guard.Provided));
            guards.Add(Both(isAnd, guard, other));
        }

        foreach (var guard in ofRight)
        {
            if (!Array.Exists(ofLeft, candidate => candidate.Subject.Id == guard.Subject.Id && ReferenceEquals(candidate.Provided, guard.Provided)))
                guards.Add(Both(isAnd, guard, null));
        }

        return guards.Count == 0 ? Value.Nothing : new Value { Guards = [.. guards] };
    }

    private static Guard Both(bool isAnd, Guard guard, Guard? other)
    {
        var whenTrue = other?.WhenTrue ?? Refinement.None;
        var whenFalse = other?.WhenFalse ?? Refinement.None;
        return isAnd
            ? new Guard(guard.Subject, guard.WhenTrue.And(whenTrue), guard.WhenFalse.Or(whenFalse), guard.Provided)
            : new Guard(guard.Subject, guard.WhenTrue.Or(whenTrue), guard.WhenFalse.And(whenFalse), guard.Provided);
    }

    /// <summary>
    /// Whether the join of these two is the join of conditions, one of which is known to come out one way: true or false, or, for what may be
    /// missing, there or null.
    /// </summary>
    public static bool AreJoined(Value left, Value right)
    {
        if ((left.Constant?.Value is bool || right.Constant?.Value is bool) && left.Constant != right.Constant)
            return IsCondition(left) && IsCondition(right);
        return (IsNull(left) && MayBeThere(right)) || (IsNull(right) && MayBeThere(left)) || (left.IsMade && right is { IsMade: false, Guards.Length: > 0 }) || (right.IsMade && left is { IsMade: false, Guards.Length: > 0 });
    }

    private static bool IsCondition(Value value) =>
        value.Constant?.Value is bool || (value.Constant is null && value is { IsOrder: false, Taints.Length: 0, Objects.Length: 0, Delegates.Length: 0 });

    private static bool IsNull(Value value) => value.Constant is { Value: null };

    private static bool MayBeThere(Value value) => value.IsMade || (value.Guards.Length > 0 && value is { IsOrder: false, Constant: null });

    /// <summary>How a condition comes out, where that is known.</summary>
    private static bool? Outcome(Value value) => value.Constant is { } constant ? constant.Value as bool? ?? (constant.Value is null ? false : null) : value.IsMade ? true : null;

    /// <summary>
    /// A condition that comes from two ways: 'a and b' is false where a is, and what b says where it is not. Where it comes out one way,
    /// what holds on the ways on which it can.
    /// </summary>
    /// <param name="subjects">The values that checks have vouched for.</param>
    public static Value Join(State first, Value left, State second, Value right, IReadOnlyDictionary<int, Value> subjects)
    {
        var joined = new List<Guard>();
        var (ofLeft, ofRight) = (GuardsOf(left), GuardsOf(right));
        var candidates = ofLeft.Concat(ofRight).Where(static guard => guard.Provided is null).Select(static guard => guard.Subject)
            .Concat(Known(first, subjects)).Concat(Known(second, subjects));
        var seen = new HashSet<int>();
        foreach (var subject in candidates)
        {
            if (!seen.Add(subject.Id))
                continue;
            var guard = new Guard(subject, Either(true), Either(false));
            if (!guard.WhenTrue.IsEmpty || !guard.WhenFalse.IsEmpty)
                joined.Add(guard);

            Refinement Either(bool truth) => (On(first, left, ofLeft, truth), On(second, right, ofRight, truth)) switch
            {
                (null, null) => Refinement.None,
                (null, { } only) => only,
                ({ } only, null) => only,
                ({ } one, { } other) => one.Or(other),
            };

            Refinement? On(State state, Value value, Guard[] guards, bool truth)
            {
                if (Outcome(value) is { } known && known != truth)
                    return null;
                var holds = state.Refinements.Find(subject.Id) ?? Refinement.None;
                foreach (var one in guards)
                {
                    if (one.Subject.Id == subject.Id && one.Provided is null)
                        holds = holds.And(truth ? one.WhenTrue : one.WhenFalse);
                }

                return holds;
            }
        }

        // What depends on the caller is told apart only against a constant.
        joined.AddRange(Provided(ofLeft, right).Concat(Provided(ofRight, left)));
        var both = Values.Values.Join(first.Settled(left), second.Settled(right)).With(guards: [.. joined]);
        return Values.Values.Same(left, both) ? left : both;
    }

    private static IEnumerable<Value> Known(State state, IReadOnlyDictionary<int, Value> subjects)
    {
        foreach (var entry in state.Refinements.Entries)
        {
            if (subjects.TryGetValue(entry.Key, out var subject))
                yield return subject;
        }
    }

    private static IEnumerable<Guard> Provided(Guard[] guards, Value other) => guards
        .Where(guard => guard.Provided is not null && other.Constant?.Value is bool)
        .Select(guard => other.Constant!.Value is true ? guard with { WhenTrue = Refinement.None } : guard with { WhenFalse = Refinement.None });

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

    /// <summary>Whether a number can be too large although it is no larger than this one.</summary>
    public static bool IsNoLimit(Constant? limit) => limit is not null && Number(limit.Value) is >= int.MaxValue;

    private static decimal? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        short number => number,
        byte number => number,
        char number => number,
        double number when Math.Abs(number) < 1e18 => (decimal)number,
        _ => null,
    };
}
