namespace ShiftLeft.CodeFixes.Web;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL5004_SameSiteLax() : SecurityFix("SL5004")
{
    protected override Task RegisterAsync(FixContext context)
    {
        if (context.Node is AssignmentExpressionSyntax { Right: var value } && Lax(value) is { } lax)
            context.Offer("Set SameSite to Lax", editor => editor.ReplaceNode(value, lax.WithTriviaFrom(value)));
        return Task.CompletedTask;
    }

    // In the way the value was written, so that no using is needed.
    private static ExpressionSyntax? Lax(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" } access => access.WithName(SyntaxFactory.IdentifierName("Lax")),
        IdentifierNameSyntax { Identifier.ValueText: "None" } => SyntaxFactory.IdentifierName("Lax"),
        _ => null,
    };
}
