namespace ShiftLeft.Analyzers.Rules;

/// <summary>Files and texts that ship with the application: whoever can change them can change the program.</summary>
internal static class OwnContent
{
    private const int MaxDepth = 6;

    /// <summary>
    /// Whether the value is a constant (a text, or the name of a file), an embedded resource, or a stream or reader of one.
    /// </summary>
    public static bool Is(IOperation? value) => Is(value, MaxDepth);

    private static bool Is(IOperation? value, int depth) => value is not null && depth > 0 && value.Origins().All(origin => origin switch
    {
        { ConstantValue.HasValue: true } => true,
        IInvocationOperation { TargetMethod.Name: "GetManifestResourceStream" } => true,
        IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "Resources" } } => true,
        IPropertyReferenceOperation { Property: { Name: "BaseDirectory" or "ContentRootPath" or "ApplicationPath" } } => true,
        IObjectCreationOperation { Arguments: { Length: > 0 } arguments } => Is(arguments[0].Value, depth - 1),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Is(sum.LeftOperand, depth - 1) && Is(sum.RightOperand, depth - 1),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Combine" or "Join" }, Arguments: var parts } =>
            parts.All(part => part.Value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues.All(item => Is(item, depth - 1)) : Is(part.Value, depth - 1)),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Create" or "OpenRead" or "OpenText" or "ReadAllText" or "MapPath" }, Arguments: { Length: > 0 } arguments } =>
            Is(arguments[0].Value, depth - 1),
        _ => false,
    });
}
