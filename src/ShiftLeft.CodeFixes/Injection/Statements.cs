namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Statements that a fix writes beside those of the team.</summary>
internal static class Statements
{
    /// <param name="neighbour">The statement to stand beside, which gives indentation and line ending.</param>
    public static StatementSyntax Parse(string code, SyntaxNode neighbour)
    {
        var leading = neighbour.GetLeadingTrivia();
        var statement = SyntaxFactory.ParseStatement(code)
            .WithTrailingTrivia(EndOfLine(neighbour));
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? statement.WithLeadingTrivia(leading[leading.Count - 1])
            : statement;
    }

    /// <summary>Whether the statement is the only one of a loop, condition or the like that has no braces, on a line of its own.</summary>
    public static bool IsEmbedded(StatementSyntax statement) =>
        statement.Parent is ForEachStatementSyntax or ForEachVariableStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or IfStatementSyntax or ElseClauseSyntax
            or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax
        && statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The braces that such a statement needs when others join it.</summary>
    public static BlockSyntax InBlock(IEnumerable<StatementSyntax> statements, StatementSyntax embedded)
    {
        var owner = embedded.Parent!.GetFirstToken();
        while (!owner.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && !owner.GetPreviousToken().IsKind(SyntaxKind.None))
            owner = owner.GetPreviousToken();
        var indentation = SyntaxFactory.TriviaList(owner.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        var end = SyntaxFactory.TriviaList(EndOfLine(embedded));
        return SyntaxFactory.Block(
            SyntaxFactory.Token(indentation, SyntaxKind.OpenBraceToken, end), SyntaxFactory.List(statements), SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, end));
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode neighbour)
    {
        var ending = neighbour.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        return SyntaxFactory.EndOfLine(ending.Length == 0 ? "\n" : ending);
    }
}
