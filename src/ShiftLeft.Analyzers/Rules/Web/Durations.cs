namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Spans of time that code names by a constant.</summary>
internal static class Durations
{
    private const int MaxDepth = 4;

    /// <summary>The days that a TimeSpan, or a point in time after now, is long; null where that is not constant.</summary>
    public static double? Days(IOperation value)
    {
        double? longest = null;
        foreach (var origin in value.Origins())
        {
            if (Days(origin, MaxDepth) is { } days && !(days <= longest))
                longest = days;
        }

        return longest;
    }

    private static double? Days(IOperation? value, int depth) => depth == 0 ? null : value?.Unwrapped() switch
    {
        IFieldReferenceOperation { Field: { Name: "MaxValue", ContainingType.Name: "TimeSpan" or "DateTime" or "DateTimeOffset" } } => double.MaxValue,
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "TimeSpan" }, Arguments: { Length: > 0 } arguments } when name.StartsWith("From", StringComparison.Ordinal) =>
            Number(arguments[0].Value) * Unit(name.Substring(4)),
        IObjectCreationOperation { Type.Name: "TimeSpan", Arguments: var parts } => OfParts(parts),
        // DateTime.UtcNow.AddDays(30)
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "DateTime" or "DateTimeOffset" }, Arguments: { Length: 1 } arguments, Instance: { } start }
            when name.StartsWith("Add", StringComparison.Ordinal) && IsNow(start, depth) =>
            name == "Add" ? arguments[0].Value.Origins().Select(origin => Days(origin, depth - 1)).FirstOrDefault() : Number(arguments[0].Value) * Unit(name.Substring(3)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var start, RightOperand: var span } when IsNow(start, depth) => Days(span, depth - 1),
        _ => null,
    };

    private static bool IsNow(IOperation start, int depth) => start.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Now" or "UtcNow" or "Today" }
        || start.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetUtcNow" or "GetLocalNow" }
        || (depth > 1 && start is ILocalReferenceOperation local && local.Origins().All(origin => origin is not ILocalReferenceOperation && IsNow(origin, 1)));

    private static double? OfParts(ImmutableArray<IArgumentOperation> parts) => parts.Length switch
    {
        3 => Number(parts[0].Value) / 24,
        >= 4 => Number(parts[0].Value),
        _ => null,
    };

    private static double? Number(IOperation value) => value.Constant().Value switch
    {
        double number => number,
        int number => number,
        long number => number,
        _ => null,
    };

    private static double? Unit(string name) => name switch
    {
        "Years" => 365,
        "Months" => 30,
        "Days" => 1,
        "Hours" => 1 / 24d,
        "Minutes" => 1 / 1440d,
        "Seconds" => 1 / 86400d,
        _ => null,
    };
}
