namespace ShiftLeft.Analyzers.Secrets;

/// <summary>What the tokens of one kind look like.</summary>
/// <param name="Name">What it is: <c>GitHub personal access token</c>.</param>
/// <param name="Setting">The configuration key a fix reads it from: <c>GitHub:Token</c>.</param>
/// <param name="Source">Where the format is described.</param>
/// <param name="Patterns">In the notation of <see cref="TokenPattern"/>; any of them.</param>
internal sealed record TokenShape(string Name, string Setting, string Source, params string[] Patterns)
{
    /// <summary>The name with its article, as it is spoken.</summary>
    public string Indefinite => (Name[0] is 'A' or 'E' or 'O' or 'a' or 'n' or 'x' ? "an " : "a ") + Name;

    /// <summary>
    /// Where the shape alone says too little (32 hexadecimal digits): one of these words, in any case, names what the value is assigned to.
    /// </summary>
    public string[] Keywords { get; init; } = [];

    /// <summary>A checksum or an inner structure that every genuine token has.</summary>
    public TokenCheck? Check { get; init; }

    /// <summary>Whether the longest variable part is random all over; false where it encodes something, as a GUID or JSON.</summary>
    public bool IsRandom { get; init; } = true;
}

/// <summary>Whether the token between start and end of a text is genuine.</summary>
internal delegate bool TokenCheck(string text, int start, int end);
