namespace ShiftLeft.CodeFixes.Injection;

/// <summary>An entry whose path leads out of the folder is refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1018_KeepInFolder() : SecurityFix("SL1018")
{
    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is { } model
            && SinkText.Find(context.Node, model, context.Cancellation, mayRepeat: true) is { } sink)
            FolderCheck.Offer(context, sink, model);
    }
}
