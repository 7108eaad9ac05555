namespace ShiftLeft.Analyzers.Flow;

/// <summary>
/// A set of kinds of sink. A tainted value carries the kinds it is still dangerous for: a source gives all, a sanitizer takes away its
/// own, a sink tests its own. So one pass serves every injection rule.
/// </summary>
internal readonly record struct KindSet(ulong Bits)
{
    public static readonly KindSet None = new(0);

    public static readonly KindSet All = new(ulong.MaxValue & ~(1UL << RestoredBit));

    /// <summary>What an encoder hides, and a decoder would bring back.</summary>
    public static readonly KindSet Hidden = Of(29);

    /// <summary>
    /// Data has been decoded: it is dangerous for these kinds whatever it was dangerous for before. Of interest where data comes from a caller.
    /// </summary>
    public static readonly KindSet Restored = Of(RestoredBit);

    /// <summary>
    /// No kinds of sink but marks: what is not known to be harmless about the value. A check or sanitizer takes marks away, and a value that
    /// has lost certain ones is no longer dangerous for certain kinds, whoever took them (<see cref="ILibrary.Dangerous"/>).
    /// </summary>
    public static readonly KindSet Marks = new(ulong.MaxValue << FirstMark);

    /// <summary>
    /// The mark that a value has not been brought into canonical form (a path that may hold '..'). Some checks vouch for canonical values
    /// only.
    /// </summary>
    public static readonly KindSet Raw = Of(63);

    private const int FirstMark = 30;
    private const int RestoredBit = 28;

    public bool IsEmpty => Bits == 0;

    /// <summary>Whether nothing but marks is left.</summary>
    public bool IsHarmless => (Bits & ~(Marks.Bits | Restored.Bits)) == 0;

    /// <summary>What is left of kinds where a method leaves these of its input.</summary>
    public KindSet Through(KindSet outer) => (this & Restored).IsEmpty ? outer & (this | Restored) : this;

    /// <param name="number">0 to 32.</param>
    public static KindSet Mark(int number) => Of(FirstMark + number);

    /// <param name="bit">0 to 27.</param>
    public static KindSet Of(int bit) => new(1UL << bit);

    public static KindSet operator |(KindSet left, KindSet right) => new(left.Bits | right.Bits);

    public static KindSet operator &(KindSet left, KindSet right) => new(left.Bits & right.Bits);

    /// <summary>What of the left set is not in the right one.</summary>
    public static KindSet operator -(KindSet left, KindSet right) => new(left.Bits & ~right.Bits);
}
