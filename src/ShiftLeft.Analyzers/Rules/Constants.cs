namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// What a value is known to be without running the code: through constants, readonly fields and get-only properties with an initializer,
/// locals, conditional expressions, conversions and string building.
/// </summary>
internal static class Constants
{
    /// <summary>The one text the operation always has, or null.</summary>
    public static string? ConstantString(this IOperation? operation) => operation.Constant().Value as string;

    /// <summary>The one integer (or enum value) the operation always has, or null.</summary>
    public static long? ConstantInteger(this IOperation? operation) => operation.Constant().Value switch
    {
        int value => value,
        long value => value,
        uint value => value,
        short value => value,
        ushort value => value,
        byte value => value,
        sbyte value => value,
        char value => value,
        ulong value when value <= long.MaxValue => (long)value,
        _ => null,
    };

    /// <summary>The one boolean the operation always has, or null.</summary>
    public static bool? ConstantBoolean(this IOperation? operation) => operation.Constant().Value as bool?;

    /// <summary>The one value the operation always has; no value where it may have several or is not known.</summary>
    public static Optional<object?> Constant(this IOperation? operation) => operation is null ? default : new ConstantFolding().Value(operation);

    /// <summary>
    /// Every expression the value may come from, as far as it can be seen: what a local is given anywhere in the member, the initializer
    /// of a readonly field or get-only property, each branch of a conditional. What cannot be followed is its own origin.
    /// </summary>
    public static IReadOnlyList<IOperation> Origins(this IOperation? operation)
    {
        if (operation is null)
            return [];
        var found = new List<IOperation>();
        // Each local and member counts once, so that the work stays linear and cycles end.
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            var value = next.ConstantValue.HasValue ? next : next.Unwrapped();
            if (value.ConstantValue.HasValue || Sources(value, visited) is not { } sources)
            {
                found.Add(value);
                continue;
            }

            for (var i = sources.Count - 1; i >= 0; i--)
                open.Push(sources[i]);
        }

        return found.Count > 0 ? found : [operation];
    }

    /// <summary>The expression inside its parentheses and conversions, those of operators included.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { Operand: var inner }:
                    operation = inner;
                    continue;
                case IParenthesizedOperation { Operand: var inner }:
                    operation = inner;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <returns>Null where the operation is its own origin.</returns>
    private static List<IOperation>? Sources(IOperation operation, HashSet<ISymbol> visited) => operation switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation @switch => [.. @switch.Arms.Select(static arm => arm.Value)],
        ISimpleAssignmentOperation assignment => [assignment.Value],
        ILocalReferenceOperation reference => visited.Add(reference.Local) ? AssignedValues.Of(reference) : [],
        IFieldReferenceOperation or IPropertyReferenceOperation when AssignedValues.OfMember((IMemberReferenceOperation)operation) is { } value =>
            visited.Add(((IMemberReferenceOperation)operation).Member) ? [value] : [],
        _ => null,
    };
}
