namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A command line put together as text becomes a list of arguments, each of which stays one whatever it contains.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1002_UseArgumentList() : SecurityFix("SL1002")
{
    private const string Title = "Pass each argument on its own (ArgumentList)";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || SinkText.Find(context.Node, model, cancellation) is not { } sink
            || model.Compilation.GetTypeByMetadataName("System.Diagnostics.ProcessStartInfo") is not { } type
            || type.GetMembers("ArgumentList").IsEmpty
            || ComposedText.Read(sink.Text, model, cancellation) is not { } text
            || !text.Segments.Any(static segment => segment.IsConstant)
            || CommandLine.Split(text, model) is not { } arguments
            || Edit(sink.Sink, arguments, model, cancellation) is not { } edit)
            return;
        context.Offer(Title, editor =>
        {
            edit(editor);
            if (sink.Local is { Parent.Parent: LocalDeclarationStatementSyntax declaration })
                Remove(editor, declaration);
        });
    }

    /// <summary>Takes the variable of the text away; a comment on it stays.</summary>
    private static void Remove(DocumentEditor editor, StatementSyntax declaration)
    {
        var leading = declaration.GetLeadingTrivia();
        var isCommented = leading.Any(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
        // Its indentation is that of the statement behind it.
        if (isCommented && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia))
            editor.ReplaceNode(declaration, (node, _) => node.WithLeadingTrivia(leading.RemoveAt(leading.Count - 1)));
        editor.RemoveNode(
            declaration.Parent is GlobalStatementSyntax global ? global : declaration,
            SyntaxRemoveOptions.KeepUnbalancedDirectives | (isCommented ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia));
    }

    private static Action<DocumentEditor>? Edit(
        ExpressionSyntax sink, IReadOnlyList<string> arguments, SemanticModel model, CancellationToken cancellation) => sink.Parent switch
    {
        AssignmentExpressionSyntax
        {
            Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "Arguments" } left,
            Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement,
        } when IsPlain(left.Expression.ToString(), statement, model, cancellation) =>
            editor => AddOneByOne(editor, statement, left.Expression.ToString(), arguments),
        AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.Text: "Arguments" },
            Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation },
        } member when StartedProgram.IsPlain(StartedProgram.Of(creation), model, cancellation) =>
            editor => editor.ReplaceNode(member, Member(arguments).WithTriviaFrom(member)),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var program }, _] } creation } argument
            when argument != creation.ArgumentList!.Arguments[0] && StartedProgram.IsPlain(program, model, cancellation) =>
            editor => editor.ReplaceNode(creation, WithList(creation, arguments)),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [{ Expression: var program }, _], Parent: InvocationExpressionSyntax call } list } argument
            when argument != list.Arguments[0] && StartedProgram.IsPlain(program, model, cancellation) && TakesList(call, model, cancellation) =>
            editor => editor.ReplaceNode(sink, List(arguments, sink)),
        _ => null,
    };

    private static bool IsPlain(string startInfo, StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        var member = statement.Ancestors().First(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        var programs = StartedProgram.Of(startInfo, member).ToArray();
        var isInLoop = statement.Ancestors().TakeWhile(node => node != member).Any(static node =>
            node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
        return programs.Length > 0 && !isInLoop && programs.All(program => StartedProgram.IsPlain(program, model, cancellation));
    }

    private static void AddOneByOne(DocumentEditor editor, ExpressionStatementSyntax statement, string startInfo, IReadOnlyList<string> arguments)
    {
        var added = arguments.Select(argument => Statements.Parse($"{startInfo}.ArgumentList.Add({argument});", statement)).ToArray();
        added[added.Length - 1] = added[added.Length - 1].WithTrailingTrivia(statement.GetTrailingTrivia());
        editor.InsertAfter(statement, added.Skip(1));
        editor.ReplaceNode(statement, added[0].WithLeadingTrivia(statement.GetLeadingTrivia()));
    }

    private static ExpressionSyntax Member(IReadOnlyList<string> arguments)
    {
        var creation = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new P {{ ArgumentList = {{ {string.Join(", ", arguments)} }} }}");
        return creation.Initializer!.Expressions[0].WithoutTrivia();
    }

    private static SyntaxNode WithList(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> arguments)
    {
        var remaining = creation.ArgumentList!.WithArguments(SyntaxFactory.SingletonSeparatedList(creation.ArgumentList.Arguments[0]));
        var member = Member(arguments);
        if (creation.Initializer is { } initializer)
        {
            var first = initializer.Expressions.FirstOrDefault();
            initializer = first is null
                ? initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList(member))
                : initializer.WithExpressions(initializer.Expressions.Insert(0, member.WithLeadingTrivia(first.GetLeadingTrivia())));
            return creation.WithArgumentList(remaining).WithInitializer(initializer).WithAdditionalAnnotations(Formatter.Annotation);
        }

        var parsed = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new P {{ {member} }}");
        return creation.WithArgumentList(remaining.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(parsed.Initializer).WithTriviaFrom(creation);
    }

    private static ExpressionSyntax List(IReadOnlyList<string> arguments, ExpressionSyntax old)
    {
        var hasCollections = old.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
        var items = string.Join(", ", arguments);
        return SyntaxFactory.ParseExpression(hasCollections ? $"[{items}]" : $"new[] {{ {items} }}").WithTriviaFrom(old);
    }

    /// <summary>Whether the call starts a process, and could do so with a list.</summary>
    private static bool TakesList(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "Start", ContainingType: { Name: "Process" } process }
        && process.GetMembers("Start").OfType<IMethodSymbol>().Any(static overload =>
            overload.Parameters is [_, { Type: INamedTypeSymbol { Name: "IEnumerable" } }]);
}
