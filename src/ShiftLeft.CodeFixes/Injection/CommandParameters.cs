namespace ShiftLeft.CodeFixes.Injection;

/// <summary>ADO.NET: values in the text of a command become parameters of the command, added behind the statement that sets the text.</summary>
internal static class CommandParameters
{
    /// <returns>Null where the text is not that of a command, or the command could get the same parameter twice.</returns>
    public static Action<DocumentEditor>? Edit(SinkText sink, SqlText text, SemanticModel model, CancellationToken cancellation)
    {
        if (CommandAtSink.Find(sink.Sink, model, cancellation) is not { } command
            || text.WithPlaceholders(new ParameterNames(ParameterNames.In(sink.Text).Concat(command.TakenNames()))) is not { } rewrite)
            return null;
        var statements = rewrite.Parameters.SelectMany(parameter => command.Add(parameter, model)).ToArray();
        return editor =>
        {
            editor.ReplaceNode(sink.Text, rewrite.Text);
            command.Insert(editor, statements);
        };
    }
}
