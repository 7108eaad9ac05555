namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Where a token is in a text, and where the random part of it is.</summary>
/// <param name="Start">The first character of the token.</param>
/// <param name="End">Behind its last.</param>
/// <param name="SecretStart">The first character of its longest part that is not fixed by the format.</param>
/// <param name="SecretLength">How long that part is.</param>
/// <param name="Alphabet">How many characters that part chooses from.</param>
internal readonly record struct TokenSpan(int Start, int End, int SecretStart, int SecretLength, int Alphabet)
{
    public int Length => End - Start;
}
