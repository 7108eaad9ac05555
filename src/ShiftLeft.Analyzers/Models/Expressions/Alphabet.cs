using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// The characters as an expression tells them apart: all of a class are in the same sets of it. A set is then a few bits, and one character
/// speaks for its class.
/// </summary>
internal sealed class Alphabet
{
    private const int MostClasses = 64;
    private const string Shown = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !-_.,@/:;#%&=+*?\"'()<>[]{}|\\~^$`\t\n\r";

    private readonly Dictionary<CharacterSet, ulong> _masks;

    private Alphabet(char[] representatives, Dictionary<CharacterSet, ulong> masks)
    {
        Representatives = representatives;
        _masks = masks;
    }

    /// <summary>A character of each class, one that can be read where there is one.</summary>
    public char[] Representatives { get; }

    /// <returns>Null where the sets make too many classes.</returns>
    public static Alphabet? Of(IEnumerable<CharacterSet> used)
    {
        var sets = used.Distinct().ToArray();
        var classes = new Dictionary<string, (int Number, char First)>(StringComparer.Ordinal);
        var starts = new SortedSet<int> { 0 };
        foreach (var (first, last) in sets.SelectMany(static set => set.Ranges))
        {
            starts.Add(first);
            if (last < char.MaxValue)
                starts.Add(last + 1);
        }

        var marks = new char[sets.Length];
        foreach (var start in starts)
        {
            var key = Key((char)start);
            if (!classes.ContainsKey(key))
                classes.Add(key, (classes.Count, (char)start));
            if (classes.Count > MostClasses)
                return null;
        }

        var representatives = new char[classes.Count];
        foreach (var (number, first) in classes.Values)
            representatives[number] = first;
        foreach (var character in Shown.Reverse())
            representatives[classes[Key(character)].Number] = character;
        var masks = sets.ToDictionary(static set => set, set => Enumerable.Range(0, representatives.Length).Aggregate(0UL, (mask, number) =>
            set.Contains(representatives[number]) ? mask | 1UL << number : mask));
        return new Alphabet(representatives, masks);

        string Key(char character)
        {
            for (var i = 0; i < sets.Length; i++)
                marks[i] = sets[i].Contains(character) ? '1' : '0';
            return new string(marks);
        }
    }

    public ulong MaskOf(CharacterSet set) => _masks[set];

    /// <summary>A character of the sets, as one that can be read as possible.</summary>
    public char Pick(ulong mask)
    {
        var best = '\0';
        var rank = int.MaxValue;
        for (var number = 0; number < Representatives.Length; number++)
        {
            if ((mask & 1UL << number) == 0)
                continue;
            var index = Shown.IndexOf(Representatives[number]);
            if (rank == int.MaxValue || (index >= 0 && index < rank))
                (best, rank) = (Representatives[number], index < 0 ? int.MaxValue - 1 : index);
        }

        return best;
    }
}
