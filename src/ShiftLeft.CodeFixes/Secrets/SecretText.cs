using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>A secret in a string expression: all of it, or some characters of a literal; or one that is written as bytes.</summary>
/// <param name="Expression">The literal or interpolated string, or the expression that is the secret as a whole.</param>
/// <param name="Span">What of its text is the secret.</param>
internal sealed record SecretText(ExpressionSyntax Expression, TextSpan Span)
{
    public bool IsWhole => Span == Expression.Span;

    /// <summary>Whether the secret is written as numbers; text can only hold it encoded.</summary>
    public bool IsBytes => Expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax;

    /// <summary>The whole string expression that this is a part of.</summary>
    public ExpressionSyntax Outermost
    {
        get
        {
            var outermost = Expression;
            while (outermost.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
                outermost = (ExpressionSyntax)outermost.Parent;
            return outermost;
        }
    }

    /// <summary>The name of the variable or member that is given the value, or null.</summary>
    public string? Name => Outermost.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: var left } => left.LastName(),
        _ => null,
    };

    /// <returns>Null in a comment, and where the place is no string.</returns>
    public static SecretText? At(SyntaxNode root, TextSpan span)
    {
        if (!root.FindToken(span.Start).Span.Contains(span.Start))
            return null;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node is ArgumentSyntax argument)
            node = argument.Expression;
        if (node is InterpolatedStringTextSyntax)
            node = node.Parent;
        if (node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
            or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: EqualsValueClauseSyntax } && node.Span == span)
        {
            return new((ExpressionSyntax)node, span);
        }

        var isString = node
            is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
        return isString ? new((ExpressionSyntax)node!, span) : null;
    }

    public SecretText Whole() => new(Outermost, Outermost.Span);

    /// <summary>The expression that reads the secret instead.</summary>
    public ExpressionSyntax Replace(ExpressionSyntax read)
    {
        var replaced = IsBytes ? FromBase64(read) : IsWhole ? Parenthesized(read) : Spliced(read);
        return replaced.WithTriviaFrom(Expression);
    }

    private static ExpressionSyntax FromBase64(ExpressionSyntax read) =>
        SecretRead.Simplified(SyntaxFactory.ParseExpression($"System.Convert.FromBase64String({read.ToFullString()})"));

    private ExpressionSyntax Parenthesized(ExpressionSyntax read) => Expression.Parent
        is EqualsValueClauseSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or InitializerExpressionSyntax
        or LambdaExpressionSyntax or ParenthesizedExpressionSyntax or InterpolationSyntax or ExpressionElementSyntax
        || (Expression.Parent is AssignmentExpressionSyntax assignment && assignment.Right == Expression)
            ? read
            : SyntaxFactory.ParenthesizedExpression(read);

    /// <summary>The literal as an interpolated string with the read in the place of the secret.</summary>
    private ExpressionSyntax Spliced(ExpressionSyntax read)
    {
        var text = Expression.ToString();
        var before = text.Substring(0, Span.Start - Expression.SpanStart);
        var after = text.Substring(Span.End - Expression.SpanStart);
        var braces = 1;
        if (Expression is LiteralExpressionSyntax)
        {
            var isRaw = text.StartsWith("\"\"\"", StringComparison.Ordinal);
            if (isRaw)
                braces = 1 + LongestRunOfBraces(text);
            else
                (before, after) = (Doubled(before), Doubled(after));
            before = new string('$', braces) + before;
        }
        else if (before.IndexOf("\"\"\"", StringComparison.Ordinal) >= 0)
        {
            braces = before.TakeWhile(static c => c == '$').Count();
        }

        return SecretRead.Simplified(
            SyntaxFactory.ParseExpression(before + new string('{', braces) + read.ToFullString() + new string('}', braces) + after));
    }

    private static string Doubled(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int LongestRunOfBraces(string text)
    {
        int longest = 0, current = 0;
        foreach (var c in text)
        {
            current = c is '{' or '}' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
