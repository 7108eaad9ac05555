namespace ShiftLeft.CodeFixes.Injection;

/// <summary>EF Core: <c>FromSqlRaw($"… '{x}'")</c> becomes <c>FromSql($"… {x}")</c>, which makes a parameter of every value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1001_UseInterpolatedSql() : SecurityFix("SL1001")
{
    private const string Title = "Pass values as parameters of an interpolated query";

    private static readonly string[] Containers =
    [
        "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions",
        "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions",
    ];

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } argument
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || !Containers.Contains(method.ContainingType.ToDisplayString())
            || Replacement(method) is not { } name
            || HasOtherValues(call, argument, model, cancellation)
            || SinkText.Find(argument, model, cancellation) is not { } sink
            || SqlText.Read(sink.Text, model, cancellation)?.AsInterpolated() is not { } text)
            return;
        var called = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (called is null)
            return;
        context.Offer(Title, editor =>
        {
            editor.ReplaceNode(called, called.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(called.Identifier)));
            editor.ReplaceNode(sink.Text, text);
            if (argument.NameColon is { } label)
                editor.RemoveNode(label);
            if (sink.Local is { Parent: VariableDeclarationSyntax declaration })
                editor.ReplaceNode(declaration.Type, FormattableString(editor, declaration.Type));
        });
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
