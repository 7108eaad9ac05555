namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The Origin header of the request at hand, and whether the code looks at it before it trusts it.</summary>
internal static class RequestOrigin
{
    /// <summary>Questions that every origin passes.</summary>
    private static readonly string[] TrivialTests = ["IsNullOrEmpty", "IsNullOrWhiteSpace", "Any"];

    /// <summary>How many variables deep a value is followed.</summary>
    private const int MaxDepth = 4;

    /// <summary>Whether the value is the origin of the request, which nothing in the member compares with anything.</summary>
    public static bool IsReflected(IOperation value) => Is(value) && !value.Root().Descendants().Any(IsTest);

    private static bool Is(IOperation value) => Is(value, MaxDepth);

    private static bool Is(IOperation value, int depth) => value.DescendantsAndSelf().Any(part => part switch
    {
        IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } indexer => IsOrigin(arguments[0].Value) && IsHeaders(indexer.Instance),
        IPropertyReferenceOperation { Property: { Name: "Origin", ContainingType.Name: "IHeaderDictionary" } } => true,
        IInvocationOperation { TargetMethod.Name: "Get" or "GetValues" or "GetCommaSeparatedValues" } call => call.Arguments.Any(static argument => IsOrigin(argument.Value)),
        ILocalReferenceOperation { IsDeclaration: false } local => depth > 0 && IsLocal(local, depth - 1),
        _ => false,
    });

    private static bool IsLocal(ILocalReferenceOperation use, int depth)
    {
        var values = use.Origins().ToArray();
        return Array.Exists(values, value => value is not ILocalReferenceOperation && Is(value, depth))
            // headers.TryGetValue("Origin", out var origin)
            || use.Root().Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name is "TryGetValue" or "TryGetValues"
                && call.Arguments.Any(static argument => IsOrigin(argument.Value))
                && call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out && Names(argument.Value, use.Local)));
    }

    private static bool IsTest(IOperation operation) => operation switch
    {
        IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call => !TrivialTests.Contains(call.TargetMethod.Name) && !IsHeaders(call.Instance)
            && call.Arguments.Select(static argument => argument.Value).Append(call.Instance).Any(static asked => asked is not null && Is(asked)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            (Is(comparison.LeftOperand) && !IsNothing(comparison.RightOperand)) || (Is(comparison.RightOperand) && !IsNothing(comparison.LeftOperand)),
        IIsPatternOperation pattern => Is(pattern.Value) && pattern.Pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>().Any(static constant => !IsNothing(constant.Value)),
        ISwitchOperation @switch => Is(@switch.Value),
        ISwitchExpressionOperation @switch => Is(@switch.Value),
        _ => false,
    };

    private static bool IsNothing(IOperation value) => value.Unwrapped().ConstantValue is { HasValue: true, Value: null or "" or 0 or true or false }
        || value.Unwrapped() is IMemberReferenceOperation { Member.Name: "Empty" };

    private static bool Names(IOperation target, ILocalSymbol local) => target.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
        .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private static bool IsOrigin(IOperation name) => string.Equals(name.Text(), "Origin", StringComparison.OrdinalIgnoreCase)
        || name.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Origin", ContainingType.Name: "HeaderNames" } };

    private static bool IsHeaders(IOperation? value) => value?.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Headers" };
}
