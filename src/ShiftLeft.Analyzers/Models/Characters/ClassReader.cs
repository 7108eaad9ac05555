namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>Reads a class of characters of a pattern: <c>[^a-z0-9_.-]</c>.</summary>
/// <param name="position">Behind the opening bracket.</param>
internal sealed class ClassReader(string pattern, int position, bool ignoresCase)
{
    private int _position = position;

    /// <returns>The characters and where the pattern goes on, or null where something is not understood.</returns>
    public (CharacterSet Characters, int End)? Read()
    {
        var isNegated = _position < pattern.Length && pattern[_position] == '^';
        if (isNegated)
            _position++;
        var all = CharacterSet.None;
        var start = _position;
        while (_position < pattern.Length)
        {
            // A bracket that comes first stands for itself.
            if (pattern[_position] == ']' && _position > start)
                return (Finished(all, isNegated), _position + 1);
            // A subtraction comes last: [a-z-[aeiou]].
            if (string.CompareOrdinal(pattern, _position, "-[", 0, 2) == 0)
            {
                return new ClassReader(pattern, _position + 2, ignoresCase).Read() is var (taken, end) && end < pattern.Length && pattern[end] == ']'
                    ? (Finished(all, isNegated).Except(taken), end + 1)
                    : null;
            }

            if (Item() is not { } item)
                return null;
            all = all.Union(item);
        }

        return null;
    }

    private CharacterSet Finished(CharacterSet all, bool isNegated)
    {
        var set = ignoresCase ? all.IgnoringCase() : all;
        return isNegated ? set.Complement() : set;
    }

    private CharacterSet? Item()
    {
        if (One() is not { } first)
            return null;
        // Behind a set of characters, a dash is a dash.
        if (_position + 1 >= pattern.Length || pattern[_position] != '-' || pattern[_position + 1] is ']' or '[' || first.Single is null)
            return first;
        _position++;

        // The ends of a range are single characters.
        if (first.Single is not { } from || One()?.Single is not { } to || from > to)
            return null;
        return CharacterSet.Of(from, to);
    }

    private CharacterSet? One()
    {
        var character = pattern[_position++];
        if (character != '\\')
            return CharacterSet.Of(character);
        if (_position < pattern.Length && pattern[_position] == 'b')
        {
            _position++;
            return CharacterSet.Of('\b');
        }

        if (CharacterEscape.Read(pattern, _position) is not var (set, end))
            return null;
        _position = end;
        return set;
    }
}
