namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>The broken ciphers, and the names under which the framework and others make them.</summary>
internal static class WeakCiphers
{
    private const string Cryptography = "System.Security.Cryptography.";

    /// <summary>Types of <c>System.Security.Cryptography</c> with a static factory.</summary>
    public static IReadOnlyList<string> Types { get; } = ["DES", "TripleDES", "RC2"];

    /// <summary>Classes whose creation is the use of a weak cipher.</summary>
    public static IReadOnlyList<(string Type, string Cipher)> Classes { get; } =
    [
        (Cryptography + "DES", "DES"),
        (Cryptography + "TripleDES", "TripleDES"),
        (Cryptography + "RC2", "RC2"),
        (Cryptography + "MACTripleDES", "TripleDES"),
        ("Org.BouncyCastle.Crypto.Engines.DesEngine", "DES"),
        ("Org.BouncyCastle.Crypto.Engines.RC2Engine", "RC2"),
        ("Org.BouncyCastle.Crypto.Engines.RC4Engine", "RC4"),
    ];

    /// <summary>Methods that make a cipher by its name.</summary>
    public static IReadOnlyList<(string Type, string Method)> ByName { get; } =
    [
        (Cryptography + "SymmetricAlgorithm", "Create"),
        (Cryptography + "CryptoConfig", "CreateFromName"),
        ("Org.BouncyCastle.Security.CipherUtilities", "GetCipher"),
    ];

    /// <summary>Members that stand for a weak cipher.</summary>
    public static IReadOnlyList<(string Type, string Member, string Cipher)> Members { get; } =
    [
        (Cryptography + "PbeEncryptionAlgorithm", "TripleDes3KeyPkcs12", "TripleDES"),
        (Cryptography + "Xml.EncryptedXml", "XmlEncDESUrl", "DES"),
        (Cryptography + "Xml.EncryptedXml", "XmlEncTripleDESUrl", "TripleDES"),
        (Cryptography + "Xml.EncryptedXml", "XmlEncTripleDESKeyWrapUrl", "TripleDES"),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DES"] = "DES", ["DESCryptoServiceProvider"] = "DES",
        ["3DES"] = "TripleDES", ["TripleDES"] = "TripleDES", ["DESede"] = "TripleDES", ["TripleDESCryptoServiceProvider"] = "TripleDES",
        ["TripleDESCng"] = "TripleDES",
        ["RC2"] = "RC2", ["RC2CryptoServiceProvider"] = "RC2",
        ["RC4"] = "RC4", ["ARC4"] = "RC4", ["ARCFOUR"] = "RC4",
    };

    /// <summary>The weak cipher of that name or transformation (<c>DES/CBC/PKCS5Padding</c>), or null.</summary>
    public static string? Named(string? name)
    {
        if (name is null)
            return null;
        if (name.StartsWith(Cryptography, StringComparison.Ordinal))
            name = name.Substring(Cryptography.Length);
        return Names.TryGetValue(name.Split('/')[0].Replace(" ", ""), out var cipher) ? cipher : null;
    }

    /// <summary>RC4 is in no framework: a class of that name is somebody's own.</summary>
    public static bool IsOwnRC4(ITypeSymbol? type) =>
        type is { IsReferenceType: true, Name: { Length: >= 3 } name }
        && (name.StartsWith("RC4", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ARC4", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("ArcFour", StringComparison.OrdinalIgnoreCase))
        && !type.DeclaringSyntaxReferences.IsEmpty;
}
