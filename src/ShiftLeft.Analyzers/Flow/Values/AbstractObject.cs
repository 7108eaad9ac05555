namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>
/// An object as the analysis of one method knows it: made at a place of the method (or of a callee, seen from the call), or handed in by
/// the caller.
/// </summary>
/// <param name="Id">Unique within the analysis of a method.</param>
/// <param name="Input">Where the caller put it; null for an object made here.</param>
/// <param name="Types">What it may be, where that is known exactly: one class for what was made here. Empty where it is not known.</param>
/// <param name="MadeAt">The instruction that made it, in whatever method; 0 for an input.</param>
/// <param name="Depth">Over how many calls it came.</param>
internal sealed record AbstractObject(int Id, AccessPath? Input, ITypeSymbol[] Types, int MadeAt, int Depth)
{
    /// <summary>Of an array, where it is known.</summary>
    public int? Length { get; init; }

    public bool Equals(AbstractObject? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id;
}
