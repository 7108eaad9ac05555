namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>The broken hashes, and the names under which the framework and others make them.</summary>
internal static class WeakHashes
{
    public const string Cryptography = "System.Security.Cryptography.";

    /// <summary>Types of <c>System.Security.Cryptography</c> with a static factory, and what they are called in a message.</summary>
    public static IReadOnlyList<string> Types { get; } = ["MD5", "SHA1", "RIPEMD160", "HMACMD5", "HMACSHA1", "HMACRIPEMD160"];

    /// <summary>Methods that make a hash, or use one, by its name.</summary>
    public static IReadOnlyList<(string Type, string Method)> ByName { get; } =
    [
        (Cryptography + "HashAlgorithm", "Create"),
        (Cryptography + "KeyedHashAlgorithm", "Create"),
        (Cryptography + "HMAC", "Create"),
        (Cryptography + "CryptoConfig", "CreateFromName"),
        (Cryptography + "CryptoConfig", "MapNameToOID"),
        (Cryptography + "HashAlgorithmName", "FromOid"),
        (Cryptography + "AsymmetricSignatureFormatter", "SetHashAlgorithm"),
        (Cryptography + "AsymmetricSignatureDeformatter", "SetHashAlgorithm"),
        (Cryptography + "RSACryptoServiceProvider", "SignHash"),
        (Cryptography + "RSACryptoServiceProvider", "VerifyHash"),
        (Cryptography + "RSACryptoServiceProvider", "SignData"),
        (Cryptography + "RSACryptoServiceProvider", "VerifyData"),
        ("System.Web.Security.FormsAuthentication", "HashPasswordForStoringInConfigFile"),
        ("Org.BouncyCastle.Security.DigestUtilities", "GetDigest"),
        ("Org.BouncyCastle.Security.DigestUtilities", "CalculateDigest"),
        ("Org.BouncyCastle.Security.MacUtilities", "GetMac"),
        ("Org.BouncyCastle.Security.MacUtilities", "CalculateMac"),
        ("Org.BouncyCastle.Security.SignerUtilities", "GetSigner"),
    ];

    /// <summary>Members that stand for a weak hash.</summary>
    public static IReadOnlyList<(string Type, string Member, string Hash)> Members { get; } =
    [
        (Cryptography + "HashAlgorithmName", "MD5", "MD5"),
        (Cryptography + "HashAlgorithmName", "SHA1", "SHA1"),
        ("Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivationPrf", "HMACSHA1", "HMACSHA1"),
        (Cryptography + "Xml.SignedXml", "XmlDsigSHA1Url", "SHA1"),
        (Cryptography + "Xml.SignedXml", "XmlDsigRSASHA1Url", "SHA1"),
        (Cryptography + "Xml.SignedXml", "XmlDsigDSAUrl", "SHA1"),
        (Cryptography + "Xml.SignedXml", "XmlDsigHMACSHA1Url", "HMACSHA1"),
    ];

    public static IReadOnlyList<(string Type, string Hash)> OtherClasses { get; } =
    [
        ("Org.BouncyCastle.Crypto.Digests.MD2Digest", "MD2"),
        ("Org.BouncyCastle.Crypto.Digests.MD4Digest", "MD4"),
        ("Org.BouncyCastle.Crypto.Digests.MD5Digest", "MD5"),
        ("Org.BouncyCastle.Crypto.Digests.Sha1Digest", "SHA1"),
        ("Org.BouncyCastle.Crypto.Digests.RipeMD160Digest", "RIPEMD160"),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MD2"] = "MD2", ["MD4"] = "MD4", ["MD5"] = "MD5", ["SHA"] = "SHA1", ["SHA1"] = "SHA1", ["RIPEMD160"] = "RIPEMD160",
        ["MD5CryptoServiceProvider"] = "MD5", ["MD5Cng"] = "MD5",
        ["SHA1CryptoServiceProvider"] = "SHA1", ["SHA1Managed"] = "SHA1", ["SHA1Cng"] = "SHA1",
        ["RIPEMD160Managed"] = "RIPEMD160",
        ["HMACMD5"] = "HMACMD5", ["HMACSHA1"] = "HMACSHA1", ["HMACRIPEMD160"] = "HMACRIPEMD160",
        ["MD5withRSA"] = "MD5", ["SHA1withRSA"] = "SHA1", ["SHA1withDSA"] = "SHA1", ["SHA1withECDSA"] = "SHA1",
        ["1.2.840.113549.2.5"] = "MD5", ["1.3.14.3.2.26"] = "SHA1", ["1.3.36.3.2.1"] = "RIPEMD160",
        ["http://www.w3.org/2000/09/xmldsig#sha1"] = "SHA1", ["http://www.w3.org/2000/09/xmldsig#hmacsha1"] = "HMACSHA1",
    };

    /// <summary>The weak hash of that name, in any of the spellings the factories know, or null.</summary>
    public static string? Named(string? name)
    {
        if (name is null)
            return null;
        if (name.StartsWith(Cryptography, StringComparison.Ordinal))
            name = name.Substring(Cryptography.Length);
        return Names.TryGetValue(name.Replace("-", ""), out var hash) ? hash : null;
    }

    /// <summary>What to use instead.</summary>
    public static string Replacement(string hash) => hash.StartsWith("HMAC", StringComparison.Ordinal) ? "HMACSHA256" : "SHA256";
}
