namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Constructions that encrypt single blocks by design and get their safety elsewhere.</summary>
internal static class BlockConstructions
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "ctr", "countermode", "cmac", "cbcmac", "omac", "pmac", "gcm", "ccm", "eax", "ocb", "siv", "xts", "keywrap", "keyunwrap", "fpe", "ff1", "ff3",
        "headerprotection",
    };

    /// <summary>Whether a name around the place is that of one.</summary>
    public static bool Surround(RuleContext context, IOperation at) =>
        Surroundings.Names(at, context.ContainingSymbol).Any(static name => Rules.Words.Of(name).FirstOf(Words) is not null);
}
