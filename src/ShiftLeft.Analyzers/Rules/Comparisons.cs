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
