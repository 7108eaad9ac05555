namespace ShiftLeft.CodeFixes.Injection;

/// <summary>The untrusted part of a path is cut down to a file name, which cannot leave its folder.</summary>
internal static class FileNameOnly
{
    private const string Title = "Keep only the file name";

    public static void Offer(FixContext context, SinkText sink, SemanticModel model)
    {
        if (UntrustedPart(sink.Text, new FlowSteps(context.Diagnostic), model, context.Cancellation) is not { } part
            || model.GetTypeInfo(part, context.Cancellation).Type?.SpecialType != SpecialType.System_String
            || model.Compilation.GetTypeByMetadataName("System.IO.Path") is not { } path)
            return;
        context.Offer(Title, editor =>
        {
            var method = editor.Generator.MemberAccessExpression(context.Document.StaticReceiver(path), "GetFileName");
            editor.ReplaceNode(part, editor.Generator.InvocationExpression(method, part.WithoutTrivia()).WithTriviaFrom(part));
        });
    }

    /// <returns>Null where no single part is to blame, or more than a file name may be meant.</returns>
    private static ExpressionSyntax? UntrustedPart(ExpressionSyntax path, FlowSteps steps, SemanticModel model, CancellationToken cancellation)
    {
        if (PathCombination.Read(path, model, cancellation) is { } combination)
            return Only(combination.Parts.Skip(1), steps);
        if (ComposedText.Read(path, model, cancellation) is not { } text)
            return null;
        var segments = text.Segments.ToArray();
        if (segments.Length == 1)
            return segments[0].Expression is { } whole && steps.BeginAt(whole) ? whole : null;
        var values = segments.Where(static segment => segment is { IsConstant: false, Expression: not null }).Select(static segment => segment.Expression!);
        // What stands in front is the folder.
        return Only(segments[0].IsConstant ? values : values.Skip(1), steps);
    }

    private static ExpressionSyntax? Only(IEnumerable<ExpressionSyntax> parts, FlowSteps steps)
    {
        var untrusted = parts.Where(steps.PassThrough).ToArray();
        return untrusted.Length == 1 ? untrusted[0] : null;
    }
}
