using ShiftLeft.CodeFixes.Serialization;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>What the parser was told is taken back where it was told.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1030_NoExternalEntities() : SecurityFix("SL1030")
{
    protected override async Task RegisterAsync(FixContext context)
    {
        if (context.Node is AssignmentExpressionSyntax set && ExternalEntities.IsDecided(set))
        {
            context.Offer(ExternalEntities.Title, editor => ExternalEntities.Forbid(editor, set));
            return;
        }

        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.ArgumentList.Span.Contains(context.Node.Span)) is not { } call)
            return;
        // The settings that are handed over, or the document that reads.
        var parsers = call.ArgumentList.Arguments.Select(static argument => argument.Expression)
            .Where(argument => model.GetTypeInfo(argument, context.Cancellation).Type?.Name == "XmlReaderSettings")
            .Concat(call.Expression is MemberAccessExpressionSyntax access ? [access.Expression] : []);
        if (parsers.Select(parser => ExternalEntities.DecisionFor(parser, model, context.Cancellation)).FirstOrDefault(static found => found is not null) is { } decision)
            context.Offer(ExternalEntities.Title, editor => ExternalEntities.Forbid(editor, decision));
    }
}
