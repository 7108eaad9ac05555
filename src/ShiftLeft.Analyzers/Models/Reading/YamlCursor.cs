using System.Globalization;
using System.Text;

namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>A place in a YAML text, and the tokens that start there.</summary>
internal sealed class YamlCursor(string text)
{
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private int _lineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public int Line { get; private set; } = 1;

    public int Column => _position - _lineStart;

    public bool IsAtEnd => _position >= text.Length;

    /// <summary>The character here; '\0' at the end.</summary>
    public char Current => At(0);

    public bool IsSequenceItem => Current == '-' && IsSpace(At(1));

    public YamlSyntaxException Error(string message) => new(Line, message);

    public void Advance()
    {
        if (text[_position++] == '\n')
        {
            Line++;
            _lineStart = _position;
        }
    }

    public bool Accept(string token)
    {
        if (string.CompareOrdinal(text, _position, token, 0, token.Length) != 0)
            return false;
        _position += token.Length;
        return true;
    }

    /// <summary>The ':' after a key.</summary>
    public bool AcceptKeyEnd()
    {
        var end = _position;
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end >= text.Length || text[end] != ':' || (end + 1 < text.Length && !IsSpace(text[end + 1])))
            return false;
        _position = end + 1;
        return true;
    }

    /// <summary>To the next character that is neither white space nor comment.</summary>
    public void SkipBlank()
    {
        while (!IsAtEnd)
        {
            if (Current == '#' && (_position == _lineStart || IsSpace(At(-1))))
                SkipLine();
            else if (Current == '\t' && IsIndentation)
                throw Error("indent with spaces, not tabs");
            else if (IsSpace(Current))
                Advance();
            else
                return;
        }
    }

    public string Plain(bool inFlow)
    {
        var start = _position;
        while (!IsAtEnd && Current is not ('\n' or '\r') && !IsEndOfPlain(inFlow))
            _position++;
        return text.Substring(start, _position - start).TrimEnd();
    }

    public string SingleQuoted()
    {
        var value = new StringBuilder();
        for (_position++; ; _position++)
        {
            RequireClosed();
            if (Current != '\'')
            {
                value.Append(Current);
            }
            else
            {
                _position++;
                if (Current != '\'')
                    return value.ToString();
                value.Append('\'');
            }
        }
    }

    public string DoubleQuoted()
    {
        var value = new StringBuilder();
        for (_position++; Current != '"'; _position++)
        {
            RequireClosed();
            value.Append(Current == '\\' ? Escape() : Current);
        }

        _position++;
        return value.ToString();
    }

    private char Escape()
    {
        _position++;
        switch (Current)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case '0': return '\0';
            case '"' or '\\' or '/' or ' ': return Current;
            case 'x': return Hex(2);
            case 'u': return Hex(4);
            default: throw Error($"unknown escape '\\{Current}'");
        }
    }

    private char Hex(int digits)
    {
        if (_position + digits >= text.Length
            || !int.TryParse(text.Substring(_position + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Error($"{digits} hexadecimal digits expected");
        _position += digits;
        return (char)code;
    }

    private bool IsEndOfPlain(bool inFlow) => Current switch
    {
        '#' => IsSpace(At(-1)),
        ':' => IsSpace(At(1)),
        ',' or ']' or '[' or '{' or '}' => inFlow,
        _ => false,
    };

    private bool IsIndentation => string.IsNullOrWhiteSpace(text.Substring(_lineStart, _position - _lineStart));

    private void RequireClosed()
    {
        if (IsAtEnd || Current is '\n' or '\r')
            throw Error("the quote is not closed on its line");
    }

    private void SkipLine()
    {
        while (!IsAtEnd && Current != '\n')
            _position++;
    }

    private char At(int offset) => _position + offset is var index && index >= 0 && index < text.Length ? text[index] : '\0';

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\0';
}
