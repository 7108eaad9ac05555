using System.Text.RegularExpressions;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Reads <c>string.Format("… {0} …", value)</c> as the interpolated string that means the same.</summary>
internal static class FormatText
{
    private static readonly Regex Item = new(@"\{\{|\}\}|\{(?<index>\d+)(?<suffix>[^{}]*)\}", RegexOptions.CultureInvariant);

    public static bool TryRead(
        InvocationExpressionSyntax call,
        string separator,
        Func<ExpressionSyntax, string, TextSegment> value,
        ICollection<TextOperand> operands)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Any(static argument => argument.NameColon is not null)
            || arguments[0].Expression is not LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } literal)
            return false;
        var text = literal.Token.Text;
        var open = text[0] == '@' ? 2 : 1;
        var source = text.Substring(open, text.Length - open - 1);
        var segments = new List<TextSegment>();
        var start = 0;
        foreach (Match match in Item.Matches(source))
        {
            if (!match.Groups["index"].Success)
                continue;
            if (!int.TryParse(match.Groups["index"].Value, out var index) || index + 1 >= arguments.Count)
                return false;
            AddLiteral(source.Substring(start, match.Index - start));
            segments.Add(value(arguments[index + 1].Expression, match.Groups["suffix"].Value));
            if (segments[segments.Count - 1].Type is IArrayTypeSymbol)
                return false;
            start = match.Index + match.Length;
        }

        AddLiteral(source.Substring(start));
        operands.Add(new TextOperand
        {
            Open = text.Substring(0, open),
            Close = "\"",
            Form = open == 2 ? TextForm.Verbatim : TextForm.Regular,
            IsInterpolated = true,
            Separator = separator,
            Segments = segments,
        });
        return true;

        void AddLiteral(string part)
        {
            if (part.Length > 0)
                segments.Add(TextSegment.Literal(part, Unescape(part.Replace("{{", "{").Replace("}}", "}"), open == 2)));
        }
    }

    private static string Unescape(string source, bool isVerbatim) =>
        ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression((isVerbatim ? "@\"" : "\"") + source + "\"")).Token.ValueText;
}
