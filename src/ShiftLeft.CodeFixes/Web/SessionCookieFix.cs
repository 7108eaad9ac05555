namespace ShiftLeft.CodeFixes.Web;

/// <summary>Sets the policy of the session cookie where sessions are added.</summary>
internal static class SessionCookieFix
{
    private const string Policy = "Microsoft.AspNetCore.Http.CookieSecurePolicy";

    public static void Offer(FixContext context, string title, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName(Policy) is not { } policy)
            return;
        var lambda = call.ArgumentList.Arguments.LastOrDefault()?.Expression as LambdaExpressionSyntax;
        if (lambda is null && !call.ArgumentList.Arguments.Any(static argument => argument.Expression is AnonymousFunctionExpressionSyntax))
        {
            context.Offer(title, editor => editor.ReplaceNode(
                call, call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.SimpleLambdaExpression(
                    SyntaxFactory.Parameter(SyntaxFactory.Identifier("options")).WithTrailingTrivia(SyntaxFactory.Space), null, Set(editor, "options", policy))
                    .WithArrowToken(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space))))));
        }
        else if (lambda is { Block: { Statements.Count: > 0 } block } && Parameter(lambda) is { } parameter)
        {
            var last = block.Statements.Last();
            context.Offer(title, editor => editor.InsertAfter(
                last, SyntaxFactory.ExpressionStatement(Set(editor, parameter, policy)).WithLeadingTrivia(last.GetLeadingTrivia().Where(IsWhitespace)).WithTrailingTrivia(last.GetTrailingTrivia())));
        }
    }

    private static bool IsWhitespace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);

    private static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static AssignmentExpressionSyntax Set(DocumentEditor editor, string options, INamedTypeSymbol policy)
    {
        var always = (ExpressionSyntax)editor.Generator.MemberAccessExpression(editor.TypeName(policy), "Always");
        var set = Initializers.Set("SecurePolicy", always);
        return set.WithLeft(SyntaxFactory.ParseExpression($"{options}.Cookie.SecurePolicy"));
    }
}
