namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2016_CheckRevocation() : SwitchOnFix("SL2016", Title)
{
    private const string Title = "Check revocation";

    protected override async Task RegisterAsync(FixContext context)
    {
        await base.RegisterAsync(context).ConfigureAwait(false);
        if (context.Node is ExpressionSyntax mention && mention.LastName() == "NoCheck")
        {
            var name = mention.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last();
            context.Offer(Title, editor => editor.ReplaceNode(name, SyntaxFactory.IdentifierName("Online").WithTriviaFrom(name)));
        }
    }
}
