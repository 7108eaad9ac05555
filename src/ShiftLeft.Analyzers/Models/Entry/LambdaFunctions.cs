namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>AWS Lambda: a handler is told by its context parameter or by the attribute of the annotations library.</summary>
internal sealed class LambdaFunctions : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && (method.Has("LambdaFunction") || method.Parameters.Any(IsContext));

    public override SourceModel? SourceOf(IParameterSymbol parameter) =>
        IsContext(parameter) ? null
        : parameter.Type.IsIn("Amazon.Lambda") ? Source.Remote(parameter.Type.Name.StartsWith("APIGateway", StringComparison.Ordinal) ? "the request" : "a message")
        : Binding.SourceOf(parameter, "the event");

    private static bool IsContext(IParameterSymbol parameter) => parameter.Type is { Name: "ILambdaContext" } type && type.IsIn("Amazon.Lambda.Core");
}
