using System.Globalization;
using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>Reads a regular expression of .NET. What it does not understand, it gives up on.</summary>
internal sealed partial class ExpressionReader
{
    private const int IgnoreCase = 1;
    private const int Multiline = 2;
    private const int ExplicitCapture = 4;
    private const int Singleline = 16;
    private const int IgnoreWhitespace = 32;

    /// <summary>RightToLeft, ECMAScript: not understood.</summary>
    private const int Unreadable = 64 | 256;

    private const int Deepest = 50;
    private const int Longest = 4000;

    private readonly string _pattern;
    private int _position;
    private int _options;
    private int _depth;
    private int _groups;

    private ExpressionReader(string pattern, int options)
    {
        _pattern = pattern;
        _options = options;
    }

    private bool IsAtEnd => _position >= _pattern.Length;

    private char Next => _pattern[_position];

    /// <param name="options">The bits of RegexOptions.</param>
    /// <returns>Null where something in the pattern is not understood.</returns>
    public static Node? Read(string pattern, int options)
    {
        if ((options & Unreadable) != 0 || pattern.Length > Longest)
            return null;
        var reader = new ExpressionReader(pattern, options);
        var all = reader.Branches();
        return reader.IsAtEnd ? all : null;
    }

    private bool Has(int option) => (_options & option) != 0;

    private Node? Branches()
    {
        if (++_depth > Deepest)
            return null;
        var outer = _options;
        var branches = new List<Node>();
        do
        {
            if (Parts() is not { } one)
                return null;
            branches.Add(one);
        }
        while (Skip('|'));
        _options = outer;
        _depth--;
        return Nodes.Alternatives(branches);
    }

    private Node? Parts()
    {
        var parts = new List<Node>();
        while (SkipBlanks() && Next is not ('|' or ')'))
        {
            if (Atom() is not { } atom || Quantified(atom) is not { } part)
                return null;
            parts.Add(part);
        }

        return Nodes.Sequence(parts);
    }

    private Node? Atom()
    {
        var character = _pattern[_position++];
        switch (character)
        {
            case '^':
                return new Anchor(Has(Multiline) ? AnchorKind.StartOfLine : AnchorKind.Start);
            case '$':
                return new Anchor(Has(Multiline) ? AnchorKind.EndOfLine : AnchorKind.End);
            case '.':
                return Has(Singleline) ? new OneOf(CharacterSet.All) : new OneOf(CharacterSet.Of('\n').Complement(), IsMergeable: false);
            case '[':
                var isNegated = !IsAtEnd && Next == '^';
                if (new ClassReader(_pattern, _position, Has(IgnoreCase)).Read() is not var (set, end))
                    return null;
                _position = end;
                return new OneOf(set, !isNegated);
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

    private OneOf Literal(CharacterSet set) => new(Has(IgnoreCase) && set.Single is not null ? set.IgnoringCase() : set);

    private Node? Escape()
    {
        if (IsAtEnd)
            return null;
        AnchorKind? anchor = Next switch
        {
            'A' => AnchorKind.Start,
            'Z' => AnchorKind.End,
            'z' => AnchorKind.VeryEnd,
            'b' => AnchorKind.WordBoundary,
            'B' => AnchorKind.NoWordBoundary,
            'G' => AnchorKind.Continued,
            _ => null,
        };
        if (anchor is { } kind)
        {
            _position++;
            return new Anchor(kind);
        }

        if (ReferenceName() is { } name)
            return new Reference(name, Has(IgnoreCase));
        if (CharacterEscape.Read(_pattern, _position) is not var (set, end))
            return null;
        _position = end;
        return Literal(set);
    }

    /// <summary><c>\1</c>, <c>\k&lt;name&gt;</c>, <c>\k'name'</c>. A number that no group has is not understood: it may be a character.</summary>
    private string? ReferenceName()
    {
        if (Next is >= '1' and <= '9')
        {
            var isNumber = _position + 1 == _pattern.Length || !char.IsDigit(_pattern[_position + 1]);
            return isNumber && Next - '0' <= _groups ? _pattern[_position++].ToString() : null;
        }

        if (Next != 'k' || _position + 1 >= _pattern.Length)
            return null;
        var close = _pattern[_position + 1] switch { '<' => '>', '\'' => '\'', _ => '\0' };
        var end = _pattern.IndexOf(close, _position + 2);
        if (close == '\0' || end < 0)
            return null;
        var name = _pattern.Substring(_position + 2, end - _position - 2);
        _position = end + 1;
        return name;
    }

    private Node? Quantified(Node atom)
    {
        SkipBlanks();
        var (least, most) = (1, 1);
        if (IsAtEnd)
            return atom;
        if (Skip('*'))
            (least, most) = (0, Repeat.Unlimited);
        else if (Skip('+'))
            (least, most) = (1, Repeat.Unlimited);
        else if (Skip('?'))
            (least, most) = (0, 1);
        else if (Next == '{' && Count() is { } count)
            (least, most) = count;
        else
            return atom;
        var isLazy = Skip('?');
        SkipBlanks();
        return most < least || (!IsAtEnd && Next is '*' or '+' or '?') ? null : Nodes.Repeat(atom, least, most, isLazy);
    }

    /// <summary>A brace that is no count is a brace.</summary>
    private (int Least, int Most)? Count()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0)
            return null;
        var parts = _pattern.Substring(_position + 1, end - _position - 1).Split(',');
        if (parts.Length > 2 || !Number(parts[0], out var least))
            return null;
        var most = least;
        if (parts.Length == 2)
        {
            if (parts[1].Length == 0)
                most = Repeat.Unlimited;
            else if (!Number(parts[1], out most))
                return null;
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

    /// <summary>What IgnorePatternWhitespace leaves out.</summary>
    /// <returns>Whether there is more.</returns>
    private bool SkipBlanks()
    {
        while (Has(IgnoreWhitespace) && !IsAtEnd && (char.IsWhiteSpace(Next) || Next == '#'))
        {
            if (Next == '#')
                SkipBehind('\n');
            else
                _position++;
        }

        return !IsAtEnd;
    }

    private bool SkipBehind(char character)
    {
        var end = _pattern.IndexOf(character, _position);
        _position = end < 0 ? _pattern.Length : end + 1;
        return end >= 0;
    }
}
