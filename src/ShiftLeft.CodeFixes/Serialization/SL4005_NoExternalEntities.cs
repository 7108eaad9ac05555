namespace ShiftLeft.CodeFixes.Serialization;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL4005_NoExternalEntities() : SecurityFix("SL4005")
{
    protected override async Task RegisterAsync(FixContext context)
    {
        switch (context.Node)
        {
            case AssignmentExpressionSyntax assignment when ExternalEntities.IsDecided(assignment):
                context.Offer(ExternalEntities.Title, editor => ExternalEntities.Forbid(editor, assignment));
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var model = await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false);
                if (model?.GetTypeInfo(creation, context.Cancellation).Type is { Name: "XmlDocument" or "XmlTextReader" } type)
                    context.Offer(ExternalEntities.Title, editor => editor.ReplaceNode(creation, ExternalEntities.Forbidden(creation, type)));
                break;
        }
    }
}
