namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Values in the text of a Cosmos query become parameters of the query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1015_WithParameter() : SecurityFix("SL1015")
{
    private const string Title = "Pass values as parameters";
    private const string Query = "Microsoft.Azure.Cosmos.QueryDefinition";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { NameColon: null, Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(Query) is not { } query
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || SinkText.Find(argument, model, cancellation) is not { } sink
            || SqlText.Read(sink.Text, model, cancellation) is not { } text
            || text.WithPlaceholders(new ParameterNames(ParameterNames.In(FirstStatement(call)))) is not { } rewrite)
            return;
        var parameters = string.Concat(rewrite.Parameters.Select(static parameter => $".WithParameter(\"@{parameter.Name}\", {parameter.Value})"));
        if (method.MethodKind == MethodKind.Constructor && SymbolEqualityComparer.Default.Equals(method.ContainingType, query))
        {
            context.Offer(Title, editor =>
            {
                editor.ReplaceNode(sink.Text, rewrite.Text);
                editor.ReplaceNode(call, (current, _) => With(current, parameters));
            });
        }
        else if (sink.Local is null && method.Parameters is [{ Name: "queryText" }, ..])
        {
            context.Offer(Title, editor =>
            {
                var created = SyntaxFactory.ObjectCreationExpression(editor.TypeName(query).WithLeadingTrivia(SyntaxFactory.Space))
                    .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(rewrite.Text.WithoutTrivia()))));
                editor.ReplaceNode(argument.Expression, With(created, parameters).WithTriviaFrom(argument.Expression));
            });
        }
    }

    private static SyntaxNode FirstStatement(SyntaxNode call) => call.FirstAncestorOrSelf<StatementSyntax>() ?? call;

    /// <summary>The query with calls that give it its parameters.</summary>
    private static ExpressionSyntax With(SyntaxNode query, string parameters)
    {
        // Parsed behind a name, so that the query keeps its own nodes and what is noted on them.
        var calls = SyntaxFactory.ParseExpression("q" + parameters);
        var first = calls.DescendantNodes().OfType<IdentifierNameSyntax>().First(static name => name.Identifier.ValueText == "q");
        return calls.ReplaceNode(first, query.WithoutTrivia()).WithTriviaFrom(query);
    }
}
