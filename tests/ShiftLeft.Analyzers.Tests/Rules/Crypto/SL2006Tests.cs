namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2006Tests() : RuleTests("SL2006")
{
    [Theory]
    [InlineData("RSA.Create(1024)")]
    [InlineData("RSA.Create(Size)")]
    [InlineData("new RSACryptoServiceProvider(512)")]
    [InlineData("new RSACryptoServiceProvider(1024, new CspParameters())")]
    [InlineData("new RSACng(1024)")]
    [InlineData("new RSAOpenSsl(2047)")]
    [InlineData("DSA.Create(1024)")]
    [InlineData("new DSACng(1024)")]
    [InlineData("new DSACryptoServiceProvider()")]
    [InlineData("new DSACryptoServiceProvider(1024)")]
    [InlineData("new ECDsaOpenSsl(192)")]
    [InlineData("new ECDiffieHellmanOpenSsl(160)")]
    [InlineData("RSA.Create().KeySize = 1024")]
    [InlineData("ECDsa.Create().KeySize = 192")]
    [InlineData("Aes.Create().KeySize = 64")]
    [InlineData("ECCurve.CreateFromFriendlyName(\"secp160r1\")")]
    [InlineData("ECCurve.CreateFromFriendlyName(\"nistP192\")")]
    [InlineData("ECCurve.CreateFromValue(\"1.2.840.10045.3.1.1\")")]
    [InlineData("new RSACryptoServiceProvider().ToXmlString(true)", "new RSACryptoServiceProvider()")]
    [InlineData("new Org.BouncyCastle.Crypto.KeyGenerationParameters(new Org.BouncyCastle.Security.SecureRandom(), 1024)")]
    [InlineData("new Org.BouncyCastle.Crypto.Parameters.RsaKeyGenerationParameters(Org.BouncyCastle.Math.BigInteger.Three, new Org.BouncyCastle.Security.SecureRandom(), 1024, 80)")]
    public Task Finds_short_keys(string expression, string? reported = null) =>
        Finds(Method(expression.Replace(reported ?? expression, $"[|{reported ?? expression}|]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ECDsa.Create([|ECCurve.NamedCurves.brainpoolP160r1|])")]
    [InlineData("ECDiffieHellman.Create([|ECCurve.NamedCurves.brainpoolP192t1|])")]
    [InlineData("new RSACng { KeySize = 1024 }", "KeySize = 1024")]
    public Task Finds_curves_and_initializers(string expression, string? reported = null) =>
        Finds(Method(reported is null ? expression : expression.Replace(reported, $"[|{reported}|]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("RSA.Create(2048)")]
    [InlineData("RSA.Create()")]
    [InlineData("RSA.Create(size)")]
    [InlineData("RSA.Create(new RSAParameters())")]
    [InlineData("new RSACryptoServiceProvider(4096)")]
    [InlineData("new RSACryptoServiceProvider(new CspParameters(1))")]
    [InlineData("new RSACryptoServiceProvider().FromXmlString2(\"\")")]
    [InlineData("new RSACryptoServiceProvider()")]
    [InlineData("DSA.Create(3072)")]
    [InlineData("ECDsa.Create(ECCurve.NamedCurves.nistP256)")]
    [InlineData("ECCurve.CreateFromFriendlyName(\"secp256k1\")")]
    [InlineData("ECCurve.CreateFromFriendlyName(\"brainpoolP224r1\")")]
    [InlineData("new ECDsaOpenSsl(256)")]
    [InlineData("Aes.Create().KeySize = 128")]
    [InlineData("TripleDES.Create().KeySize = 128")]
    [InlineData("new Org.BouncyCastle.Crypto.KeyGenerationParameters(new Org.BouncyCastle.Security.SecureRandom(), 256)")]
    public Task Quiet_on_long_keys(string expression) => Quiet(Method(expression));

    [Fact]
    public Task Finds_a_provider_that_makes_a_key_of_its_default_size() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data)
            {
                using (var rsa = [|new RSACryptoServiceProvider()|])
                {
                    Console.WriteLine(rsa.ToXmlString(false));
                    return rsa.Encrypt(data, true);
                }
            }
        }
        """);

    [Theory]
    [InlineData("rsa.ImportParameters(new RSAParameters());")]
    [InlineData("rsa.FromXmlString(\"\");")]
    [InlineData("rsa.ImportFromPem(\"\");")]
    [InlineData("rsa.KeySize = 4096;")]
    [InlineData("Load(rsa);")]
    public Task Quiet_on_a_provider_that_gets_its_key(string statement) => Quiet($$"""
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data)
            {
                var rsa = new RSACryptoServiceProvider();
                {{statement}}
                return rsa.Encrypt(data, true);
            }

            void Load(RSA rsa) { }
        }
        """);

    [Fact]
    public Task Goes_on_over_broken_code() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            object M() => RSA.Create({|CS0103:missing|}) ?? [|RSA.Create(1024)|];
            object N() => new RSACng { KeySize = {|CS0029:"1024"|} };
        }
        """);

    [Theory]
    [InlineData("[|RSA.Create(1024)|]", "RSA.Create(3072)")]
    [InlineData("[|new RSACryptoServiceProvider( /* bits */ 1024)|]", "new RSACryptoServiceProvider( /* bits */ 3072)")]
    [InlineData("[|new RSACryptoServiceProvider()|].ToXmlString(true)", "new RSACryptoServiceProvider(3072).ToXmlString(true)")]
    [InlineData("[|DSA.Create(1024)|]", "DSA.Create(3072)")]
    [InlineData("[|RSA.Create().KeySize = 1024|]", "RSA.Create().KeySize = 3072")]
    [InlineData("[|Aes.Create().KeySize = 64|]", "Aes.Create().KeySize = 256")]
    [InlineData("ECDsa.Create([|ECCurve.NamedCurves.brainpoolP160r1|])", "ECDsa.Create(ECCurve.NamedCurves.nistP256)")]
    public Task Fixes_the_length(string before, string after) => Fixes(Method(before), Method(after));

    [Theory]
    [InlineData("[|RSA.Create(Size)|]")]
    [InlineData("[|new DSACryptoServiceProvider(1024)|]")]
    [InlineData("[|ECCurve.CreateFromFriendlyName(\"secp160r1\")|]")]
    public Task Offers_nothing_where_the_length_is_elsewhere(string expression) => OffersNoFix(Method(expression));

    private static string Method(string expression) => $$"""
        using System.Security.Cryptography;

        static class C
        {
            const int Size = 1024;

            static object? M(int size) => {{expression}};

            static object FromXmlString2(this RSA rsa, string text) => rsa;
        }
        """;
}
