namespace ShiftLeft.Analyzers.Rules;

/// <summary>The two sides of a comparison, in whatever form code compares texts and bytes.</summary>
internal static class Comparisons
{
    private const string GenericComparer = "System.Collections.Generic.IEqualityComparer`1";

    private static readonly (string Type, string Method)[] OfTexts =
    [
        ("System.String", "Equals"), ("System.String", "Compare"), ("System.String", "CompareOrdinal"), ("System.String", "CompareTo"),
        (GenericComparer, "Equals"), ("System.Collections.Generic.IComparer`1", "Compare"),
    ];

    private static readonly (string Type, string Method)[] OfSequences =
    [
        ("System.Linq.Enumerable", "SequenceEqual"), ("System.MemoryExtensions", "SequenceEqual"), ("System.MemoryExtensions", "Equals"),
        ("System.MemoryExtensions", "CompareTo"), ("System.MemoryExtensions", "SequenceCompareTo"),
        ("System.Collections.IStructuralEquatable", "Equals"),
        ("Microsoft.Extensions.Primitives.StringValues", "Equals"), ("Microsoft.Extensions.Primitives.StringSegment", "Equals"),
    ];

    /// <summary>Operators, patterns with a constant, and the methods of text and comparers.</summary>
    public static void Texts(RuleRegistry on, Action<RuleContext, IOperation, IOperation> compare)
    {
        Operators(on, compare);
        on.Operation(OperationKind.IsPattern, (context, operation) =>
        {
            if (operation is IIsPatternOperation { Value: var input, Pattern: IConstantPatternOperation { Value: var constant } })
                compare(context, input, constant);
        });
        foreach (var (type, method) in OfTexts)
            on.Call(type, method, (context, call) => Call(context, call, compare));
    }

    /// <summary>Operators, and the methods of text, arrays, spans and comparers.</summary>
    public static void TextsAndBytes(RuleRegistry on, Action<RuleContext, IOperation, IOperation> compare)
    {
        Operators(on, compare);
        foreach (var (type, method) in OfTexts.Concat(OfSequences))
            on.Call(type, method, (context, call) => Call(context, call, compare));
        on.Call("System.Collections.IEqualityComparer", "Equals", (context, call) =>
        {
            // Most comparers are generic as well, and were seen as such.
            if (!call.TargetMethod.IsMemberOf(GenericComparer))
                Call(context, call, compare);
        });
    }

    /// <summary>
    /// Whether the comparison asks what has changed, so that the one value takes the place of the other: <c>sent != kept ? sent : null</c>,
    /// <c>if (kept != sent) kept = sent;</c>. Nobody is let in by the outcome.
    /// </summary>
    public static bool AsksForChange(IOperation comparison, IOperation left, IOperation right)
    {
        var differs = comparison is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals };
        var condition = comparison;
        for (; condition.Parent is IParenthesizedOperation or IConversionOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd }; condition = condition.Parent)
            differs ^= condition.Parent is IUnaryOperation;
        if (condition.Parent is not IConditionalOperation choice || choice.Condition != condition || (differs ? choice.WhenTrue : choice.WhenFalse) is not { } branch)
            return false;
        ObjectPath?[] sides = [ObjectPath.Of(left), ObjectPath.Of(right)];
        return choice.Type is not (null or { SpecialType: SpecialType.System_Void })
            ? IsSide(branch.Unwrapped())
            : branch.DescendantsAndSelf().Any(operation => operation is ISimpleAssignmentOperation assignment && IsSide(assignment.Target) && IsSide(assignment.Value.Unwrapped()));

        bool IsSide(IOperation value) => ObjectPath.Of(value) is { } path && sides.Contains(path);
    }

    private static void Operators(RuleRegistry on, Action<RuleContext, IOperation, IOperation> compare) =>
        on.Operation(OperationKind.Binary, (context, operation) =>
        {
            if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
                compare(context, comparison.LeftOperand, comparison.RightOperand);
        });

    private static void Call(RuleContext context, IInvocationOperation call, Action<RuleContext, IOperation, IOperation> compare)
    {
        // A comparer is no side of the comparison: what it compares are its arguments.
        if (call.Instance is { } instance && call.Arguments is [var with, ..] && !IsComparer(call.TargetMethod))
            compare(context, instance, with.Value);
        else if (call.Arguments is [var left, var right, ..])
            compare(context, left.Value, right.Value);
    }

    private static bool IsComparer(IMethodSymbol method) =>
        method.Parameters is [{ Type: var first }, { Type: var second }, ..] && SymbolEqualityComparer.Default.Equals(first, second);
}
