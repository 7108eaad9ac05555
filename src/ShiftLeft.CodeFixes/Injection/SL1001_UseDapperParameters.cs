namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Dapper: values in the text become members of the anonymous object that gives the parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1001_UseDapperParameters() : SecurityFix("SL1001")
{
    private const string Title = "Pass values as Dapper parameters";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.ContainingType.ToDisplayString() is not ("Dapper.SqlMapper" or "Dapper.CommandDefinition")
            || method.Parameters.FirstOrDefault(static parameter => parameter.Name is "param" or "parameters") is not { } parameter
            || SinkText.Find(argument, model, cancellation) is not { } sink
            || SqlText.Read(sink.Text, model, cancellation) is not { } text)
            return;
        var present = list.Arguments.FirstOrDefault(candidate => IsFor(candidate, parameter, list, method));
        var members = present?.Expression as AnonymousObjectCreationExpressionSyntax;
        if (present is not null && members is null && !present.Expression.IsKind(SyntaxKind.NullLiteralExpression))
            return;
        var names = new ParameterNames(ParameterNames.In(sink.Text).Concat(ParameterNames.In(list)).Concat(Names(members, model, cancellation)));
        if (text.WithPlaceholders(names) is not { } rewrite)
            return;
        context.Offer(Title, editor =>
        {
            editor.ReplaceNode(sink.Text, rewrite.Text);
            var added = string.Join(", ", rewrite.Parameters.Select(Member));
            if (members is not null)
                editor.ReplaceNode(members, With(members, rewrite.Parameters));
            else if (present is not null)
                editor.ReplaceNode(present.Expression, SyntaxFactory.ParseExpression($"new {{ {added} }}"));
            else
                Insert(editor, argument, list, method.Parameters.IndexOf(parameter), parameter.Name, SyntaxFactory.ParseExpression($"new {{ {added} }}"));
        });
    }

    private static bool IsFor(ArgumentSyntax argument, IParameterSymbol parameter, ArgumentListSyntax list, IMethodSymbol method) =>
        argument.NameColon is { } label
            ? label.Name.Identifier.ValueText == parameter.Name
            : list.Arguments.IndexOf(argument) == method.Parameters.IndexOf(parameter);

    private static IEnumerable<string> Names(AnonymousObjectCreationExpressionSyntax? members, SemanticModel model, CancellationToken cancellation) =>
        members is null ? [] : members.Initializers.Select(member => model.GetDeclaredSymbol(member, cancellation)?.Name ?? "");

    private static string Member(SqlParameter parameter) =>
        parameter.Value == parameter.Name ? parameter.Name : $"{parameter.Name} = {parameter.Value}";

    private static AnonymousObjectCreationExpressionSyntax With(AnonymousObjectCreationExpressionSyntax members, IEnumerable<SqlParameter> added)
    {
        var template = (AnonymousObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {{ {string.Join(", ", added.Select(Member))} }}");
        var separated = members.Initializers;
        foreach (var member in template.Initializers)
            separated = separated.Add(member.WithoutTrivia());
        return members.WithInitializers(separated).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Directly behind the text where that is the parameter's place, by name otherwise.</summary>
    private static void Insert(
        DocumentEditor editor, ArgumentSyntax sql, ArgumentListSyntax list, int position, string name, ExpressionSyntax value)
    {
        var index = list.Arguments.IndexOf(sql) + 1;
        var argument = SyntaxFactory.Argument(value);
        if (index != position || sql.NameColon is not null)
            argument = argument.WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space));
        editor.InsertAfter(sql, argument.WithLeadingTrivia(SyntaxFactory.Space));
    }
}
