namespace ShiftLeft.Analyzers.Secrets;

/// <summary>A token found in a text.</summary>
internal readonly record struct TokenMatch(TokenShape Shape, int Start, int Length)
{
    public int End => Start + Length;
}
