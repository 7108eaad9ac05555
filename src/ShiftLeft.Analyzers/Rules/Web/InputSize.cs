namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Sizes that come into a member from outside, and whether the member looks at them.</summary>
internal static class InputSize
{
    private static readonly HashSet<string> Reserving = new(StringComparer.Ordinal)
    {
        "AllocHGlobal", "AllocCoTaskMem", "Alloc", "AllocZeroed", "Realloc", "ReAllocHGlobal", "EnsureCapacity", "Rent",
    };

    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal) { "Parse", "ToInt16", "ToInt32", "ToInt64", "ToUInt16", "ToUInt32" };

    /// <summary>First words of methods that throw where a value is out of its range.</summary>
    private static readonly string[] Guards = ["ThrowIf", "Check", "Validate"];

    /// <summary>Whether the size is one that callers or data choose, and no comparison in the member has it.</summary>
    public static bool IsUnchecked(IOperation size, ISymbol member)
    {
        if (size.ConstantInteger() is not null || size.Unwrapped().Type?.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte || IsClamped(size))
            return false;
        var inputs = Inputs(size).Where(input => IsFromOutside(input, member)).Select(ObjectPath.Of).OfType<ObjectPath>().ToArray();
        return inputs.Length > 0 && !size.Root().Descendants().Any(operation => IsCheck(operation, inputs));
    }

    /// <summary>Whether the member reserves memory of that size.</summary>
    public static bool IsAllocated(IOperation size)
    {
        var inputs = Inputs(size).Select(ObjectPath.Of).OfType<ObjectPath>().ToArray();
        return size.Root().Descendants().Any(operation => operation switch
        {
            IArrayCreationOperation { DimensionSizes: var sizes } => sizes.Any(dimension => Mentions(dimension, inputs)),
            IInvocationOperation call => Reserving.Contains(call.TargetMethod.Name) && call.Arguments.Any(argument => Mentions(argument.Value, inputs)),
            IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value.Unwrapped() is { Kind: OperationKind.None } raw && Mentions(raw, inputs),
            _ => false,
        });
    }

    private static IEnumerable<IOperation> Inputs(IOperation size) => size.DescendantsAndSelf()
        .Where(static part => part is IParameterReferenceOperation or ILocalReferenceOperation or IPropertyReferenceOperation);

    private static bool IsFromOutside(IOperation input, ISymbol member) => input switch
    {
        // How long hashes and keys are is the algorithm's to say, and little.
        IParameterReferenceOperation { Parameter.Type.ContainingNamespace: { Name: "Cryptography", ContainingNamespace.Name: "Security" } } => false,
        IParameterReferenceOperation { Parameter: var parameter } => IsVisible(parameter.ContainingSymbol) && IsVisible(member),
        IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "LongLength", Instance: IParameterReferenceOperation owner } => IsFromOutside(owner, member),
        ILocalReferenceOperation local => local.Origins().Any(origin => origin is not ILocalReferenceOperation && origin.DescendantsAndSelf().Any(part => part switch
        {
            IParameterReferenceOperation parameter => IsData(parameter.Type) && IsFromOutside(parameter, member),
            IInvocationOperation { TargetMethod.Name: var name } => name.StartsWith("Read", StringComparison.Ordinal) || Reading.Contains(name),
            _ => false,
        })),
        _ => false,
    };

    /// <summary>Numbers, texts and buffers; what an object of settings says is the program's own.</summary>
    private static bool IsData(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_String
        || type?.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ReadOnlySequence";

    /// <summary>What only the own type calls has its checks in the callers.</summary>
    private static bool IsVisible(ISymbol? member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor, DeclaredAccessibility: not Accessibility.Private };

    private static bool IsClamped(IOperation size) => size.Origins().All(static origin => origin.DescendantsAndSelf().Any(static part =>
        part is IInvocationOperation { TargetMethod.Name: "Min" or "Clamp" } or IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Remainder }));

    private static bool IsCheck(IOperation operation, ObjectPath[] inputs) => operation switch
    {
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
        } comparison => Mentions(comparison, inputs),
        IIsPatternOperation pattern => Mentions(pattern.Value, inputs),
        ISwitchExpressionOperation choice => Mentions(choice.Value, inputs),
        IInvocationOperation { TargetMethod.Name: var name } call => Array.Exists(Guards, guard => name.StartsWith(guard, StringComparison.Ordinal))
            && call.Arguments.Any(argument => Mentions(argument.Value, inputs)),
        _ => false,
    };

    private static bool Mentions(IOperation operation, ObjectPath[] inputs) =>
        operation.DescendantsAndSelf().Any(part => ObjectPath.Of(part) is { } path && Array.Exists(inputs, path.Equals));
}
