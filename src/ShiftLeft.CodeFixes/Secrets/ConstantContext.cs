namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>Places where the language wants a constant, or an expression that does not throw.</summary>
internal static class ConstantContext
{
    /// <summary>Whether a value may be read there at run time.</summary>
    public static bool AllowsReading(SyntaxNode expression, SemanticModel model) =>
        !IsConstantHere(expression) && !IsInExpressionTree(expression, model) && !IsWhereConfigurationIsMade(expression);

    /// <summary>Whether a name may only stand there if it stands for a constant.</summary>
    public static bool IsConstantHere(SyntaxNode expression)
    {
        for (var node = expression; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is AttributeArgumentSyntax or CaseSwitchLabelSyntax or PatternSyntax or ParameterSyntax { Default: not null })
                return true;
        }

        return expression.Parent is GotoStatementSyntax;
    }

    private static bool IsInExpressionTree(SyntaxNode expression, SemanticModel model) =>
        expression.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda =>
            model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" })
        || expression.Ancestors().OfType<QueryExpressionSyntax>().Any();

    /// <summary>Settings given to a configuration cannot be read from it.</summary>
    private static bool IsWhereConfigurationIsMade(SyntaxNode expression) =>
        expression.Ancestors().OfType<InvocationExpressionSyntax>()
            .Any(static call => call.Expression.LastName() == "AddInMemoryCollection");
}
