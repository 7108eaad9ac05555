namespace ShiftLeft.Analyzers.Secrets;

/// <summary>A set of ASCII characters.</summary>
internal readonly struct CharSet(ulong low, ulong high)
{
    public static CharSet Alphanumeric { get; } = Range('0', '9').Union(Range('A', 'Z')).Union(Range('a', 'z'));

    public static CharSet SmallLetters { get; } = Range('a', 'z');

    public static CharSet Word { get; } = Alphanumeric.Union(Of('_'));

    public int Count => BitCount(low) + BitCount(high);

    public IEnumerable<char> Members
    {
        get
        {
            for (var c = '\0'; c < 128; c++)
            {
                if (Contains(c))
                    yield return c;
            }
        }
    }

    private ulong Low => low;

    private ulong High => high;

    public static CharSet Of(char c) => c < 64 ? new(1UL << c, 0) : new(0, 1UL << (c - 64));

    public static CharSet Range(char first, char last)
    {
        var set = default(CharSet);
        for (var c = first; c <= last; c++)
            set = set.Union(Of(c));
        return set;
    }

    public bool Contains(char c) => c < 128 && (((c < 64 ? low : high) >> (c & 63)) & 1) != 0;

    public bool IsWithin(CharSet other) => (low & ~other.Low) == 0 && (high & ~other.High) == 0;

    public CharSet Union(CharSet other) => new(low | other.Low, high | other.High);

    private static int BitCount(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }
}
