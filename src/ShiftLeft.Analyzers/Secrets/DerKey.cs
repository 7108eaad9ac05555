namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Tells a private key by the first bytes of its DER encoding.</summary>
internal static class DerKey
{
    /// <summary>How many Base64 digits of a key the decision needs.</summary>
    public const int EnoughDigits = 64;

    private const byte Integer = 0x02;
    private const byte OctetString = 0x04;
    private const byte Sequence = 0x30;

    /// <summary>Bytes, or a length that does not fit into one.</summary>
    private const byte ShortestModulus = 64;

    private static readonly byte[] Rsa = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];
    private static readonly byte[] EllipticCurve = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];
    private static readonly byte[] Edwards = [0x2B, 0x65, 0x70];
    private static readonly byte[] Pkcs7 = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];

    /// <param name="digits">The first Base64 digits.</param>
    /// <returns>What it is, or null where it is no private key.</returns>
    public static string? NameOf(string digits)
    {
        if (Base64Text.Decode(digits) is not { } der
            || !Enter(der, 0, Sequence, out var at)
            || !TrySmallInteger(der, ref at, out var version))
        {
            return null;
        }

        return version switch
        {
            3 when Contains(der, Pkcs7) => "A PFX file in Base64",
            0 when Enter(der, at, Integer, out _) && der[at + 1] >= ShortestModulus => "An RSA private key in Base64",
            0 when Tag(der, at) == Sequence && (Contains(der, Rsa) || Contains(der, EllipticCurve) || Contains(der, Edwards)) =>
                "A private key in Base64 (PKCS#8)",
            1 when Tag(der, at) == OctetString => "An elliptic-curve private key in Base64",
            _ => null,
        };
    }

    private static int Tag(byte[] der, int at) => at < der.Length ? der[at] : -1;

    /// <summary>Steps over a tag and its length.</summary>
    private static bool Enter(byte[] der, int at, byte tag, out int content)
    {
        content = at + 2;
        if (Tag(der, at) != tag || at + 1 >= der.Length)
            return false;
        if (der[at + 1] > 0x80)
            content += der[at + 1] & 0x7f;
        return content < der.Length;
    }

    private static bool TrySmallInteger(byte[] der, ref int at, out int value)
    {
        value = 0;
        if (Tag(der, at) != Integer || Tag(der, at + 1) != 1 || at + 2 >= der.Length)
            return false;
        value = der[at + 2];
        at += 3;
        return true;
    }

    private static bool Contains(byte[] der, byte[] part)
    {
        for (var at = 0; at + part.Length <= der.Length; at++)
        {
            if (der.Skip(at).Take(part.Length).SequenceEqual(part))
                return true;
        }

        return false;
    }
}
