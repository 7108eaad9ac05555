namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Values in a SQL text become parameters, in the way of the library that runs it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1001_UseParameters() : SecurityFix("SL1001")
{
    // One title for all libraries, so that one 'fix all' does for a solution that uses several.
    private const string Title = "Pass values as parameters";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (context.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } reported
            || await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || SinkText.Find(reported, model, context.Cancellation) is not { } sink
            || SqlText.Read(sink.Text, model, context.Cancellation) is not { } text)
            return;
        var edit = CommandParameters.Edit(sink, text, model, context.Cancellation)
            ?? InterpolatedSql.Edit(sink, text, model, context.Cancellation)
            ?? DapperParameters.Edit(sink, text, model, context.Cancellation);
        if (edit is not null)
            context.Offer(Title, edit);
    }
}
