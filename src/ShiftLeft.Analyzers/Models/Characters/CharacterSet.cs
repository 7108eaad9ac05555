using System.Globalization;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>A set of UTF-16 characters. Immutable.</summary>
internal sealed class CharacterSet : IEquatable<CharacterSet>
{
    public static readonly CharacterSet None = new([]);

    public static readonly CharacterSet All = new([(char.MinValue, char.MaxValue)]);

    private readonly (char First, char Last)[] _ranges;

    private CharacterSet((char First, char Last)[] ranges) => _ranges = ranges;

    /// <summary>Sorted, apart from each other.</summary>
    public IReadOnlyList<(char First, char Last)> Ranges => _ranges;

    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>The only character of the set, or null.</summary>
    public char? Single => _ranges is [var (first, last)] && first == last ? first : null;

    public static CharacterSet Of(char character) => new([(character, character)]);

    public static CharacterSet Of(char first, char last) => first > last ? None : new([(first, last)]);

    public static CharacterSet Of(IEnumerable<char> characters)
    {
        var ranges = new List<(char First, char Last)>();
        foreach (var character in new SortedSet<char>(characters))
        {
            if (ranges.Count > 0 && ranges[ranges.Count - 1] is var (first, last) && last + 1 == character)
                ranges[ranges.Count - 1] = (first, character);
            else
                ranges.Add((character, character));
        }

        return new CharacterSet([.. ranges]);
    }

    public static CharacterSet Of(Func<char, bool> predicate)
    {
        var ranges = new List<(char, char)>();
        for (var next = 0; next <= char.MaxValue; next++)
        {
            if (!predicate((char)next))
                continue;
            var first = next;
            while (next < char.MaxValue && predicate((char)(next + 1)))
                next++;
            ranges.Add(((char)first, (char)next));
        }

        return new CharacterSet([.. ranges]);
    }

    public bool Contains(char character)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (character < _ranges[middle].First)
                high = middle - 1;
            else if (character > _ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    /// <summary>The characters in order.</summary>
    public override string ToString() => new([.. _ranges.SelectMany(static range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(static character => (char)character)]);

    public CharacterSet Union(CharacterSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other))
            return other;
        if (other.IsEmpty)
            return this;
        var merged = new List<(char First, char Last)>();
        foreach (var range in _ranges.Concat(other._ranges).OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, (char)Math.Max(merged[merged.Count - 1].Last, range.Last));
            else
                merged.Add(range);
        }

        return new CharacterSet([.. merged]);
    }

    public CharacterSet Complement()
    {
        var gaps = new List<(char, char)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
                gaps.Add(((char)next, (char)(first - 1)));
            next = last + 1;
        }

        if (next <= char.MaxValue)
            gaps.Add(((char)next, char.MaxValue));
        return new CharacterSet([.. gaps]);
    }

    public CharacterSet Except(CharacterSet other) => Complement().Union(other).Complement();

    public bool Intersects(CharacterSet other)
    {
        var (i, j) = (0, 0);
        while (i < _ranges.Length && j < other._ranges.Length)
        {
            if (_ranges[i].Last < other._ranges[j].First)
                i++;
            else if (other._ranges[j].Last < _ranges[i].First)
                j++;
            else
                return true;
        }

        return false;
    }

    public bool IsWithin(CharacterSet other) => !Intersects(other.Complement());

    /// <summary>The set with the other case of each of its letters.</summary>
    public CharacterSet IgnoringCase()
    {
        var letters = new HashSet<char>();
        foreach (var (first, last) in _ranges)
        {
            for (int next = first; next <= last; next++)
            {
                letters.Add(char.ToUpper((char)next, CultureInfo.InvariantCulture));
                letters.Add(char.ToLower((char)next, CultureInfo.InvariantCulture));
            }
        }

        return Union(Of(letters));
    }

    public bool Equals(CharacterSet? other) => other is not null && _ranges.AsSpan().SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode() => _ranges.Aggregate(0, static (hash, range) => unchecked((hash * 31) + (range.First << 16) + range.Last));
}
