namespace ShiftLeft.CodeFixes.Injection;

/// <summary>EF Core: <c>FromSqlRaw($"… '{x}'")</c> becomes <c>FromSql($"… {x}")</c>, which makes a parameter of every value.</summary>
internal static class InterpolatedSql
{
    private static readonly string[] Containers =
    [
        "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions",
        "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions",
    ];

    /// <returns>Null where the text is not that of a raw query, or some of it cannot become a parameter.</returns>
    public static Action<DocumentEditor>? Edit(SinkText sink, SqlText sql, SemanticModel model, CancellationToken cancellation)
    {
        if (sink.Sink.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || !Containers.Contains(method.ContainingType.ToDisplayString())
            || Replacement(method) is not { } name
            || HasOtherValues(call, argument, model, cancellation)
            || sql.AsInterpolated() is not { } text
            || (call.Expression as MemberAccessExpressionSyntax)?.Name is not { } called)
            return null;
        return editor =>
        {
            editor.ReplaceNode(called, called.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(called.Identifier)));
            editor.ReplaceNode(sink.Text, text);
            if (argument.NameColon is { } label)
                editor.RemoveNode(label);
            if (sink.Local is { Parent: VariableDeclarationSyntax declaration })
                editor.ReplaceNode(declaration.Type, FormattableString(editor, declaration.Type));
        };
    }

    /// <summary>The method of the same class that takes a FormattableString: the short name since EF Core 7, the long one before.</summary>
    private static string? Replacement(IMethodSymbol method)
    {
        var (stem, suffix) = method.Name.EndsWith("RawAsync", StringComparison.Ordinal) ? (method.Name.Substring(0, method.Name.Length - 8), "Async")
            : method.Name.EndsWith("Raw", StringComparison.Ordinal) ? (method.Name.Substring(0, method.Name.Length - 3), "")
            : ("", "");
        return stem.Length == 0 ? null : new[] { stem + suffix, stem + "Interpolated" + suffix }
            .FirstOrDefault(candidate => method.ContainingType.GetMembers(candidate).OfType<IMethodSymbol>()
                .Any(static overload => overload.Parameters.Any(static parameter => parameter.Type.Name == "FormattableString")));
    }

    /// <summary>Values for placeholders that the text already has.</summary>
    private static bool HasOtherValues(InvocationExpressionSyntax call, ArgumentSyntax sql, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.SkipWhile(argument => argument != sql).Skip(1)
            .Any(argument => model.GetTypeInfo(argument.Expression, cancellation).Type?.Name != nameof(CancellationToken));

    private static SyntaxNode FormattableString(DocumentEditor editor, TypeSyntax old) =>
        editor.TypeName(editor.SemanticModel.Compilation.GetTypeByMetadataName("System.FormattableString")!).WithTriviaFrom(old);
}
