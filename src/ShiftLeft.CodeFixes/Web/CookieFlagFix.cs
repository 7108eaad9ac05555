namespace ShiftLeft.CodeFixes.Web;

/// <summary>Sets one of the flags that protect a cookie, where the code has it off or has not set it.</summary>
public abstract class CookieFlagFix(string ruleId, string flag) : SecurityFix(ruleId)
{
    private readonly string _title = $"Set {flag}";

    protected sealed override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        switch (context.Node)
        {
            case AssignmentExpressionSyntax assignment:
                var type = model.GetTypeInfo(assignment.Left, context.Cancellation).Type;
                context.Offer(_title, editor => editor.ReplaceNode(assignment.Right, On(editor, assignment.Right, type)));
                break;
            case BaseObjectCreationExpressionSyntax creation:
                context.Offer(_title, editor => editor.ReplaceNode(creation, creation.With(Initializers.Set(flag, True))));
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } append when model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.CookieOptions") is { } options:
                context.Offer(_title, editor => editor.ReplaceNode(append, WithOptions(editor, append, options)));
                break;
            case SimpleNameSyntax { Identifier.ValueText: "AddSession" } name when name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call:
                SessionCookieFix.Offer(context, _title, call, model);
                break;
        }
    }

    private static LiteralExpressionSyntax True => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);

    // A flag is a bool, or a policy whose strictest member is Always.
    private static ExpressionSyntax On(DocumentEditor editor, ExpressionSyntax value, ITypeSymbol? type) => (type, value) switch
    {
        ({ TypeKind: TypeKind.Enum }, MemberAccessExpressionSyntax access) => access.WithName(SyntaxFactory.IdentifierName("Always")).WithTriviaFrom(value),
        (INamedTypeSymbol { TypeKind: TypeKind.Enum } policy, _) => (ExpressionSyntax)editor.Generator.MemberAccessExpression(editor.TypeName(policy), "Always").WithTriviaFrom(value),
        _ => True.WithTriviaFrom(value),
    };

    private InvocationExpressionSyntax WithOptions(DocumentEditor editor, InvocationExpressionSyntax append, INamedTypeSymbol options)
    {
        var creation = SyntaxFactory
            .ObjectCreationExpression(editor.TypeName(options).WithLeadingTrivia(SyntaxFactory.Space))
            .WithArgumentList(SyntaxFactory.ArgumentList())
            .With(Initializers.Set(flag, True));
        var last = append.ArgumentList.Arguments[1];
        var comma = append.ArgumentList.Arguments.GetSeparator(0);
        return append.WithArgumentList(append.ArgumentList.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(
            new SyntaxNodeOrToken[]
            {
                append.ArgumentList.Arguments[0],
                comma,
                last.WithoutTrailingTrivia(),
                SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(comma.TrailingTrivia),
                SyntaxFactory.Argument(last.NameColon is null ? null : SyntaxFactory.NameColon("options"), default, creation)
                    .WithLeadingTrivia(last.GetLeadingTrivia())
                    .WithTrailingTrivia(last.GetTrailingTrivia()),
            })));
    }
}
