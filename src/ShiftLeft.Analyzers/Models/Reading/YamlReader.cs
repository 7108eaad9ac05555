namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>
/// Reads the subset of YAML that model files need: block mappings and sequences, flow sequences, plain and quoted scalars of one line,
/// comments. Anchors, tags, block scalars and flow mappings are errors.
/// </summary>
internal sealed class YamlReader
{
    private readonly YamlCursor _at;

    private YamlReader(string text) => _at = new YamlCursor(text);

    /// <returns>Null where the text holds nothing but comments.</returns>
    /// <exception cref="YamlSyntaxException">The text is not of the subset.</exception>
    public static YamlNode? Read(string text)
    {
        var reader = new YamlReader(text);
        reader.SkipDocumentStart();
        if (reader._at.IsAtEnd)
            return null;
        var root = reader.Block(-1);
        reader._at.SkipBlank();
        return reader._at.IsAtEnd ? root : throw reader._at.Error("the line belongs to nothing above it; check its indentation");
    }

    private void SkipDocumentStart()
    {
        _at.SkipBlank();
        if (_at.Column == 0 && _at.Accept("---"))
            _at.SkipBlank();
    }

    /// <summary>A node that starts at the cursor, deeper than its parent.</summary>
    private YamlNode Block(int parentColumn)
    {
        _at.SkipBlank();
        if (_at.IsAtEnd || _at.Column <= parentColumn)
            return new YamlScalar(_at.Line, "", false);
        if (_at.IsSequenceItem)
            return Sequence();
        if (_at.Current == '[')
            return FlowSequence();
        var column = _at.Column;
        var scalar = Scalar(inFlow: false);
        return _at.AcceptKeyEnd() ? Mapping(scalar, column) : scalar;
    }

    private YamlSequence Sequence()
    {
        var sequence = new YamlSequence(_at.Line, []);
        var column = _at.Column;
        while (!_at.IsAtEnd && _at.Column == column && _at.IsSequenceItem)
        {
            _at.Advance();
            sequence.Items.Add(Block(column));
            _at.SkipBlank();
        }

        return sequence;
    }

    private YamlMapping Mapping(YamlScalar firstKey, int column)
    {
        var mapping = new YamlMapping(firstKey.Line, []);
        for (var key = firstKey; ;)
        {
            if (mapping[key.Text] is not null)
                throw new YamlSyntaxException(key.Line, $"'{key.Text}' is given twice");
            mapping.Entries.Add(new(key, MappingValue(column)));
            _at.SkipBlank();
            if (_at.IsAtEnd || _at.Column != column || _at.IsSequenceItem)
                return mapping;
            key = Scalar(inFlow: false);
            if (!_at.AcceptKeyEnd())
                throw new YamlSyntaxException(key.Line, $"':' expected after '{key.Text}'");
        }
    }

    private YamlNode MappingValue(int column)
    {
        var line = _at.Line;
        _at.SkipBlank();
        if (!_at.IsAtEnd && _at.Line == line)
            return _at.Current == '[' ? FlowSequence() : Scalar(inFlow: false);
        // A sequence may stand as deep as the key that holds it.
        return Block(!_at.IsAtEnd && _at.IsSequenceItem ? column - 1 : column);
    }

    private YamlSequence FlowSequence()
    {
        var sequence = new YamlSequence(_at.Line, []);
        _at.Advance();
        for (; ; )
        {
            _at.SkipBlank();
            if (_at.Accept("]"))
                return sequence;
            sequence.Items.Add(_at.Current == '[' ? FlowSequence() : Scalar(inFlow: true));
            _at.SkipBlank();
            if (!_at.Accept(",") && _at.Current != ']')
                throw new YamlSyntaxException(sequence.Line, "the list that starts here is not closed, or a ',' is missing in it");
        }
    }

    private YamlScalar Scalar(bool inFlow)
    {
        var line = _at.Line;
        return _at.Current switch
        {
            '"' => new YamlScalar(line, _at.DoubleQuoted(), true),
            '\'' => new YamlScalar(line, _at.SingleQuoted(), true),
            '&' or '*' or '!' or '|' or '>' or '{' or '}' or '%' or '@' or '`' or ']' or ',' or '\0' =>
                throw _at.Error("a plain or quoted text is expected; quote a text that starts with a sign"),
            _ => new YamlScalar(line, _at.Plain(inFlow), false),
        };
    }
}
