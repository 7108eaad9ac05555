namespace ShiftLeft.Analyzers.Tests.Rules.Hardcoded;

/// <summary>Keys and salts that are constants of another file, or come by ways that need the flow engine.</summary>
public sealed class KeyFlowTests() : RuleTests("SL2005")
{
    private const string Ciphers = """
        using System.Security.Cryptography;
        using System.Text;

        public static class Ciphers
        {
            public static byte[] Sign(byte[] body, string key) => HMACSHA256.HashData(KEY, body);
        }
        """;

    private const string Key = "Xp2s5v8y/B?E(H+M";

    [Theory]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, \"Xp2s5v8y/B?E(H+M\");")]
    [InlineData("byte[] M(byte[] body) { var keys = new List<string> { \"Xp2s5v8y/B?E(H+M\" }; return Ciphers.Sign(body, keys[0]); }")]
    [InlineData("public string Secret = \"\"; byte[] M(byte[] body) { Secret = \"Xp2s5v8y/B?E(H+M\"; return Send(body); } byte[] Send(byte[] body) => Ciphers.Sign(body, Secret);")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, Encoding.UTF8.GetString(Convert.FromBase64String(\"WHAyczV2OHkvQj9FKEgrTQ==\")));")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, \" Xp2s5v8y/B?E(H+M \".Trim());")]
    [InlineData("byte[] M(byte[] body, string? key) => Ciphers.Sign(body, key ?? \"Xp2s5v8y/B?E(H+M\");")]
    [InlineData("byte[] M(byte[] body, IConfiguration settings) => Ciphers.Sign(body, settings[\"Key\"] ?? \"Xp2s5v8y/B?E(H+M\");")]
    [InlineData("byte[] M(byte[] body) { Func<string, byte[]> sign = key => Ciphers.Sign(body, key); return sign(\"Xp2s5v8y/B?E(H+M\"); }")]
    [InlineData("record Pair(string Name, string Key); byte[] M(byte[] body) { var pair = new Pair(\"a\", \"Xp2s5v8y/B?E(H+M\"); return Ciphers.Sign(body, pair.Key); }")]
    public Task Finds_a_key_that_another_file_hands_in(string members) => Finds(With("[|Encoding.UTF8.GetBytes(key)|]"), Caller(members));

    [Theory]
    [InlineData("byte[] M(byte[] body, string key) => Ciphers.Sign(body, key);")]
    [InlineData("byte[] M(byte[] body, IConfiguration settings) => Ciphers.Sign(body, settings[\"Jwt:Signing:Key\"]!);")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, Environment.GetEnvironmentVariable(\"SIGNING_KEY\")!);")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, File.ReadAllText(\"/etc/shop.key\"));")]
    [InlineData("byte[] M(byte[] body, Func<string, string> secrets) => Ciphers.Sign(body, secrets(\"signing-key-of-shop\"));")]
    [InlineData("interface IVault { string Read(string name); } byte[] M(byte[] body, IVault vault) => Ciphers.Sign(body, vault.Read(\"signing-key-of-shop\"));")]
    [InlineData("byte[] M(byte[] body, string secret) => Ciphers.Sign(body, \"signing-key-of-shop:\" + secret);")]
    [InlineData("byte[] M(byte[] body, string secret) => Ciphers.Sign(body, $\"signing-key-of-shop:{secret}\");")]
    [InlineData("byte[] M(byte[] body, string secret) => Ciphers.Sign(body, string.Format(\"signing-key-{0}-of-shop\", secret));")]
    [InlineData("byte[] M(byte[] body, string secret) { var text = new StringBuilder(\"signing-key-of-shop\"); text.Append(secret); return Ciphers.Sign(body, text.ToString()); }")]
    [InlineData("byte[] M(byte[] body) { var key = \"Xp2s5v8y/B?E(H+M\"; key = File.ReadAllText(\"/etc/shop.key\"); return Ciphers.Sign(body, key); }")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(Encoding.UTF8.GetBytes(\"Xp2s5v8y/B?E(H+M\"), File.ReadAllText(\"/etc/shop.key\"));")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, \"\");")]
    [InlineData("byte[] M(byte[] body) => Ciphers.Sign(body, \"<your signing key>\");")]
    public Task Quiet_on_a_key_that_is_no_constant(string members) => Quiet(With("Encoding.UTF8.GetBytes(key)"), Caller(members));

    [Fact]
    public Task Finds_a_key_that_another_file_gives_back() => Finds("""
        using System.Security.Cryptography;

        public class Signer(Keys keys)
        {
            public byte[] Sign(byte[] body) => HMACSHA256.HashData([|keys.Current()|], body);
            public byte[] SignOther(byte[] body) => HMACSHA256.HashData(keys.Read(), body);
        }
        """, static test => test.TestState.Sources.Add(("Keys.cs", """
        using System.Security.Cryptography;
        using System.Text;

        public class Keys
        {
            private readonly string _key = "Xp2s5v8y/B?E(H+M";
            public byte[] Current() => Encoding.UTF8.GetBytes(_key);
            public byte[] Read() => RandomNumberGenerator.GetBytes(32);
        }
        """)));

    [Fact]
    public Task Finds_bytes_through_five_files() => Finds("""
        using System.Security.Cryptography;

        public static class Last
        {
            public static ICryptoTransform Open(Aes aes, byte[] key) => aes.CreateEncryptor([|key|], aes.IV);
        }
        """, static test =>
    {
        test.TestState.Sources.Add("public static class Fourth { public static object Open(System.Security.Cryptography.Aes aes, byte[] key) => Last.Open(aes, key); }");
        test.TestState.Sources.Add("public static class Third { public static object Open(System.Security.Cryptography.Aes aes, byte[] key) => Fourth.Open(aes, key); }");
        test.TestState.Sources.Add("public static class Second { public static object Open(System.Security.Cryptography.Aes aes, byte[] key) => Third.Open(aes, key); }");
        test.TestState.Sources.Add("public static class First { public static object Open(System.Security.Cryptography.Aes aes) => Second.Open(aes, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }); }");
    });

    [Fact]
    public Task Finds_a_salt_that_another_file_hands_in() => Finds("""
        using System.Security.Cryptography;

        public static class Passwords
        {
            public static byte[] Hash(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, [|salt|], 600000, HashAlgorithmName.SHA256, 32);
        }
        """, static test => test.TestState.Sources.Add("""
        public static class Users
        {
            public static byte[] Hash(string password) => Passwords.Hash(password, "salt of the earth"u8.ToArray());
            public static byte[] HashWithBytes(string password) => Passwords.Hash(password, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        }
        """));

    [Fact]
    public Task Says_a_finding_once_and_shows_where_the_key_is_written() => Says(With("{|#0:Encoding.UTF8.GetBytes(key)|}"), "A constant is used as the key of HMACSHA256; read it from configuration or a key store", test =>
    {
        Caller("byte[] M(byte[] body) => Ciphers.Sign(body, \"" + Key + "\"); byte[] N(byte[] body) => Ciphers.Sign(body, \"" + Key + "\");")(test);
    });

    [Fact]
    public Task Finds_a_key_beside_a_placeholder() => Finds(With("[|Encoding.UTF8.GetBytes(key)|]"), Caller(
        "byte[] M(byte[] body) => Ciphers.Sign(body, \"<your signing key>\"); byte[] N(byte[] body) { var keys = new List<string> { \"" + Key + "\" }; return Ciphers.Sign(body, keys[0]); }"));

    [Fact]
    public Task Quiet_in_a_test_project() => Quiet(With("Encoding.UTF8.GetBytes(key)"), test =>
    {
        Caller("byte[] M(byte[] body) => Ciphers.Sign(body, \"" + Key + "\");")(test);
        InTests(test);
    });

    [Fact]
    public Task Quiet_on_code_that_does_not_compile() => Quiet(With("Encoding.UTF8.GetBytes(key)"), test =>
    {
        Caller("byte[] M(byte[] body) => Ciphers.Sign(body, \"" + Key + "\" +);")(test);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
    });

    private static string With(string key) => Ciphers.Replace("KEY", key, StringComparison.Ordinal);

    private static Action<RuleTest> Caller(string members) => test => test.TestState.Sources.Add(("Caller.cs", $$"""
        using System.Text;
        using Microsoft.Extensions.Configuration;

        public class Caller
        {
            {{members}}
        }
        """));
}
