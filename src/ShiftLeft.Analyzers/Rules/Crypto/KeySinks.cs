namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Where keys and salts go, by the member of a library that takes them.</summary>
internal static class KeySinks
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const string Constructor = ".ctor";

    /// <summary>Parameters of methods and constructors; a derived class counts as its base.</summary>
    public static IReadOnlyList<KeySink> Parameters { get; } =
    [
        new(Cryptography + "SymmetricAlgorithm", "CreateEncryptor", "rgbKey"),
        new(Cryptography + "SymmetricAlgorithm", "CreateDecryptor", "rgbKey"),
        // As the ciphers of .NET Framework name it.
        new(Cryptography + "SymmetricAlgorithm", "CreateEncryptor", "key"),
        new(Cryptography + "SymmetricAlgorithm", "CreateDecryptor", "key"),
        new(Cryptography + "SymmetricAlgorithm", "SetKey", "key"),
        new(Cryptography + "AesGcm", Constructor, "key"),
        new(Cryptography + "AesCcm", Constructor, "key"),
        new(Cryptography + "ChaCha20Poly1305", Constructor, "key"),
        new(Cryptography + "KeyedHashAlgorithm", Constructor, "key"),
        new(Cryptography + "KeyedHashAlgorithm", Constructor, "rgbKey"),
        new(Cryptography + "HMAC", "HashData", "key"),
        new(Cryptography + "HMAC", "TryHashData", "key"),
        new(Cryptography + "HMAC", "HashDataAsync", "key"),
        new(Cryptography + "CryptographicOperations", "HmacData", "key"),
        new(Cryptography + "IncrementalHash", "CreateHMAC", "key"),
        new(Cryptography + "Kmac128", Constructor, "key"),
        new(Cryptography + "Kmac256", Constructor, "key"),
        new(Cryptography + "Kmac128", "HashData", "key"),
        new(Cryptography + "Kmac256", "HashData", "key"),
        new(Cryptography + "HKDF", "DeriveKey", "ikm"),
        new(Cryptography + "HKDF", "Extract", "ikm"),
        new(Cryptography + "HKDF", "Expand", "prk"),
        new(Cryptography + "PasswordDeriveBytes", Constructor, "strPassword"),
        new("Org.BouncyCastle.Crypto.Parameters.KeyParameter", Constructor, "key"),
        new("Org.BouncyCastle.Crypto.Parameters.DesParameters", Constructor, "key"),
        new("Org.BouncyCastle.Crypto.Parameters.DesEdeParameters", Constructor, "key"),
        new("NSec.Cryptography.Key", "Import", "blob"),
        new("Sodium.SecretBox", "Create", "key"),
        new("Jose.JWT", "Encode", "key"),
        new("Jose.JWT", "Decode", "key"),
        new("JWT.IJwtEncoder", "Encode", "key"),
        new("JWT.IJwtDecoder", "Decode", "key"),

        Salt(Cryptography + "Rfc2898DeriveBytes", Constructor, "salt"),
        Salt(Cryptography + "Rfc2898DeriveBytes", "Pbkdf2", "salt"),
        Salt(Cryptography + "PasswordDeriveBytes", Constructor, "salt"),
        Salt(Cryptography + "PasswordDeriveBytes", Constructor, "rgbSalt"),
        Salt("Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation", "Pbkdf2", "salt"),
        Salt("BCrypt.Net.BCrypt", "HashPassword", "salt"),
        Salt("Org.BouncyCastle.Crypto.Generators.SCrypt", "Generate", "S"),
        Salt("Org.BouncyCastle.Crypto.Generators.BCrypt", "Generate", "salt"),
        Salt("CryptSharp.Utility.SCrypt", "ComputeDerivedKey", "salt"),
        Salt("Replicon.Cryptography.SCrypt.SCrypt", "HashPassword", "salt"),
    ];

    /// <summary>Properties that take them.</summary>
    public static IReadOnlyList<KeySink> Properties { get; } =
    [
        new(Cryptography + "SymmetricAlgorithm", "Key", ""),
        new(Cryptography + "KeyedHashAlgorithm", "Key", ""),
        Salt(Cryptography + "Rfc2898DeriveBytes", "Salt", ""),
        Salt("Konscious.Security.Cryptography.Argon2", "Salt", ""),
    ];

    private static KeySink Salt(string type, string member, string parameter) => new(type, member, parameter) { IsSalt = true };
}

/// <param name="Type">Full metadata name.</param>
/// <param name="Member">A method with all its overloads, '.ctor', or a property.</param>
/// <param name="Parameter">Takes the key.</param>
internal sealed record KeySink(string Type, string Member, string Parameter)
{
    public bool IsConstructor => Member == ".ctor";

    /// <summary>Not secret, but of use only where it is another for each password.</summary>
    public bool IsSalt { get; init; }
}
