namespace ShiftLeft.CodeFixes.Serialization;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL4002_NoTypeNames() : SecurityFix("SL4002")
{
    private const string Title = "Set TypeNameHandling to None";

    protected override Task RegisterAsync(FixContext context)
    {
        if (context.Node is ExpressionSyntax value)
            context.Offer(Title, editor => editor.ReplaceNode(value, None(value).WithTriviaFrom(value)));
        return Task.CompletedTask;
    }

    // In the way the value was written, so that no using is needed.
    private static ExpressionSyntax None(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName("None")),
        IdentifierNameSyntax => SyntaxFactory.IdentifierName("None"),
        BinaryExpressionSyntax choice => None(choice.Left).WithoutTrivia(),
        CastExpressionSyntax cast => SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParseExpression(cast.Type.ToString()), SyntaxFactory.IdentifierName("None")),
        ParenthesizedExpressionSyntax inner => None(inner.Expression),
        _ => value,
    };
}
