using System.Globalization;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>
/// Reads a regular expression of .NET as far as it says which texts it matches. What it does not understand, it gives up on: such a pattern
/// vouches for nothing.
/// </summary>
internal sealed class PatternReader
{
    private const int IgnoreCase = 1;
    private const int Multiline = 2;
    private const int ExplicitCapture = 4;
    private const int Singleline = 16;

    /// <summary>IgnorePatternWhitespace, RightToLeft: not understood.</summary>
    private const int Unreadable = 32 | 64;

    private readonly string _pattern;
    private int _position;
    private int _options;
    private int _depth;

    private PatternReader(string pattern, int options)
    {
        _pattern = pattern;
        _options = options;
    }

    private bool IgnoresCase => (_options & IgnoreCase) != 0;

    private bool IsAtEnd => _position >= _pattern.Length;

    private char Next => _pattern[_position];

    /// <param name="options">The bits of RegexOptions.</param>
    /// <returns>Null where something in the pattern is not understood.</returns>
    public static PatternShape? Read(string pattern, int options)
    {
        if ((options & Unreadable) != 0)
            return null;
        var reader = new PatternReader(pattern, options);
        var shape = reader.Alternatives();
        return reader.IsAtEnd ? shape : null;
    }

    private PatternShape? Alternatives()
    {
        const int Deepest = 50;
        if (++_depth > Deepest)
            return null;
        var outer = _options;
        PatternShape? all = null;
        while (true)
        {
            if (Sequence() is not { } one)
                return null;
            all = all is null ? one : all.Or(one);
            if (!Skip('|'))
                break;
        }

        _options = outer;
        _depth--;
        return all;
    }

    private PatternShape? Sequence()
    {
        var sequence = PatternShape.Empty;
        while (!IsAtEnd && Next is not ('|' or ')'))
        {
            if (Atom() is not { } atom || Quantified(atom) is not { } part)
                return null;
            // Nothing comes behind the end.
            if (sequence.IsToEnd && !part.Characters.IsEmpty)
                return null;
            sequence = sequence.Then(part);
        }

        return sequence;
    }

    private PatternShape? Atom()
    {
        var character = _pattern[_position++];
        switch (character)
        {
            case '^':
                return (_options & Multiline) != 0 ? PatternShape.Condition : PatternShape.Start;
            case '$':
                // Also before a line break that ends the text; nothing can follow that one.
                return (_options & Multiline) != 0 ? PatternShape.Condition : PatternShape.End;
            case '.':
                return PatternShape.Of((_options & Singleline) != 0 ? CharacterSet.All : CharacterSet.Of('\n').Complement());
            case '[':
                if (new ClassReader(_pattern, _position, IgnoresCase).Read() is not var (set, end))
                    return null;
                _position = end;
                return PatternShape.Of(set);
            case '(':
                return Group();
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return null;
            default:
                return Literal(CharacterSet.Of(character));
        }
    }

    private PatternShape Literal(CharacterSet set) => PatternShape.Of(IgnoresCase && set.Single is not null ? set.IgnoringCase() : set);

    private PatternShape? Escape()
    {
        if (IsAtEnd)
            return null;
        switch (Next)
        {
            case 'A':
                _position++;
                return PatternShape.Start;
            case 'z' or 'Z':
                _position++;
                return PatternShape.End;
            case 'b' or 'B' or 'G':
                _position++;
                return PatternShape.Condition;
        }

        if (CharacterEscape.Read(_pattern, _position) is not var (set, end))
            return null;
        _position = end;
        return Literal(set);
    }

    private PatternShape? Group()
    {
        var outer = _options;
        var isCondition = false;
        if (Skip('?'))
        {
            if (Skip('=') || Skip('!') || SkipText("<=") || SkipText("<!"))
                isCondition = true;
            else if (Skip('<'))
                SkipBehind('>');
            else if (Skip('\''))
                SkipBehind('\'');
            else if (Skip('#'))
                return SkipBehind(')') ? PatternShape.Empty : null;
            else if (!Skip(':') && !Skip('>'))
            {
                if (!Options())
                    return null;
                if (_pattern[_position - 1] == ')')
                    return PatternShape.Empty;
            }
        }

        var shape = Alternatives();
        _options = outer;
        if (!Skip(')'))
            return null;
        return isCondition && shape is not null ? PatternShape.Lookaround : shape;
    }

    /// <summary><c>(?i)</c> holds to the end of the group around it, <c>(?i:…)</c> in it.</summary>
    private bool Options()
    {
        var on = true;
        var options = _options;
        for (; !IsAtEnd; _position++)
        {
            var bit = Next switch
            {
                'i' => IgnoreCase,
                'm' => Multiline,
                's' => Singleline,
                'n' => ExplicitCapture,
                '-' => 0,
                ':' or ')' => -1,
                _ => -2,
            };
            if (bit == -2)
                return false;
            if (bit == -1)
            {
                _position++;
                _options = options;
                return true;
            }

            on &= bit != 0;
            options = on ? options | bit : options & ~bit;
        }

        return false;
    }

    private PatternShape? Quantified(PatternShape atom)
    {
        var shape = atom;
        if (IsAtEnd)
            return shape;
        if (Skip('*'))
            shape = shape.Repeated(0, null);
        else if (Skip('+'))
            shape = shape.Repeated(1, null);
        else if (Skip('?'))
            shape = shape.Repeated(0, 1);
        else if (Next == '{' && Count() is var (least, most))
            shape = most < least ? null : shape.Repeated(least, most);
        else
            return shape;
        Skip('?');
        return !IsAtEnd && Next is '*' or '+' or '?' ? null : shape;
    }

    /// <summary>A brace that is no count is a brace.</summary>
    private (int Least, int? Most)? Count()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0)
            return null;
        var parts = _pattern.Substring(_position + 1, end - _position - 1).Split(',');
        if (parts.Length > 2 || !Number(parts[0], out var least))
            return null;
        int? most = least;
        if (parts.Length == 2)
        {
            most = null;
            if (parts[1].Length > 0)
            {
                if (!Number(parts[1], out var bound))
                    return null;
                most = bound;
            }
        }

        _position = end + 1;
        return (least, most);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private bool Skip(char character)
    {
        if (IsAtEnd || Next != character)
            return false;
        _position++;
        return true;
    }

    private bool SkipText(string text)
    {
        if (string.CompareOrdinal(_pattern, _position, text, 0, text.Length) != 0)
            return false;
        _position += text.Length;
        return true;
    }

    private bool SkipBehind(char character)
    {
        var end = _pattern.IndexOf(character, _position);
        _position = end < 0 ? _pattern.Length : end + 1;
        return end >= 0;
    }
}
