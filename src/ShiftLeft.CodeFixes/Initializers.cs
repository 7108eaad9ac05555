namespace ShiftLeft.CodeFixes;

/// <summary>Puts assignments into object initializers, in the layout that is there.</summary>
internal static class Initializers
{
    public static AssignmentExpressionSyntax Set(string member, ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(member), value.WithoutTrivia())
            .WithOperatorToken(Spaced(SyntaxKind.EqualsToken));

    /// <summary>The creation with the assignment at the end of its object initializer.</summary>
    public static BaseObjectCreationExpressionSyntax With(this BaseObjectCreationExpressionSyntax creation, AssignmentExpressionSyntax assignment)
    {
        if (creation.Initializer is { } initializer)
            return creation.WithInitializer(initializer.With(assignment));
        initializer = SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            Spaced(SyntaxKind.OpenBraceToken),
            SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment.WithTrailingTrivia(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        var bare = creation.WithoutTrailingTrivia();
        bare = bare is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } named
            ? named.WithArgumentList(null).WithType(named.Type.WithoutTrailingTrivia())
            : bare;
        return bare.WithInitializer(initializer).WithTrailingTrivia(creation.GetTrailingTrivia());
    }

    /// <summary>The initializer with the assignment at its end.</summary>
    public static InitializerExpressionSyntax With(this InitializerExpressionSyntax initializer, AssignmentExpressionSyntax assignment)
    {
        var items = initializer.Expressions.GetWithSeparators();
        if (items.Count == 0)
            return initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment.WithTrailingTrivia(SyntaxFactory.Space)));
        var last = initializer.Expressions[initializer.Expressions.Count - 1];
        var endsWithComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = endsWithComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        var newLine = end.Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1).ToArray();
        var isOnOwnLine = newLine.Length > 0;
        var added = assignment
            .WithLeadingTrivia(isOnOwnLine ? last.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1) : [])
            .WithTrailingTrivia(endsWithComma ? [] : isOnOwnLine ? newLine : [SyntaxFactory.Space]);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxNodeOrToken[] appended = endsWithComma
            ? [.. items, added, comma.WithTrailingTrivia(newLine)]
            : [.. items.Take(items.Count - 1), last.WithoutTrailingTrivia(), comma.WithTrailingTrivia(isOnOwnLine ? end : [SyntaxFactory.Space]), added];
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(appended));
    }

    /// <summary>The rightmost name of a member access.</summary>
    public static string? LastName(this ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxToken Spaced(SyntaxKind kind) =>
        SyntaxFactory.Token(kind).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
}
