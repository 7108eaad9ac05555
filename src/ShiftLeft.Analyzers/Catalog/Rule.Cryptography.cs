using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL2xxx: cryptography.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL2001_WeakHash = Describe(
        "SL2001", "Weak hash",
        "{0} is a weak hash; use {1} or better",
        "Collisions for MD5 and SHA-1 can be made at will, and RIPEMD-160 is within reach, so what they sign or identify can be exchanged.",
        7.5, High, 327, 328);

    public static readonly DiagnosticDescriptor SL2002_WeakCipher = Describe(
        "SL2002", "Weak cipher",
        "{0} is a broken cipher; use Aes",
        "DES, Triple DES, RC2 and RC4 have short keys, short blocks or biased output and can be decrypted.",
        7.5, VeryHigh, 327);

    public static readonly DiagnosticDescriptor SL2003_UnsafeCipherMode = Describe(
        "SL2003", "Unsafe cipher mode or padding",
        "{0} {1}; use {2}",
        "Electronic-codebook mode encrypts equal blocks to equal blocks, so the structure of the plain text stays visible and blocks can be moved. "
        + "RSA encryption with PKCS#1 v1.5 padding can be decrypted by whoever learns which messages have a wrong padding.",
        7.5, VeryHigh, 327, 780);

    public static readonly DiagnosticDescriptor SL2006_ShortKey = Describe(
        "SL2006", "Key too short",
        "The {0} key has {1} bits, which can be broken; use at least {2}",
        "Keys below today's recommended length can be broken with affordable computing power.",
        7.5, VeryHigh, 326);

    public static readonly DiagnosticDescriptor SL2007_WeakRandom = Describe(
        "SL2007", "Predictable random number used as a secret",
        "{0} is not made for secrets but becomes {1}; use RandomNumberGenerator",
        "The output of System.Random can be computed from a few earlier values, and with it every token, password or key made from it. "
        + "A Guid promises to be unique, not to be unpredictable.",
        7.5, High, 330, 338);

    public static readonly DiagnosticDescriptor SL2010_CertificateValidationOff = Describe(
        "SL2010", "Certificate validation switched off",
        "{0} accepts {1}; remove it, or check the certificate",
        "A client that accepts every certificate talks to whoever answers: TLS then protects against no active attacker.",
        9.1, VeryHigh, 295);

    public static readonly DiagnosticDescriptor SL2011_ObsoleteTls = Describe(
        "SL2011", "Obsolete TLS version or cipher suite",
        "{0} is broken and withdrawn; {1}",
        "SSL 2.0, SSL 3.0, TLS 1.0 and TLS 1.1 have practical attacks and are withdrawn by RFC 6176, RFC 7568 and RFC 8996.",
        7.4, VeryHigh, 326, 327);
}
