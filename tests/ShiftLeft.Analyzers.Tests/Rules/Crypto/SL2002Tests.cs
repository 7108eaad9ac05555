namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2002Tests() : RuleTests("SL2002")
{
    [Theory]
    [InlineData("DES.Create()")]
    [InlineData("TripleDES.Create()")]
    [InlineData("RC2.Create()")]
    [InlineData("new DESCryptoServiceProvider()")]
    [InlineData("new TripleDESCryptoServiceProvider()")]
    [InlineData("new TripleDESCng()")]
    [InlineData("new RC2CryptoServiceProvider { EffectiveKeySize = 40 }")]
    [InlineData("SymmetricAlgorithm.Create(\"DES\")")]
    [InlineData("SymmetricAlgorithm.Create(\"3DES\")")]
    [InlineData("SymmetricAlgorithm.Create(\"TripleDES\")")]
    [InlineData("SymmetricAlgorithm.Create(\"Triple DES\")")]
    [InlineData("SymmetricAlgorithm.Create(\"RC2\")")]
    [InlineData("SymmetricAlgorithm.Create(Name)")]
    [InlineData("SymmetricAlgorithm.Create(\"System.Security.Cryptography.DESCryptoServiceProvider\")")]
    [InlineData("CryptoConfig.CreateFromName(\"TripleDES\")")]
    [InlineData("PbeEncryptionAlgorithm.TripleDes3KeyPkcs12")]
    [InlineData("System.Security.Cryptography.Xml.EncryptedXml.XmlEncTripleDESUrl")]
    [InlineData("new Org.BouncyCastle.Crypto.Engines.DesEngine()")]
    [InlineData("new Org.BouncyCastle.Crypto.Engines.DesEdeEngine()")]
    [InlineData("new Org.BouncyCastle.Crypto.Engines.RC2Engine()")]
    [InlineData("new Org.BouncyCastle.Crypto.Engines.RC4Engine()")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"DESede/CBC/PKCS5Padding\")")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"RC4\")")]
    public Task Finds_the_cipher(string expression) => Finds(Method($"[|{expression}|]"));

    [Theory]
    [InlineData("Aes.Create()")]
    [InlineData("new AesCryptoServiceProvider()")]
    [InlineData("SymmetricAlgorithm.Create(\"AES\")")]
    [InlineData("Aes.Create(\"AesManaged\")")]
    [InlineData("new AesGcm(key, 16)")]
    [InlineData("new ChaCha20Poly1305(key)")]
    [InlineData("PbeEncryptionAlgorithm.Aes256Cbc")]
    [InlineData("nameof(DES)")]
    [InlineData("(object)key is TripleDES")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"AES/GCM/NoPadding\")")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(key.ToString())")]
    public Task Quiet_on_strong_ciphers(string expression) => Quiet(Method(expression));

    [Fact]
    public Task Finds_the_method_group() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            Func<SymmetricAlgorithm> make = [|TripleDES.Create|];
        }
        """);

    [Fact]
    public Task Finds_what_only_NET_Framework_has() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            object M() => [|new MACTripleDES()|];
            object N() => [|new RC2CryptoServiceProvider()|];
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_an_RC4_of_ones_own() => Finds("""
        static class Rc4
        {
            public static byte[] Apply(byte[] key, byte[] data) { Init(key); return data; }
            private static void Init(byte[] key) { }
        }

        class RC4Cipher { }

        struct Rc4State;

        class C
        {
            byte[] M(byte[] data) => [|Rc4.Apply(data, data)|];
            object N() => [|new RC4Cipher()|];
        }
        """);

    [Fact]
    public Task Goes_on_over_broken_code() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            object M() => SymmetricAlgorithm.Create({|CS0103:missing|}) ?? [|DES.Create()|];
            object N() => new {|CS0246:Missing|}({|CS0103:x|});
        }
        """);

    [Theory]
    [InlineData("DES.Create()", "Aes.Create()")]
    [InlineData("System.Security.Cryptography.TripleDES.Create()", "System.Security.Cryptography.Aes.Create()")]
    [InlineData("new TripleDESCryptoServiceProvider()", "Aes.Create()")]
    [InlineData("new RC2CryptoServiceProvider()", "Aes.Create()")]
    public Task Fixes_by_Aes(string before, string after) => Fixes(Method($"[|{before}|]"), Method(after));

    [Fact]
    public Task Fixes_the_local_too() => Fixes(
        """
        using System.Security.Cryptography;

        class C
        {
            ICryptoTransform M(Rfc2898DeriveBytes derived)
            {
                using TripleDES cipher = [|TripleDES.Create()|]; // for now
                cipher.Key = derived.GetBytes(cipher.KeySize / 8);
                cipher.GenerateIV();
                return cipher.CreateEncryptor();
            }
        }
        """,
        """
        using System.Security.Cryptography;

        class C
        {
            ICryptoTransform M(Rfc2898DeriveBytes derived)
            {
                using Aes cipher = Aes.Create(); // for now
                cipher.Key = derived.GetBytes(cipher.KeySize / 8);
                cipher.GenerateIV();
                return cipher.CreateEncryptor();
            }
        }
        """);

    [Theory]
    [InlineData("void M(byte[] key) { var des = [|DES.Create()|]; des.Key = key; }")]
    [InlineData("object M(byte[] key) => [|DES.Create()|].CreateEncryptor(key, key);")]
    [InlineData("object M(byte[] key) => [|new DESCryptoServiceProvider { Key = key }|];")]
    [InlineData("void M() { var cipher = [|TripleDES.Create()|]; cipher.KeySize = 192; }")]
    [InlineData("DES M() => [|DES.Create()|];")]
    [InlineData("object? M() => [|SymmetricAlgorithm.Create(\"DES\")|];")]
    public Task Offers_nothing_where_key_or_type_would_not_fit(string member) => OffersNoFix($$"""
        using System.Security.Cryptography;

        class C
        {
            {{member}}
        }
        """);

    private static string Method(string expression) => $$"""
        using System.Security.Cryptography;

        class C
        {
            const string Name = "DES";

            object? M(byte[] key) => {{expression}};
        }
        """;
}
