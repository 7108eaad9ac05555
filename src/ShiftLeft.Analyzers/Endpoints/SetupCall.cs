using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>A call that sets up the application.</summary>
/// <param name="Container">The member or local function that it stands in; for top-level statements the program.</param>
internal sealed record SetupCall(IInvocationOperation Call, ISymbol Container)
{
    public IMethodSymbol Method { get; } = Definition(Call.TargetMethod);

    public string Name => Method.Name;

    /// <summary>What the call configures: its receiver, or the first argument of an extension.</summary>
    public IOperation? Receiver => Call.Instance ?? (Method.IsExtensionMethod ? Argument(0) : null);

    /// <param name="ordinal">Among the parameters of the method as it is declared.</param>
    public IOperation? Argument(int ordinal) => Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    public IOperation? Argument(string name) => Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    /// <summary>Whether the method has a body in this compilation.</summary>
    public bool IsOfTeam => !Method.DeclaringSyntaxReferences.IsEmpty;

    public Location Location => Call.Name().GetLocation();

    /// <summary>The types that the call names: type arguments, <c>typeof</c>, objects it is handed.</summary>
    public IEnumerable<ITypeSymbol> NamedTypes() => Call.TargetMethod.TypeArguments.Concat(Call.Arguments.SelectMany(static argument => argument.Value.DescendantsAndSelf()).Select(static operation => operation switch
    {
        ITypeOfOperation type => type.TypeOperand,
        IObjectCreationOperation { Type: { } type } => type,
        _ => null,
    }).Where(static type => type is not null).Select(static type => type!));

    public static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;
}
