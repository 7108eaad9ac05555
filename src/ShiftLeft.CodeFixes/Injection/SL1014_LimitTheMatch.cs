namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A match ends after a second: where others had a hand in the pattern, and where the pattern is slow.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1014_LimitTheMatch() : SecurityFix("SL1014")
{
    private const string Title = "Give the match a timeout";
    private const string Expressions = "System.Text.RegularExpressions.Regex";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || context.Node.FirstAncestorOrSelf<ArgumentListSyntax>() is not { Parent: { } call })
            return;
        if (call is InvocationExpressionSyntax invocation && model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { IsStatic: false })
        {
            if (await MadeAsync(invocation, model, context).ConfigureAwait(false) is not { } made)
                return;
            call = made;
        }

        if (call is AttributeSyntax { ArgumentList: { } attributeList })
            LimitAttribute(context, model, attributeList);
        else if (ArgumentsOf(call) is { } list && model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { ContainingType: var type } method
            && type.ToDisplayString() == Expressions && HasOverload(method))
            LimitCall(context, model, list, method);
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode call) => call switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        _ => null,
    };

    /// <summary>Where the expression that matches is made, in the same file: by <c>new</c>, or by the generator that an attribute asks.</summary>
    private static async Task<SyntaxNode?> MadeAsync(InvocationExpressionSyntax call, SemanticModel model, FixContext context)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
            return null;
        if (receiver is BaseObjectCreationExpressionSyntax)
            return receiver;
        if (model.GetSymbolInfo(receiver, context.Cancellation).Symbol is not { } symbol)
            return null;
        foreach (var reference in symbol.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == call.SyntaxTree))
        {
            var declaration = await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false);
            var made = declaration switch
            {
                VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
                PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
                MemberDeclarationSyntax member => (SyntaxNode?)member.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute =>
                    model.GetTypeInfo(attribute, context.Cancellation).Type?.Name == "GeneratedRegexAttribute"),
                _ => null,
            };
            if (made is not null)
                return made;
        }

        return null;
    }

    private static void LimitCall(FixContext context, SemanticModel model, ArgumentListSyntax list, IMethodSymbol method) => context.Offer(Title, editor =>
    {
        var added = new List<ArgumentSyntax>(list.Arguments);
        var isNamed = list.Arguments.Any(static argument => argument.NameColon is not null);
        if (method.Parameters.All(static parameter => parameter.Type.Name != "RegexOptions"))
            added.Add(Argument("options", $"{NameAt("System.Text.RegularExpressions.RegexOptions", model, list)}.None", isNamed));
        added.Add(Argument("matchTimeout", $"{NameAt("System.TimeSpan", model, list)}.FromSeconds(1)", isNamed));
        editor.ReplaceNode(list, list.WithArguments(Separated(added)));
    });

    private static void LimitAttribute(FixContext context, SemanticModel model, AttributeArgumentListSyntax list)
    {
        // A culture, or names that change the order, are the reader's to deal with.
        if (list.Arguments.Count > 2 || list.Arguments.Any(static argument => argument.NameColon is not null))
            return;
        context.Offer(Title, editor =>
        {
            var added = new List<AttributeArgumentSyntax>(list.Arguments);
            if (added.Count == 1)
                added.Add(SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression($"{NameAt("System.Text.RegularExpressions.RegexOptions", model, list)}.None")));
            added.Add(SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression("1000"))
                .WithNameColon(SyntaxFactory.NameColon("matchTimeoutMilliseconds").WithTrailingTrivia(SyntaxFactory.Space)));
            editor.ReplaceNode(list, list.WithArguments(Separated(added)));
        });
    }

    private static SeparatedSyntaxList<T> Separated<T>(List<T> arguments)
        where T : SyntaxNode =>
        SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Count - 1));

    private static string NameAt(string type, SemanticModel model, SyntaxNode place) =>
        model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, place.SpanStart) ?? type;

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
