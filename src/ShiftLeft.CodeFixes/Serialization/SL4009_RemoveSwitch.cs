namespace ShiftLeft.CodeFixes.Serialization;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL4009_RemoveSwitch() : SecurityFix("SL4009")
{
    protected override Task RegisterAsync(FixContext context)
    {
        if (context.Node is ExpressionSyntax expression)
            Removal.Offer(context, "Remove the switch", expression);
        return Task.CompletedTask;
    }
}
