using System.Text;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Writes a composed text as one interpolated string in which only the values of parameters are interpolated.</summary>
internal sealed class InterpolatedWriter(ComposedText text)
{
    /// <returns>Null where the strings do not go together, or a value would stay that is no parameter.</returns>
    public ExpressionSyntax? Write(IReadOnlyDictionary<SqlValue, string> values)
    {
        var strings = text.Operands.Where(static operand => operand.IsString).ToArray();
        if (strings.Length == 0 || strings.Any(operand => operand.Form != strings[0].Form || (operand.Form == TextForm.Raw && text.Operands.Count > 1)))
            return null;
        var (form, open) = (strings[0].Form, strings[0].Open);
        var content = new StringBuilder();
        var number = 0;
        foreach (var operand in text.Operands)
        {
            foreach (var segment in operand.Segments)
            {
                var starting = values.Keys.FirstOrDefault(value => value.FirstSegment == number);
                var ending = values.Keys.FirstOrDefault(value => value.IsQuoted && value.LastSegment == number);
                var isInside = values.Keys.Any(value => value.IsQuoted && value.FirstSegment < number && number < value.LastSegment);
                if (!isInside && starting is not { IsQuoted: false })
                {
                    if (Kept(operand, segment, ending?.End ?? 0, starting?.Start ?? segment.Value.Length, form) is not { } kept)
                        return null;
                    content.Append(kept);
                }

                if (starting is not null)
                    content.Append('{').Append(Parenthesized(values[starting])).Append('}');
                number++;
            }
        }

        return values.Values.Any(static value => value.Contains('\n'))
            ? null
            : SyntaxFactory.ParseExpression("$" + open + content + strings[0].Close).WithTriviaFrom(text.Expression);
    }

    private static string? Kept(TextOperand operand, TextSegment segment, int head, int end, TextForm form)
    {
        if (!segment.IsLiteral)
            return segment.IsConstant && form != TextForm.Raw ? Escape(segment.Value, form) : null;
        var tail = segment.Value.Length - end;
        var source = segment.Source;
        if (!source.StartsWith(segment.Value.Substring(0, head), StringComparison.Ordinal)
            || !source.EndsWith(segment.Value.Substring(end), StringComparison.Ordinal))
            return null;
        var kept = source.Substring(head, source.Length - head - tail);
        return operand.IsInterpolated ? kept
            : form == TextForm.Raw ? kept.IndexOfAny(['{', '}']) < 0 ? kept : null
            : DoubleBraces(kept);
    }

    private static string Escape(string value, TextForm form)
    {
        if (form == TextForm.Verbatim)
            return DoubleBraces(value.Replace("\"", "\"\""));
        var literal = SymbolDisplay.FormatLiteral(value, quote: true);
        return DoubleBraces(literal.Substring(1, literal.Length - 2));
    }

    private static string DoubleBraces(string source) => source.Replace("{", "{{").Replace("}", "}}");

    private static string Parenthesized(string value) =>
        SyntaxFactory.ParseExpression(value) is ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ConditionalExpressionSyntax }
            ? $"({value})"
            : value;
}
