namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Statements that a fix writes beside those of the team.</summary>
internal static class Statements
{
    /// <param name="neighbour">The statement to stand beside, which gives indentation and line ending.</param>
    public static StatementSyntax Parse(string code, SyntaxNode neighbour)
    {
        var ending = neighbour.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        var leading = neighbour.GetLeadingTrivia();
        var statement = SyntaxFactory.ParseStatement(code)
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(ending.Length == 0 ? "\n" : ending));
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? statement.WithLeadingTrivia(leading[leading.Count - 1])
            : statement;
    }
}
