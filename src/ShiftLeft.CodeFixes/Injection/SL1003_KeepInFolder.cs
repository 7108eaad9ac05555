namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A path that may lead anywhere is kept in its folder, in one of two ways.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1003_KeepInFolder() : SecurityFix("SL1003")
{
    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || SinkText.Find(context.Node, model, context.Cancellation, mayRepeat: true) is not { } sink)
            return;
        FileNameOnly.Offer(context, sink, model);
        FolderCheck.Offer(context, sink, model);
    }
}
