namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>How many rounds a derivation of a key from a password needs, so that guesses take their time.</summary>
internal static class KeyDerivations
{
    public const int Identity = 100_000;
    public const int WorkFactor = 10;

    /// <summary>By the number of the member of <c>KeyDerivationPrf</c>.</summary>
    private static readonly string[] Prfs = ["SHA1", "SHA256", "SHA512"];

    /// <summary>Protocols that prescribe the number.</summary>
    private static readonly HashSet<string> Protocols = new(StringComparer.Ordinal)
    {
        "scram", "wpa", "wpa2", "psk", "bip39", "mnemonic", "pkcs12", "legacy", "seedphrase",
    };

    /// <summary>The least number of rounds with the hash; that of the strongest where the hash is not known.</summary>
    public static int Least(string? hash) => hash switch
    {
        "SHA1" => 1_300_000,
        "SHA256" or "SHA3_256" => 600_000,
        _ => 210_000,
    };

    /// <summary>The hash that an argument names: <c>HashAlgorithmName.SHA256</c>, <c>KeyDerivationPrf.HMACSHA256</c>; null where it is not known.</summary>
    public static string? HashOf(IOperation? value)
    {
        if (value.ConstantInteger() is { } prf)
            return prf >= 0 && prf < Prfs.Length ? Prfs[prf] : null;
        return value?.Origins() switch
        {
            [IMemberReferenceOperation member] => member.Member.Name,
            [IObjectCreationOperation { Arguments: [var name] }] => name.Value.ConstantString()?.Replace("-", ""),
            _ => null,
        };
    }

    public static bool IsPrescribed(RuleContext context, IOperation at) =>
        Surroundings.Names(at, context.ContainingSymbol).Any(static name => Words.Of(name).FirstOf(Protocols) is not null);
}
