namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A SQL text and the values in it that parameters can take.</summary>
internal sealed class SqlText
{
    private readonly ComposedText _text;
    private readonly TextSegment[] _segments;
    private readonly IReadOnlyList<SqlValue> _values;
    private readonly SemanticModel _model;

    private SqlText(ComposedText text, TextSegment[] segments, IReadOnlyList<SqlValue> values, SemanticModel model)
    {
        _text = text;
        _segments = segments;
        _values = values;
        _model = model;
    }

    public ExpressionSyntax Expression => _text.Expression;

    /// <returns>Null where some text from outside would stay in the SQL.</returns>
    public static SqlText? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (ComposedText.Read(expression, model, cancellation) is not { } text)
            return null;
        var segments = text.Segments.ToArray();
        var values = SqlReader.Read(segments);
        return values is { Count: > 0 } ? new SqlText(text, segments, values, model) : null;
    }

    /// <summary>Puts <c>@name</c> where the values were.</summary>
    public SqlRewrite? WithPlaceholders(ParameterNames names)
    {
        var parameters = new List<SqlParameter>();
        var writer = new PlaceholderWriter(_text, _segments);
        foreach (var value in _values)
        {
            var source = ValueSource(value);
            var name = names.For(First(value).Expression!, source, out var isNew);
            if (isNew)
                parameters.Add(new SqlParameter(name, source));
            if (!writer.Replace(value, "@" + name))
                return null;
        }

        return new SqlRewrite(writer.Write(), parameters);
    }

    /// <summary>Makes one interpolated string whose values stand bare, as EF Core wants it; constants become text.</summary>
    public ExpressionSyntax? AsInterpolated()
    {
        var replacements = _values.ToDictionary(static value => value, ValueSource);
        return new InterpolatedWriter(_text).Write(replacements);
    }

    private TextSegment First(SqlValue value) =>
        _segments.Skip(value.FirstSegment).First(static segment => segment is { IsLiteral: false, IsConstant: false });

    private string ValueSource(SqlValue value)
    {
        var first = _segments[value.FirstSegment];
        if (!value.IsQuoted)
            return ValueExpression.Of(first, _model);
        var last = _segments[value.LastSegment];
        var opening = first.Value[value.Start] == '\'' ? 1 : 2;
        var before = Unquote(first.Value.Substring(value.Start + opening));
        var after = Unquote(last.Value.Substring(0, value.End - 1));
        var inside = _segments.Skip(value.FirstSegment + 1).Take(value.LastSegment - value.FirstSegment - 1).ToArray();
        if (inside.Length == 1 && before.Length == 0 && after.Length == 0)
            return ValueExpression.Of(inside[0], _model);
        return "$\"" + Escape(before)
            + string.Concat(inside.Select(segment => segment.IsLiteral ? Escape(Unquote(segment.Value)) : ValueExpression.Hole(segment)))
            + Escape(after) + "\"";
    }

    private static string Unquote(string sql) => sql.Replace("''", "'");

    private static string Escape(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
