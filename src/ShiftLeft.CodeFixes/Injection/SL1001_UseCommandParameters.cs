namespace ShiftLeft.CodeFixes.Injection;

/// <summary>ADO.NET: values in the text of a command become parameters of the command, added behind the statement that sets the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1001_UseCommandParameters() : SecurityFix("SL1001")
{
    private const string Title = "Pass values as command parameters";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } reported
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || CommandAtSink.Find(reported, model, cancellation) is not { } command
            || SinkText.Find(reported, model, cancellation) is not { } sink
            || SqlText.Read(sink.Text, model, cancellation) is not { } text)
            return;
        var names = new ParameterNames(ParameterNames.In(sink.Text).Concat(command.TakenNames()));
        if (text.WithPlaceholders(names) is not { } rewrite)
            return;
        var statements = rewrite.Parameters.SelectMany(parameter => command.Add(parameter, model)).ToArray();
        context.Offer(Title, editor =>
        {
            editor.ReplaceNode(sink.Text, rewrite.Text);
            command.Insert(editor, statements);
        });
    }
}
