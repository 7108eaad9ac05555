using System.Globalization;

namespace ShiftLeft.Analyzers.Models.Expressions;

// What stands in parentheses.
internal sealed partial class ExpressionReader
{
    private Node? Group()
    {
        var outer = _options;
        Func<Node, Node>? around;
        if (!Skip('?'))
        {
            var number = Has(ExplicitCapture) ? null : (++_groups).ToString(CultureInfo.InvariantCulture);
            around = body => number is null ? body : new Capture(body, number);
        }
        else if (Skip('#'))
        {
            return SkipBehind(')') ? Nodes.Empty : null;
        }
        else
        {
            around = Kind();
            if (around is null)
            {
                if (!Options())
                    return null;
                if (_pattern[_position - 1] == ')')
                    return Nodes.Empty;
                around = static body => body;
            }
        }

        var inner = Branches();
        _options = outer;
        return inner is null || !Skip(')') ? null : around(inner);
    }

    /// <returns>What the group makes of its inside, or null where options or something else stands there.</returns>
    private Func<Node, Node>? Kind()
    {
        if (Skip(':'))
            return static body => body;
        if (Skip('>'))
            return static body => new Atomic(body);
        if (Skip('='))
            return static body => new Look(body, false, false);
        if (Skip('!'))
            return static body => new Look(body, false, true);
        if (SkipText("<="))
            return static body => new Look(body, true, false);
        if (SkipText("<!"))
            return static body => new Look(body, true, true);
        var close = Skip('<') ? '>' : Skip('\'') ? '\'' : '\0';
        var end = close == '\0' ? -1 : _pattern.IndexOf(close, _position);
        if (end < 0)
            return null;
        var name = _pattern.Substring(_position, end - _position);

        // Two names balance groups, which no automaton does; numbers count otherwise than in order.
        if (name.Length == 0 || name.IndexOf('-') >= 0 || char.IsDigit(name[0]))
            return null;
        _position = end + 1;
        return body => new Capture(body, name);
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
                'n' => ExplicitCapture,
                's' => Singleline,
                'x' => IgnoreWhitespace,
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

    private bool SkipText(string text)
    {
        if (string.CompareOrdinal(_pattern, _position, text, 0, text.Length) != 0)
            return false;
        _position += text.Length;
        return true;
    }
}
