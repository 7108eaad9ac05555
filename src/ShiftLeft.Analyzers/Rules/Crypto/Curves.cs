using System.Globalization;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>The size of an elliptic curve, by its name or object identifier.</summary>
internal static class Curves
{
    private static readonly string[] Families = ["secp", "sect", "prime", "nistP", "brainpoolP", "ECDSA_P", "ECDH_P", "P-", "B-", "K-", "wtls", "c2pnb", "c2tnb"];

    private static readonly Dictionary<string, int> Identifiers = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.3.1.1"] = 192, ["1.2.840.10045.3.1.2"] = 192, ["1.2.840.10045.3.1.3"] = 192,
        ["1.3.132.0.6"] = 112, ["1.3.132.0.7"] = 112, ["1.3.132.0.28"] = 128, ["1.3.132.0.29"] = 128,
        ["1.3.132.0.8"] = 160, ["1.3.132.0.9"] = 160, ["1.3.132.0.30"] = 160, ["1.3.132.0.31"] = 192,
        ["1.3.132.0.1"] = 163, ["1.3.132.0.2"] = 163, ["1.3.132.0.15"] = 163,
        ["1.3.36.3.3.2.8.1.1.1"] = 160, ["1.3.36.3.3.2.8.1.1.2"] = 160, ["1.3.36.3.3.2.8.1.1.3"] = 192, ["1.3.36.3.3.2.8.1.1.4"] = 192,
    };

    /// <summary>Members of <c>ECCurve.NamedCurves</c> below 224 bits.</summary>
    public static IReadOnlyList<string> WeakNamed { get; } = ["brainpoolP160r1", "brainpoolP160t1", "brainpoolP192r1", "brainpoolP192t1"];

    public static int? Bits(string? curve)
    {
        if (curve is null)
            return null;
        if (Identifiers.TryGetValue(curve, out var bits))
            return bits;
        foreach (var family in Families)
        {
            if (!curve.StartsWith(family, StringComparison.OrdinalIgnoreCase))
                continue;
            var digits = new string([.. curve.Skip(family.Length).TakeWhile(char.IsDigit)]);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits > 100 ? bits : null;
        }

        return null;
    }
}
