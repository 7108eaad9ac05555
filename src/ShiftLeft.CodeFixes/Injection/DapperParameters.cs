namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Dapper: values in the text become members of the anonymous object that gives the parameters.</summary>
internal static class DapperParameters
{
    /// <returns>Null where the text is not that of a Dapper call, or its parameters are not an anonymous object.</returns>
    public static Action<DocumentEditor>? Edit(SinkText sink, SqlText text, SemanticModel model, CancellationToken cancellation)
    {
        if (sink.Sink.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.ContainingType.ToDisplayString() is not ("Dapper.SqlMapper" or "Dapper.CommandDefinition")
            || method.Parameters.FirstOrDefault(static parameter => parameter.Name is "param" or "parameters") is not { } parameter)
            return null;
        var present = list.Arguments.FirstOrDefault(candidate => IsFor(candidate, parameter, list, method));
        var members = present?.Expression as AnonymousObjectCreationExpressionSyntax;
        if (present is not null && members is null && !present.Expression.IsKind(SyntaxKind.NullLiteralExpression))
            return null;
        var names = new ParameterNames(ParameterNames.In(sink.Text).Concat(ParameterNames.In(list)).Concat(Names(members, model, cancellation)));
        if (text.WithPlaceholders(names) is not { } rewrite)
            return null;
        var created = SyntaxFactory.ParseExpression($"new {{ {string.Join(", ", rewrite.Parameters.Select(Member))} }}");
        return editor =>
        {
            editor.ReplaceNode(sink.Text, rewrite.Text);
            if (members is not null)
                editor.ReplaceNode(members, With(members, rewrite.Parameters));
            else if (present is not null)
                editor.ReplaceNode(present.Expression, created);
            else
                Insert(editor, argument, list, method.Parameters.IndexOf(parameter), parameter.Name, created);
        };
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
