using System.Text;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Writes a composed text again with placeholders in the place of values, and keeps its lines and the kind of its strings.</summary>
internal sealed class PlaceholderWriter(ComposedText text, IReadOnlyList<TextSegment> segments)
{
    private readonly (int Head, int Tail, bool IsGone, string Added)[] _edits = new (int, int, bool, string)[segments.Count];
    private readonly List<Operand> _operands = [];

    /// <returns>False where the characters to take away are written with escapes.</returns>
    public bool Replace(SqlValue value, string placeholder)
    {
        _edits[value.FirstSegment].Added += placeholder;
        if (!value.IsQuoted)
        {
            _edits[value.FirstSegment].IsGone = true;
            return true;
        }

        var (first, last) = (segments[value.FirstSegment], segments[value.LastSegment]);
        for (var i = value.FirstSegment + 1; i < value.LastSegment; i++)
            _edits[i].IsGone = true;
        _edits[value.FirstSegment].Tail = first.Value.Length - value.Start;
        _edits[value.LastSegment].Head = value.End;
        return first.Source.EndsWith(first.Value.Substring(value.Start), StringComparison.Ordinal)
            && last.Source.StartsWith(last.Value.Substring(0, value.End), StringComparison.Ordinal);
    }

    public ExpressionSyntax Write()
    {
        var number = 0;
        var loose = "";
        var separator = "";
        var isBehindGap = false;
        foreach (var source in text.Operands)
        {
            separator = separator.Contains('\n') ? separator : source.Separator;
            if (!source.IsString && _edits[number].IsGone)
            {
                loose += _edits[number++].Added;
                isBehindGap = true;
                continue;
            }

            var operand = Content(source, ref number);
            operand.Separator = separator;
            Add(operand, loose, isBehindGap);
            loose = separator = "";
            isBehindGap = false;
        }

        if (loose.Length > 0)
            AppendLoose(loose);
        var code = new StringBuilder();
        foreach (var operand in _operands)
            code.Append(code.Length == 0 ? "" : operand.Separator).Append(operand.Code);
        return SyntaxFactory.ParseExpression(code.ToString()).WithTriviaFrom(text.Expression);
    }

    /// <param name="loose">The placeholder of a value that stood before the operand, outside of any string.</param>
    /// <param name="isBehindGap">A value has gone from before the operand.</param>
    private void Add(Operand operand, string loose, bool isBehindGap)
    {
        var previous = _operands.Count > 0 && _operands[_operands.Count - 1].IsString ? _operands[_operands.Count - 1] : null;
        if (previous is not null)
            previous.Text += loose;
        else if (operand.IsString)
            operand.Text = loose + operand.Text;
        else if (loose.Length > 0)
            AppendLoose(loose);

        if (isBehindGap && previous?.Continues(operand) == true)
            previous.Text += operand.Text;
        else if (!operand.IsString || operand.Text.Length > 0 || _operands.Count == 0)
            _operands.Add(operand);
    }

    private void AppendLoose(string loose)
    {
        if (_operands.Count > 0 && _operands[_operands.Count - 1].IsString)
            _operands[_operands.Count - 1].Text += loose;
        else
            _operands.Add(new Operand { Open = "\"", Close = "\"", Text = loose, Separator = " + " });
    }

    private Operand Content(TextOperand source, ref int number)
    {
        if (!source.IsString)
            return Kept(source.Segments[0].Expression!, ref number);
        var from = number;
        number += source.Segments.Count;
        var hasHoles = Enumerable.Range(from, source.Segments.Count).Any(i => !segments[i].IsLiteral && !_edits[i].IsGone);
        var content = new StringBuilder();
        for (var i = from; i < number; i++)
        {
            var edit = _edits[i];
            var kept = edit.IsGone ? ""
                : segments[i].IsLiteral ? segments[i].Source.Substring(edit.Head, segments[i].Source.Length - edit.Head - edit.Tail)
                : segments[i].Hole;
            content.Append(source.IsInterpolated && !hasHoles && source.Form != TextForm.Raw ? kept.Replace("{{", "{").Replace("}}", "}") : kept);
            content.Append(edit.Added);
        }

        return new Operand
        {
            Open = (hasHoles ? "$" : "") + source.Open,
            Close = source.Close,
            Text = content.ToString(),
            Form = source.Form,
        };
    }

    private static Operand Kept(ExpressionSyntax value, ref int number)
    {
        number++;
        return new Operand { Text = value is ConditionalExpressionSyntax ? $"({value})" : value.ToString() };
    }

    private sealed class Operand
    {
        public string Open { get; init; } = "";

        public string Close { get; init; } = "";

        public string Text { get; set; } = "";

        public TextForm Form { get; init; }

        public string Separator { get; set; } = "";

        public bool IsString => Open.Length > 0;

        public string Code => Open + Text + Close;

        /// <summary>Whether the other one can go on in the same string.</summary>
        public bool Continues(Operand other) => other.IsString && other.Open == Open && Form != TextForm.Raw && !other.Separator.Contains('\n');
    }
}
