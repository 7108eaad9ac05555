namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A match of a pattern that others had a hand in ends after a second.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1014_LimitTheMatch() : SecurityFix("SL1014")
{
    private const string Title = "Give the match a timeout";
    private const string Expressions = "System.Text.RegularExpressions.Regex";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || context.Node.FirstAncestorOrSelf<ArgumentListSyntax>() is not { } list
            || list.Parent is null
            || model.GetSymbolInfo(list.Parent, context.Cancellation).Symbol is not IMethodSymbol { ContainingType: var type } method
            || type.ToDisplayString() != Expressions
            || !HasOverload(method))
            return;
        context.Offer(Title, editor =>
        {
            var added = new List<ArgumentSyntax>(list.Arguments);
            var isNamed = list.Arguments.Any(static argument => argument.NameColon is not null);
            if (method.Parameters.All(static parameter => parameter.Type.Name != "RegexOptions"))
                added.Add(Argument("options", $"{Name("System.Text.RegularExpressions.RegexOptions")}.None", isNamed));
            added.Add(Argument("matchTimeout", $"{Name("System.TimeSpan")}.FromSeconds(1)", isNamed));
            editor.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList(
                added, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), added.Count - 1))));
        });

        string Name(string type) => model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, list.SpanStart) ?? type;
    }

    private static ArgumentSyntax Argument(string name, string value, bool isNamed)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(value));
        return isNamed ? argument.WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space)) : argument;
    }

    /// <summary>Whether there is one that takes the same, options and a timeout.</summary>
    private static bool HasOverload(IMethodSymbol method)
    {
        var own = method.Parameters.Where(static parameter => parameter.Type.Name is not "RegexOptions").Select(static parameter => parameter.Type).ToArray();
        return own.All(static type => type.Name != "TimeSpan")
            && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
                other.Parameters.Length == own.Length + 2
                && other.Parameters[own.Length + 1].Type.Name == "TimeSpan"
                && own.Select((type, i) => SymbolEqualityComparer.Default.Equals(type, other.Parameters[i].Type)).All(static same => same));
    }
}
