using System.Runtime.CompilerServices;

namespace ShiftLeft.Analyzers.Flow;

/// <summary>
/// A set of kinds of sink, and of marks. A tainted value carries the kinds it is still dangerous for: a source gives all, a sanitizer takes
/// away its own, a sink tests its own. So one pass serves every injection rule.
/// </summary>
internal readonly struct KindSet : IEquatable<KindSet>, IComparable<KindSet>
{
    /// <summary>The kinds of sink, and the two bits for what is encoded.</summary>
    public readonly ulong KindBits;

    /// <summary>What is not known to be harmless about the value, see <see cref="Marks"/>.</summary>
    public readonly ulong MarkBits;

    private const int HiddenBit = 62;
    private const int RestoredBit = 63;
    private const int RawMark = 63;

    public static readonly KindSet None = new(0, 0);

    public static readonly KindSet All = new(ulong.MaxValue & ~(1UL << RestoredBit), ulong.MaxValue);

    /// <summary>What an encoder hides, and a decoder would bring back.</summary>
    public static readonly KindSet Hidden = Of(HiddenBit);

    /// <summary>
    /// Data has been decoded: it is dangerous for these kinds whatever it was dangerous for before. Of interest where data comes from a caller.
    /// </summary>
    public static readonly KindSet Restored = Of(RestoredBit);

    /// <summary>
    /// No kinds of sink but marks: what is not known to be harmless about the value. A check or sanitizer takes marks away, and a value that
    /// has lost certain ones is no longer dangerous for certain kinds, whoever took them (<see cref="ILibrary.Dangerous"/>).
    /// </summary>
    public static readonly KindSet Marks = new(0, ulong.MaxValue);

    /// <summary>
    /// The mark that a value has not been brought into canonical form (a path that may hold '..'). Some checks vouch for canonical values
    /// only.
    /// </summary>
    public static readonly KindSet Raw = Mark(RawMark);

    [MethodImpl(HotPath.Optimized)]
    public KindSet(ulong kindBits, ulong markBits)
    {
        KindBits = kindBits;
        MarkBits = markBits;
    }

    public bool IsEmpty => KindBits == 0 && MarkBits == 0;

    /// <summary>Whether nothing but marks is left.</summary>
    public bool IsHarmless => (KindBits & ~(1UL << RestoredBit)) == 0;

    /// <summary>What is left of kinds where a method leaves these of its input.</summary>
    [MethodImpl(HotPath.Optimized)]
    public KindSet Through(KindSet outer) => (this & Restored).IsEmpty ? outer & (this | Restored) : this;

    /// <param name="number">0 to 62.</param>
    public static KindSet Mark(int number) => new(0, 1UL << number);

    /// <param name="bit">0 to 61.</param>
    public static KindSet Of(int bit) => new(1UL << bit, 0);

    [MethodImpl(HotPath.Optimized)]
    public static KindSet operator |(KindSet left, KindSet right) => new(left.KindBits | right.KindBits, left.MarkBits | right.MarkBits);

    [MethodImpl(HotPath.Optimized)]
    public static KindSet operator &(KindSet left, KindSet right) => new(left.KindBits & right.KindBits, left.MarkBits & right.MarkBits);

    /// <summary>What of the left set is not in the right one.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static KindSet operator -(KindSet left, KindSet right) => new(left.KindBits & ~right.KindBits, left.MarkBits & ~right.MarkBits);

    public static bool operator ==(KindSet left, KindSet right) => left.Equals(right);

    public static bool operator !=(KindSet left, KindSet right) => !left.Equals(right);

    [MethodImpl(HotPath.Optimized)]
    public bool Equals(KindSet other) => KindBits == other.KindBits && MarkBits == other.MarkBits;

    public override bool Equals(object? obj) => obj is KindSet other && Equals(other);

    public override int GetHashCode() => unchecked((KindBits.GetHashCode() * 397) ^ MarkBits.GetHashCode());

    public int CompareTo(KindSet other) => KindBits != other.KindBits ? KindBits.CompareTo(other.KindBits) : MarkBits.CompareTo(other.MarkBits);
}
