namespace ShiftLeft.CodeFixes;

/// <summary>One diagnostic and the node it is reported on.</summary>
public readonly struct FixContext(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
{
    public Document Document => context.Document;

    public Diagnostic Diagnostic => diagnostic;

    public SyntaxNode Root => root;

    /// <summary>The innermost node that the diagnostic spans.</summary>
    public SyntaxNode Node => node;

    public CancellationToken Cancellation => context.CancellationToken;

    /// <param name="title">What changes, in a few words; also the equivalence key, so it holds nothing of the place.</param>
    /// <param name="edit">Changes the document.</param>
    public void Offer(string title, Func<DocumentEditor, CancellationToken, Task> edit)
    {
        var document = Document;
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellation =>
                {
                    var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
                    await edit(editor, cancellation).ConfigureAwait(false);
                    return editor.GetChangedDocument();
                },
                equivalenceKey: title),
            diagnostic);
    }

    /// <inheritdoc cref="Offer(string, Func{DocumentEditor, CancellationToken, Task})"/>
    public void Offer(string title, Action<DocumentEditor> edit) => Offer(title, (editor, _) =>
    {
        edit(editor);
        return Task.CompletedTask;
    });
}
