namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A path made of a folder and untrusted parts is refused where it leads out of the folder; subfolders stay possible.</summary>
internal static class FolderCheck
{
    private const string Title = "Check that the path stays in its folder";

    public static void Offer(FixContext context, SinkText sink, SemanticModel model)
    {
        if (PathCombination.Read(sink.Text, model, context.Cancellation) is not { } path
            || !IsStable(path.Parts[0])
            || new FlowSteps(context.Diagnostic).PassThrough(path.Parts[0]))
            return;
        if (sink.Local is { Parent.Parent: LocalDeclarationStatementSyntax declaration })
        {
            context.Offer(Title, editor =>
            {
                editor.ReplaceNode(sink.Text, FullPath(path, sink.Text));
                Insert(editor, declaration, isBefore: false, Guard(sink.Local.Identifier.Text, path, declaration, model));
            });
        }
        else if (Runs(sink.Sink) is { } statement)
        {
            var variable = FreeName(statement, model);
            context.Offer(Title, editor =>
            {
                var code = $"var {variable} = {FullPath(path, sink.Text.WithoutTrivia())};";
                StatementSyntax[] before = [Statements.Parse(code, statement), Guard(variable, path, statement, model)];
                if (!Statements.IsEmbedded(statement))
                    Insert(editor, statement, isBefore: true, before);
                editor.ReplaceNode(sink.Sink, SyntaxFactory.IdentifierName(variable).WithTriviaFrom(sink.Sink));
                if (Statements.IsEmbedded(statement))
                    editor.ReplaceNode(statement, (current, _) => Statements.InBlock([.. before, (StatementSyntax)current], statement));
            });
        }
    }

    private static ExpressionSyntax FullPath(PathCombination path, ExpressionSyntax combination) =>
        SyntaxFactory.ParseExpression($"{path.Qualifier}.GetFullPath({combination.WithoutTrivia()})").WithTriviaFrom(combination);

    private static StatementSyntax Guard(string variable, PathCombination path, SyntaxNode neighbour, SemanticModel model)
    {
        var folder = $"{path.Qualifier}.GetFullPath({path.Parts[0]} + {path.Qualifier}.DirectorySeparatorChar)";
        var condition = Statements.Parse($"if (!{variable}.StartsWith({folder}, {Name("System.StringComparison")}.Ordinal))", neighbour);
        var consequence = Statements.Parse($"throw new {Name("System.UnauthorizedAccessException")}(\"The path leads out of its folder.\");", neighbour);
        var guard = (IfStatementSyntax)SyntaxFactory.ParseStatement(
            condition.ToString().TrimEnd().TrimEnd(';') + condition.GetTrailingTrivia() + consequence.GetLeadingTrivia() + "    " + consequence);
        return guard
            .WithLeadingTrivia(condition.GetLeadingTrivia())
            .WithTrailingTrivia(consequence.GetTrailingTrivia());

        string Name(string type) => model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, neighbour.SpanStart) ?? type;
    }

    private static void Insert(DocumentEditor editor, StatementSyntax neighbour, bool isBefore, params StatementSyntax[] statements)
    {
        var place = neighbour.Parent is GlobalStatementSyntax global ? global : (SyntaxNode)neighbour;
        var nodes = statements.Select(statement => place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : (SyntaxNode)statement);
        if (isBefore)
            editor.InsertBefore(place, nodes);
        else
            editor.InsertAfter(place, nodes);
    }

    /// <summary>The statement that certainly runs the expression, once, where it is reached; null where that is not certain.</summary>
    private static StatementSyntax? Runs(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or UsingStatementSyntax:
                    return node.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax || Statements.IsEmbedded((StatementSyntax)node) ? (StatementSyntax)node : null;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or ConditionalAccessExpressionSyntax:
                case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                    return null;
            }
        }

        return null;
    }

    /// <summary>An expression that gives the same when it is evaluated again.</summary>
    private static bool IsStable(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsStable(access.Expression),
        _ => false,
    };

    private static string FreeName(SyntaxNode statement, SemanticModel model)
    {
        var name = "fullPath";
        var scope = statement.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(static node => node is not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(scope.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        for (var i = 2; taken.Contains(name) || !model.LookupSymbols(statement.SpanStart, name: name).IsEmpty; i++)
            name = "fullPath" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}
