namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A call of <c>Path.Combine</c> or <c>Path.Join</c>.</summary>
/// <param name="Qualifier">How the code names the class: <c>Path</c> or <c>System.IO.Path</c>.</param>
/// <param name="Parts">The folder first.</param>
internal sealed record PathCombination(string Qualifier, IReadOnlyList<ExpressionSyntax> Parts)
{
    public static PathCombination? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Combine" or "Join" } access } call
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { Name: "Path", ContainingNamespace.Name: "IO" } }
        && call.ArgumentList.Arguments is { Count: > 1 } arguments
        && arguments.All(static argument => argument.NameColon is null)
            ? new PathCombination(access.Expression.ToString(), arguments.Select(static argument => argument.Expression).ToArray())
            : null;
}
