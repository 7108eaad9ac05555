using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>
/// The characters that a text can have which a regular expression matches as a whole. What the reader does not understand admits
/// everything: a check that is misread must not vouch.
/// </summary>
internal sealed class TextPattern
{
    private const int Ascii = 128;

    private readonly string _text;
    private readonly bool[] _admitted = new bool[Ascii];
    private bool _isAnchored;
    private int _at;

    private TextPattern(string text) => _text = text;

    /// <summary>What a match vouches for.</summary>
    /// <param name="pattern">In the syntax of .NET.</param>
    /// <param name="isWhole">Whether the match is compared with the whole text, so that the pattern needs no anchors.</param>
    public static KindSet ClearedByMatch(string pattern, bool isWhole)
    {
        var reader = new TextPattern(pattern);
        return reader.Read(isWhole) ? Cleared(reader._admitted) : KindSet.None;
    }

    /// <summary>What it vouches for that nothing in a text matches: only <c>[^…]</c> says something then.</summary>
    public static KindSet ClearedByMismatch(string pattern)
    {
        var reader = new TextPattern(pattern.TrimEnd('+'));
        return pattern.StartsWith("[^", StringComparison.Ordinal) && reader.ReadClass() && reader._at == reader._text.Length
            ? Cleared(Array.ConvertAll(reader._admitted, static admitted => !admitted))
            : KindSet.None;
    }

    private static KindSet Cleared(bool[] admitted)
    {
        var kinds = KindSet.None;
        // A lone '..' names a folder, not a file; without a separator it leads nowhere else.
        if (Lacks("/\\:"))
            kinds |= SinkKinds.Path.Bits;
        if (Lacks("<>&\"'`=():/\\{}"))
            kinds |= SinkKinds.Html.Bits;
        if (Lacks(":/\\@.%?#"))
            kinds |= SinkKinds.Request.Bits | SinkKinds.Redirect.Bits;
        if (IsWordsAnd("."))
            kinds |= SinkKinds.Sql.Bits | SinkKinds.Command.Bits;
        return kinds;

        bool Lacks(string characters) => characters.All(character => !admitted[character]);

        bool IsWordsAnd(string others) =>
            Enumerable.Range(0, Ascii).All(code => !admitted[code] || IsWord((char)code) || others.IndexOf((char)code) >= 0);
    }

    private bool Read(bool isWhole)
    {
        _isAnchored = Take("^") || Take(@"\A");
        var isClosed = false;
        var depth = 0;
        var hasChoice = false;
        while (_at < _text.Length)
        {
            if (isClosed)
                return false;
            switch (_text[_at])
            {
                case '(':
                    if (!OpenGroup())
                        return false;
                    depth++;
                    break;
                case ')':
                    if (--depth < 0)
                        return false;
                    _at++;
                    break;
                case '|':
                    // Weaker than the anchors: one choice would be bound at its start only, the other at its end.
                    hasChoice |= depth == 0;
                    _at++;
                    break;
                case '*' or '+' or '?':
                    _at++;
                    break;
                case '{':
                    _at = _text.IndexOf('}', _at) + 1;
                    if (_at == 0)
                        return false;
                    break;
                case '[':
                    if (!ReadClass())
                        return false;
                    break;
                case '$' when depth == 0:
                    isClosed = true;
                    _at++;
                    break;
                case '^' or '$':
                    return false;
                case '.':
                    return false;
                case '\\' when depth == 0 && (Take(@"\z") || Take(@"\Z")):
                    isClosed = true;
                    break;
                default:
                    if (!ReadCharacter(out var character, out var isSet))
                        return false;
                    if (!isSet)
                        Admit(character, character);
                    break;
            }
        }

        return depth == 0 && (isWhole || (_isAnchored && isClosed && !hasChoice));
    }

    private bool OpenGroup()
    {
        _at++;
        if (!Take("?"))
            return true;
        if (Take(":"))
            return true;
        if (!Take("<") || _at >= _text.Length || _text[_at] is '=' or '!')
            return false;
        _at = _text.IndexOf('>', _at) + 1;
        return _at > 0;
    }

    private bool ReadClass()
    {
        _at++;
        var isNegated = Take("^");
        var before = (bool[])_admitted.Clone();
        Array.Clear(_admitted, 0, Ascii);
        for (var isFirst = true; _at < _text.Length && (isFirst || _text[_at] != ']'); isFirst = false)
        {
            if (_text[_at] == '[' || !ReadCharacter(out var from, out var isSet))
                return false;
            if (isSet)
                continue;
            var to = from;
            if (_at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
            {
                _at++;
                if (_text[_at] == '[' || !ReadCharacter(out to, out isSet) || isSet)
                    return false;
            }

            Admit(from, to);
        }

        for (var code = 0; code < Ascii; code++)
            _admitted[code] = before[code] | (_admitted[code] != isNegated);
        return Take("]");
    }

    /// <param name="isSet">Whether it was <c>\d</c>, <c>\s</c> or <c>\w</c>, which are admitted already.</param>
    private bool ReadCharacter(out char character, out bool isSet)
    {
        character = _text[_at++];
        isSet = false;
        if (character != '\\')
            return true;
        if (_at >= _text.Length)
            return false;
        character = _text[_at++];
        switch (character)
        {
            case 'd':
                Admit('0', '9');
                isSet = true;
                return true;
            case 'w':
                for (var code = 0; code < Ascii; code++)
                    _admitted[code] |= IsWord((char)code);
                isSet = true;
                return true;
            case 's':
                Admit(' ', ' ');
                Admit('\t', '\r');
                isSet = true;
                return true;
            default:
                // Of the letters and digits each has a meaning of its own; all others stand for themselves.
                return !char.IsLetterOrDigit(character);
        }
    }

    private void Admit(char from, char to)
    {
        for (int code = from; code <= to && code < Ascii; code++)
            _admitted[code] = true;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
            return false;
        _at += text.Length;
        return true;
    }

    private static bool IsWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
