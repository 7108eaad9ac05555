namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Finds the values in a SQL text that parameters can take.</summary>
internal sealed class SqlReader
{
    private static readonly string[] Escapers = ["escape", "quote", "sanitize", "encode"];

    private readonly SqlPosition _position = new();
    private readonly List<SqlValue> _values = [];
    private Region _region;
    private (int Segment, int Offset, bool TakesParameter, bool HasValue) _literal;
    private char _last = ' ';
    private bool _isBehindBareValue;

    private enum Region
    {
        Code,
        Text,
        DoubleQuotes,
        Brackets,
        Backticks,
        LineComment,
        BlockComment,
    }

    private SqlReader()
    {
    }

    /// <returns>
    /// Null where a text from outside stands where no parameter can: in a name, a keyword, a comment, or a place that is not certain.
    /// </returns>
    public static IReadOnlyList<SqlValue>? Read(IReadOnlyList<TextSegment> segments)
    {
        var reader = new SqlReader();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.IsConstant ? !reader.ReadText(segment, i) : !reader.ReadValue(segment, i))
                return null;
        }

        return reader._region is Region.Code or Region.LineComment ? reader._values : null;
    }

    private bool ReadText(TextSegment segment, int index)
    {
        var text = segment.Value;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (_isBehindBareValue && (SqlPosition.IsWord(character) || character is '(' or '[' or '"' or '`'))
                return false;
            _isBehindBareValue = false;
            switch (_region)
            {
                case Region.Code:
                    if (!ReadCode(character, next, index, i, segment))
                        return false;
                    break;
                case Region.Text when character == '\'' && next == '\'':
                    i++;
                    break;
                case Region.Text when character == '\\' && _literal.HasValue:
                    return false;
                case Region.Text when character == '\'':
                    if (!EndLiteral(index, i + 1, segment))
                        return false;
                    break;
                case Region.BlockComment when character == '/' && _last == '*':
                case Region.LineComment when character == '\n':
                case Region.DoubleQuotes when character == '"':
                case Region.Brackets when character == ']':
                case Region.Backticks when character == '`':
                    _region = Region.Code;
                    _position.ReadValue();
                    break;
            }

            _last = character;
        }

        return true;
    }

    private bool ReadCode(char character, char next, int index, int offset, TextSegment segment)
    {
        switch (character)
        {
            case '\'':
                return BeginLiteral(index, offset, segment);
            case '"':
                Enter(Region.DoubleQuotes);
                break;
            case '[':
                Enter(Region.Brackets);
                break;
            case '`':
                Enter(Region.Backticks);
                break;
            case '-' when next == '-':
                Enter(Region.LineComment);
                break;
            case '/' when next == '*':
                Enter(Region.BlockComment);
                break;
            default:
                _position.Read(character);
                break;
        }

        return true;
    }

    private void Enter(Region region)
    {
        _position.EndWord();
        _region = region;
    }

    private bool BeginLiteral(int index, int offset, TextSegment segment)
    {
        var prefix = _position.Word;
        var isNational = prefix is "N" or "n" && offset > 0;
        if (isNational)
            _position.DropWord();
        _position.EndWord();
        _literal = (index, isNational ? offset - 1 : offset, segment.IsLiteral && (prefix.Length == 0 || isNational) && _position.TakesText, false);
        _region = Region.Text;
        return true;
    }

    private bool EndLiteral(int index, int end, TextSegment segment)
    {
        if (_literal.HasValue)
        {
            if (!segment.IsLiteral)
                return false;
            _values.Add(new SqlValue(true, _literal.Segment, _literal.Offset, index, end));
        }

        _region = Region.Code;
        _position.ReadValue();
        return true;
    }

    private bool ReadValue(TextSegment segment, int index)
    {
        var kind = SqlValueKinds.Of(segment.Type);
        switch (_region)
        {
            case Region.Text:
                _literal.HasValue = true;
                return _literal.TakesParameter && !IsEscaped(segment);
            case Region.Code when _isBehindBareValue:
                return false;
            case Region.Code when kind != SqlValueKind.Other && TakesBare(segment, kind):
                _values.Add(new SqlValue(false, index, 0, index, 0));
                _position.ReadValue();
                _isBehindBareValue = true;
                return true;
            case Region.Code:
                _position.Read('x');
                return kind != SqlValueKind.Text;
            default:
                return kind != SqlValueKind.Text;
        }
    }

    /// <summary>Whether a method of the team's own may have escaped the value, which a parameter would store escaped.</summary>
    private static bool IsEscaped(TextSegment segment) =>
        segment.IsComputed && Escapers.Any(word => segment.Source.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private bool TakesBare(TextSegment segment, SqlValueKind kind)
    {
        if (_position.Word.Length > 0)
            return false;
        _position.EndWord();
        return kind == SqlValueKind.Number ? _position.TakesNumber : _position.TakesBareText && segment is { Suffix: "", IsComputed: false };
    }
}
