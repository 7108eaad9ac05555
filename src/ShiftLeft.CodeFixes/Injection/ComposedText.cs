namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A text that an expression puts together: interpolation, concatenation, <c>string.Format</c>, <c>string.Concat</c>.</summary>
internal sealed class ComposedText
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly List<TextOperand> _operands = [];

    private ComposedText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        Expression = expression;
        _model = model;
        _cancellation = cancellation;
    }

    public ExpressionSyntax Expression { get; }

    public IReadOnlyList<TextOperand> Operands => _operands;

    public IEnumerable<TextSegment> Segments => _operands.SelectMany(static operand => operand.Segments);

    /// <returns>Null where the expression is put together in a way that cannot be taken apart.</returns>
    public static ComposedText? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var text = new ComposedText(expression, model, cancellation);
        return text.Add(expression, " + ") ? text : null;
    }

    private bool Add(ExpressionSyntax expression, string separator)
    {
        switch (expression)
        {
            case InterpolatedStringExpressionSyntax interpolated:
                return AddInterpolated(interpolated, separator);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return AddLiteral(literal, separator);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsString(sum):
                return Add(sum.Left, separator) && Add(sum.Right, Between(sum.Left, sum.Right));
            case ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } when IsString(inner):
                return false;
            case InvocationExpressionSyntax call when StringMethod(call) is { } method:
                return method == "Format" ? FormatText.TryRead(call, separator, Value, _operands) : AddConcat(call);
            default:
                _operands.Add(new TextOperand { Separator = separator, Segments = [Value(expression, "")] });
                return true;
        }
    }

    private bool AddConcat(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return arguments.All(argument => argument.NameColon is null && IsString(argument.Expression)
            && Add(argument.Expression, " + "));
    }

    private bool AddLiteral(LiteralExpressionSyntax literal, string separator)
    {
        var text = literal.Token.Text;
        var open = text.Length - text.TrimStart('@', '"').Length;
        if (literal.Token.IsKind(SyntaxKind.StringLiteralToken))
            open = text[0] == '@' ? 2 : 1;
        else if (!literal.Token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            return false;
        var close = text[0] == '@' ? 1 : open;
        _operands.Add(new TextOperand
        {
            Open = text.Substring(0, open),
            Close = text.Substring(text.Length - close),
            Form = text[0] == '@' ? TextForm.Verbatim : open > 1 ? TextForm.Raw : TextForm.Regular,
            Separator = separator,
            Segments = [TextSegment.Literal(text.Substring(open, text.Length - open - close), literal.Token.ValueText)],
        });
        return true;
    }

    private bool AddInterpolated(InterpolatedStringExpressionSyntax interpolated, string separator)
    {
        var start = interpolated.StringStartToken.Text;
        var segments = interpolated.Contents.Select(content => content is InterpolationSyntax hole
            ? Value(hole.Expression, $"{hole.AlignmentClause}{hole.FormatClause}")
            : TextSegment.Literal(content.ToString(), ((InterpolatedStringTextSyntax)content).TextToken.ValueText.Replace("{{", "{").Replace("}}", "}")));
        _operands.Add(new TextOperand
        {
            Open = start.Replace("$", ""),
            Close = interpolated.StringEndToken.Text,
            Form = start.Contains("\"\"\"") ? TextForm.Raw : start.Contains('@') ? TextForm.Verbatim : TextForm.Regular,
            IsInterpolated = true,
            Separator = separator,
            Segments = segments.ToList(),
        });
        return interpolated.StringEndToken.Span.Length > 0 && !start.StartsWith("$$", StringComparison.Ordinal);
    }

    private TextSegment Value(ExpressionSyntax expression, string suffix)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return TextSegment.Of(expression, suffix, _model, _cancellation);
    }

    private bool IsString(ExpressionSyntax expression) =>
        _model.GetTypeInfo(expression, _cancellation).Type?.SpecialType == SpecialType.System_String;

    private string? StringMethod(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Format" or "Concat" }
        && _model.GetSymbolInfo(call, _cancellation).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method
            ? method.Name
            : null;

    private static string Between(SyntaxNode left, SyntaxNode right) =>
        left.SyntaxTree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(left.Span.End, right.Span.Start));
}
