namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2005Tests() : RuleTests("SL2005")
{
    [Theory]
    [InlineData("void M(Aes aes) { aes.Key = [|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|]; }")]
    [InlineData("void M(Aes aes) { aes.Key = [|Convert.FromBase64String(\"Xp2s5v8yBnEaHqMbXp2s5g==\")|]; }")]
    [InlineData("void M(Aes aes) { aes.Key = [|Convert.FromHexString(\"8f3a1c5e7b9d2046e8c1a3f5b7d90214\")|]; }")]
    [InlineData("void M(Aes aes) { aes.Key = [|new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|]; }")]
    [InlineData("void M(Aes aes) { aes.Key = [|new byte[32]|]; }")]
    [InlineData("void M(Aes aes) { var key = new byte[32]; aes.Key = [|key|]; }")]
    [InlineData("object M() { var aes = Aes.Create(); aes.Key = [|[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]|]; return aes; }")]
    [InlineData("object M() => new AesManaged { Key = [|Encoding.ASCII.GetBytes(\"Xp2s5v8y/B?E(H+M\")|] };")]
    [InlineData("object M(Aes aes, byte[] iv) => aes.CreateEncryptor([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|], iv);")]
    [InlineData("object M(Aes aes, byte[] iv) => aes.CreateDecryptor([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|], iv);")]
    [InlineData("object M() => new AesGcm([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|], 16);")]
    [InlineData("object M() => new AesGcm([|\"Xp2s5v8y/B?E(H+M\"u8|], 16);")]
    [InlineData("object M() => new ChaCha20Poly1305([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+MXp2s5v8y/B?E(H+M\")|]);")]
    [InlineData("object M() => new HMACSHA256([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|]);")]
    [InlineData("byte[] M(byte[] body) => HMACSHA256.HashData([|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|], body);")]
    [InlineData("object M() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, [|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|]);")]
    [InlineData("byte[] M() => HKDF.DeriveKey(HashAlgorithmName.SHA256, [|Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|], 32);")]
    [InlineData("void M(TripleDES des) { des.Key = [|MD5.HashData(Encoding.UTF8.GetBytes(\"my little key\"))|]; }")]
    [InlineData("void M(Aes aes) { using var sha = SHA256.Create(); var hashed = sha.ComputeHash(Encoding.UTF8.GetBytes(\"my little key\")); aes.Key = [|hashed|]; }")]
    [InlineData("void M(Aes aes) { aes.Key = [|Encoding.UTF8.GetBytes(\"my little key\".PadRight(32))|]; }")]
    [InlineData("void M(Aes aes) { var text = Encoding.UTF8.GetBytes(\"my little key\"); var key = new byte[16]; Array.Copy(text, key, 12); aes.Key = [|key|]; }")]
    [InlineData("void M(Aes aes) { var text = Encoding.UTF8.GetBytes(\"my little key\"); var key = new byte[16]; Buffer.BlockCopy(text, 0, key, 0, 12); aes.Key = [|key|]; }")]
    [InlineData("object M() => new PasswordDeriveBytes([|\"my little key\"|], null);")]
    public Task Finds_a_constant_key(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_a_key_where_an_override_names_it_otherwise() => Finds(Class("""
        object M(Cipher cipher, byte[] iv) => cipher.CreateEncryptor([|Encoding.UTF8.GetBytes("Xp2s5v8y/B?E(H+M")|], iv);

        public abstract class Cipher : Aes
        {
            public abstract override ICryptoTransform CreateEncryptor(byte[] key, byte[] iv);
        }
        """));

    [Theory]
    [InlineData("private const string Key = \"Xp2s5v8y/B?E(H+M\"; void M(Aes aes) { aes.Key = [|Encoding.UTF8.GetBytes(Key)|]; }")]
    [InlineData("private static readonly byte[] Key = Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"); void M(Aes aes) { aes.Key = [|Key|]; }")]
    [InlineData("private static byte[] _key = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }; void M(Aes aes) { aes.Key = [|_key|]; }")]
    [InlineData("private readonly byte[] _key; public C() { _key = Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"); } object M() => new HMACSHA256([|_key|]);")]
    [InlineData("private static byte[] Key => Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"); object M() => new HMACSHA256([|Key|]);")]
    [InlineData("private string Key { get; set; } = \"Xp2s5v8y/B?E(H+M\"; object M() => new HMACSHA256([|Encoding.UTF8.GetBytes(Key)|]);")]
    [InlineData("static byte[] Key() => Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"); object M() => new HMACSHA256([|Key()|]);")]
    [InlineData("static byte[] Key() { var text = \"Xp2s5v8y/B?E(H+M\"; return Encoding.UTF8.GetBytes(text); } object M() => new HMACSHA256([|Key()|]);")]
    [InlineData("static byte[] Sign(byte[] body, string key) => HMACSHA256.HashData([|Encoding.UTF8.GetBytes(key)|], body); byte[] M(byte[] body) => Sign(body, \"Xp2s5v8y/B?E(H+M\");")]
    [InlineData("static byte[] Sign(byte[] body, string key = \"Xp2s5v8y/B?E(H+M\") => HMACSHA256.HashData([|Encoding.UTF8.GetBytes(key)|], body);")]
    [InlineData("object M(IConfiguration c) => new HMACSHA256([|Encoding.UTF8.GetBytes(c[\"Key\"] ?? \"Xp2s5v8y/B?E(H+M\")|]);")]
    public Task Finds_a_key_across_fields_and_helpers(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_a_key_of_another_file() => Finds(Class("""
        void M(Aes aes)
        {
            aes.Key = [|Keys.Bytes|];
            aes.Key = [|Keys.Text|];
            aes.Key = [|Encoding.UTF8.GetBytes(Keys.Constant)|];
            aes.Key = Keys.Read;
        }
        """), static test => test.TestState.Sources.Add(("Keys.cs", """
        using System.Text;

        static class Keys
        {
            public const string Constant = "Xp2s5v8y/B?E(H+M";
            public static readonly byte[] Bytes = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
            public static byte[] Text => Encoding.UTF8.GetBytes("Xp2s5v8y/B?E(H+M");
            public static readonly byte[] Read = File.ReadAllBytes("/etc/shop.key");
        }
        """)));

    [Theory]
    [InlineData("byte[] M(string password) => Rfc2898DeriveBytes.Pbkdf2(password, [|Encoding.UTF8.GetBytes(\"salt of the earth\")|], 600000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("object M(string password) => new Rfc2898DeriveBytes(password, [|new byte[] { 0x49, 0x76, 0x61, 0x6e, 0x20, 0x4d, 0x65, 0x64 }|], 600000, HashAlgorithmName.SHA256);")]
    [InlineData("object M(string password) => new Rfc2898DeriveBytes(password, [|new byte[16]|], 600000, HashAlgorithmName.SHA256);")]
    [InlineData("static readonly byte[] Salt = Encoding.ASCII.GetBytes(\"o6806642kbM7c5\"); object M(string password) => new Rfc2898DeriveBytes(password, [|Salt|], 600000, HashAlgorithmName.SHA256);")]
    [InlineData("byte[] M(string password) => KeyDerivation.Pbkdf2(password, [|Encoding.UTF8.GetBytes(\"salt\")|], KeyDerivationPrf.HMACSHA512, 210000, 32);")]
    [InlineData("void M(Rfc2898DeriveBytes kdf) { kdf.Salt = [|Encoding.UTF8.GetBytes(\"saltsalt\")|]; }")]
    public Task Finds_a_constant_salt(string member) => Finds(Class(member));

    [Fact]
    public Task Says_what_the_constant_is_used_as() => Says(
        Class("object M() => new HMACSHA256({|#0:Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\")|});"),
        "A constant is used as the key of HMACSHA256; read it from configuration or a key store");

    [Fact]
    public Task Says_that_a_salt_is_to_be_made() => Says(
        Class("object M(string password) => new Rfc2898DeriveBytes(password, {|#0:new byte[16]|}, 600000, HashAlgorithmName.SHA256);"),
        "An array of zeros is used as the salt of Rfc2898DeriveBytes; make one for each password with RandomNumberGenerator and store it beside the hash");

    [Theory]
    [InlineData("void M(Aes aes, byte[] key) { aes.Key = key; }")]
    [InlineData("void M(Aes aes) { aes.Key = RandomNumberGenerator.GetBytes(32); aes.GenerateKey(); }")]
    [InlineData("void M(Aes aes) { var key = new byte[32]; RandomNumberGenerator.Fill(key); aes.Key = key; }")]
    [InlineData("void M(Aes aes, RandomNumberGenerator rng) { var key = new byte[32]; rng.GetBytes(key); aes.Key = key; }")]
    [InlineData("void M(Aes aes, Stream stream) { var key = new byte[32]; stream.ReadExactly(key, 0, 32); aes.Key = key; }")]
    [InlineData("void M(Aes aes, byte[] both) { var key = new byte[32]; Array.Copy(both, 0, key, 0, 32); aes.Key = key; }")]
    [InlineData("void M(Aes aes, byte[] both) { var key = new byte[32]; for (var i = 0; i < 32; i++) key[i] = both[i]; aes.Key = key; }")]
    [InlineData("void M(Aes aes, byte[] both) { var key = new byte[32]; both.AsSpan(0, 32).CopyTo(key.AsSpan()); aes.Key = key; }")]
    [InlineData("void M(Aes aes, byte[] secret) { var key = new byte[32]; SHA256.HashData(secret, key); aes.Key = key; }")]
    [InlineData("object M(IConfiguration c) => new HMACSHA256(Encoding.UTF8.GetBytes(c[\"Key\"]!));")]
    [InlineData("object M() => new HMACSHA256(Convert.FromBase64String(Environment.GetEnvironmentVariable(\"KEY\")!));")]
    [InlineData("object M() => new HMACSHA256(File.ReadAllBytes(\"/etc/shop/hmac.key\"));")]
    [InlineData("object M(byte[] sealedKey) => new HMACSHA256(ProtectedKey(sealedKey)); byte[] ProtectedKey(byte[] x) => x;")]
    [InlineData("object M() => new HMACSHA256(Encoding.UTF8.GetBytes(\"<your-key>\"));")]
    [InlineData("object M() => new HMACSHA256(Encoding.UTF8.GetBytes(\"${HMAC_KEY}\"));")]
    [InlineData("object M() => new HMACSHA256();")]
    [InlineData("byte[] Master(byte[] seed) => HMACSHA512.HashData(Encoding.UTF8.GetBytes(\"Bitcoin seed\"), seed);")]
    [InlineData("byte[] M(string botToken) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(\"WebAppData\"), Encoding.UTF8.GetBytes(botToken));")]
    [InlineData("byte[] M(byte[] seed) { using var hmac = new HMACSHA512(Encoding.ASCII.GetBytes(\"Bitcoin seed\")); return hmac.ComputeHash(seed); }")]
    [InlineData("byte[] M(byte[] ikm) => HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 32, Encoding.UTF8.GetBytes(\"fixed salt\"), Encoding.UTF8.GetBytes(\"cookies\"));")]
    [InlineData("byte[] M(string password) => Rfc2898DeriveBytes.Pbkdf2(password, RandomNumberGenerator.GetBytes(16), 600000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("byte[] M(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("object M(string password) => new Rfc2898DeriveBytes(password, 16, 600000, HashAlgorithmName.SHA256);")]
    [InlineData("byte[] M(byte[] data, Aes aes, byte[] iv) { aes.IV = Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"); return data; }")]
    [InlineData("void M(Microsoft.Extensions.Hosting.IHostEnvironment env, Aes aes) { if (Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions.IsDevelopment(env)) aes.Key = new byte[32]; }")]
    [InlineData("static byte[] Sign(byte[] body, string key) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body); byte[] M(byte[] body, IConfiguration c) => Sign(body, c[\"Key\"]!);")]
    public Task Quiet_on_keys_that_come_from_elsewhere(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("object M() => new HMACSHA256(Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"));"), InTests);

    [Fact]
    public Task Fixes_a_text() => Fixes("""
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Vault(IConfiguration configuration)
        {
            object M() => new HMACSHA256([|Encoding.UTF8.GetBytes("Xp2s5v8y/B?E(H+M")|]);
        }
        """, """
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Vault(IConfiguration configuration)
        {
            object M() => new HMACSHA256(Encoding.UTF8.GetBytes(configuration["Vault:Key"] ?? throw new InvalidOperationException("Vault:Key is not configured.")));
        }
        """);

    [Fact]
    public Task Fixes_bytes() => Fixes("""
        using System.Security.Cryptography;

        class Vault
        {
            private static readonly byte[] Key = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

            object M() => new AesGcm([|Key|], 16);
            object N() => new HMACSHA256([|new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|]);
        }
        """, """
        using System.Security.Cryptography;

        class Vault
        {
            private static readonly byte[] Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("VAULT_KEY") ?? throw new InvalidOperationException("The environment variable VAULT_KEY is not set."));

            object M() => new AesGcm(Key, 16);
            object N() => new HMACSHA256(Convert.FromBase64String(Environment.GetEnvironmentVariable("VAULT_KEY") ?? throw new InvalidOperationException("The environment variable VAULT_KEY is not set.")));
        }
        """);

    [Theory]
    [InlineData("object M(string password) => new Rfc2898DeriveBytes(password, [|Encoding.UTF8.GetBytes(\"saltsalt\")|], 600000, HashAlgorithmName.SHA256);")]
    [InlineData("object M() => new AesGcm([|\"Xp2s5v8y/B?E(H+M\"u8|], 16);")]
    [InlineData("void M(Aes aes) { aes.Key = [|new byte[32]|]; }")]
    public Task No_fix_where_a_value_has_to_be_made(string member) => OffersNoFix(Class(member));

    private static string Class(string members) => $$"""
        #pragma warning disable SYSLIB0021, SYSLIB0041, SYSLIB0060
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.AspNetCore.Cryptography.KeyDerivation;
        using Microsoft.Extensions.Configuration;

        class C
        {
            {{members}}
        }
        """;
}
