using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>The attributes of lambdas and local functions, and of their parameters: the compiler makes operations of them, but hands none out.</summary>
internal static class InnerAttributes
{
    /// <summary>The operations that can have such attributes.</summary>
    public static OperationKind[] Owners { get; } = [OperationKind.AnonymousFunction, OperationKind.LocalFunction];

    /// <summary>The attributes and everything in them.</summary>
    public static IEnumerable<IOperation> Of(IOperation function, CancellationToken cancellation) =>
        from list in Lists(function.Syntax)
        from attribute in list.Attributes
        let operation = function.SemanticModel?.GetOperation(attribute, cancellation)
        where operation is not null
        from inner in operation.DescendantsAndSelf()
        select inner;

    private static IEnumerable<AttributeListSyntax> Lists(SyntaxNode function) => function switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.AttributeLists.Concat(OfParameters(lambda.ParameterList)),
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        LocalFunctionStatementSyntax local => local.AttributeLists.Concat(OfParameters(local.ParameterList)),
        _ => [],
    };

    private static IEnumerable<AttributeListSyntax> OfParameters(ParameterListSyntax parameters) => parameters.Parameters.SelectMany(static parameter => parameter.AttributeLists);
}
