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

    public static readonly DiagnosticDescriptor SL2004_StaticNonce = Describe(
        "SL2004", "Static or reused initialization vector or nonce",
        "The {0} of {1} is {2}; make a new random one for each message",
        "With the same initialization vector, equal messages become equal cipher texts. With a nonce that is used twice, AES-GCM and ChaCha20 give away the messages and the key that protects them from changes.",
        7.4, High, 323, 329);

    public static readonly DiagnosticDescriptor SL2005_HardcodedKey = Describe(
        "SL2005", "Hard-coded key or salt",
        "{0} is used as {1}; {2}",
        "A key in the code is known to everyone who can read it and is the same in every installation. A salt that is the same for all passwords lets all of them be guessed at once.",
        8.1, High, 321, 760);

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

    public static readonly DiagnosticDescriptor SL2008_WeakPasswordStorage = Describe(
        "SL2008", "Weak password storage",
        "{0}; {1}",
        "Who gets hold of the database tries billions of passwords a second against a fast hash, and needs to try none where passwords are kept as they were typed. People use them elsewhere, too.",
        7.5, High, 256, 261, 759, 916);

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

    public static readonly DiagnosticDescriptor SL2012_TokenValidationOff = Describe(
        "SL2012", "Token validation switched off",
        "{0} accepts {1}; validate what the token says and who signed it",
        "A token is only as good as the checks of its signature, issuer, audience and time: whoever can leave one out logs in with a token of another application, another user or another year.",
        8.1, High, 287, 345, 347);

    public static readonly DiagnosticDescriptor SL2013_WeakChecksum = Describe(
        "SL2013", "Weak hash used as a checksum",
        "{0} is a weak hash, here used as a checksum; {1} tells changes made on purpose, too",
        "A checksum, cache key or entity tag made with MD5 or SHA-1 finds accidental changes. Whoever wants to can make two contents with the same one.",
        3.1, Medium, 328);

    public static readonly DiagnosticDescriptor SL2015_VariableTimeComparison = Describe(
        "SL2015", "Comparison of a secret that ends at the first difference",
        "{0} is compared until the first difference, so the time tells how much of a guess is right; use CryptographicOperations.FixedTimeEquals",
        "A comparison that ends at the first difference takes longer the more of a guess is right. Whoever can measure that finds a signature, token or key piece by piece.",
        5.9, High, 208);

    public static readonly DiagnosticDescriptor SL2016_RevocationCheckOff = Describe(
        "SL2016", "Revocation check of certificates switched off",
        "{0} accepts certificates that were taken back; check revocation",
        "An authority takes a certificate back when its key is stolen. Who does not ask goes on trusting the thief until the certificate expires.",
        5.3, High, 299);
}
