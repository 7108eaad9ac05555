namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A value put into markup is encoded for the place it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1004_Encode() : SecurityFix("SL1004")
{
    private const string Title = "Encode the value";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || SinkText.Find(context.Node, model, cancellation, mayRepeat: true) is not { } sink)
            return;
        var steps = new FlowSteps(context.Diagnostic);
        if (ComposedText.Read(sink.Text, model, cancellation) is not { } text)
            return;
        var segments = text.Segments.ToArray();
        var places = segments.Length == 1 && segments[0].Expression is { } whole
            ? steps.BeginAt(whole) ? [(whole, HtmlPosition.Markup)] : []
            : Places(segments, steps);
        var encoders = places.Select(place => EncoderFor(place.Position, model.Compilation)).ToArray();
        if (places.Count == 0 || encoders.Any(static encoder => encoder is null) || places.Any(place => !IsText(place.Value, model, cancellation)))
            return;
        context.Offer(Title, editor =>
        {
            for (var i = 0; i < places.Count; i++)
                editor.ReplaceNode(places[i].Value, Encoded(places[i].Value, encoders[i]!, model, editor));
        });
    }

    private static List<(ExpressionSyntax Value, HtmlPosition Position)> Places(TextSegment[] segments, FlowSteps steps)
    {
        var places = new List<(ExpressionSyntax, HtmlPosition)>();
        var before = "";
        foreach (var segment in segments)
        {
            if (segment is { IsConstant: false, Expression: { } value } && steps.PassThrough(value))
                places.Add((value, HtmlPositions.At(before)));
            before += segment.IsConstant ? segment.Value : "x";
        }

        return places;
    }

    private static INamedTypeSymbol? EncoderFor(HtmlPosition position, Compilation compilation) => position switch
    {
        HtmlPosition.Markup => compilation.GetTypeByMetadataName("System.Text.Encodings.Web.HtmlEncoder"),
        HtmlPosition.ScriptText => compilation.GetTypeByMetadataName("System.Text.Encodings.Web.JavaScriptEncoder"),
        _ => null,
    };

    private static bool IsText(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(value, cancellation).Type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" };

    private static SyntaxNode Encoded(ExpressionSyntax value, INamedTypeSymbol encoder, SemanticModel model, DocumentEditor editor)
    {
        var argument = value.WithoutTrivia();
        var type = model.GetTypeInfo(value);
        if (type.Type?.SpecialType != SpecialType.System_String)
            argument = SyntaxFactory.ParseExpression($"{argument}.ToString()");
        else if (type.Nullability.FlowState == NullableFlowState.MaybeNull)
            argument = SyntaxFactory.ParseExpression($"{argument} ?? \"\"");
        var generator = editor.Generator;
        var instance = generator.MemberAccessExpression(editor.OriginalDocument.StaticReceiver(encoder), "Default");
        return generator.InvocationExpression(generator.MemberAccessExpression(instance, "Encode"), argument).WithTriviaFrom(value);
    }
}
