namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2003Tests() : RuleTests("SL2003")
{
    [Theory]
    [InlineData("aes.Mode = [|CipherMode.ECB|]")]
    [InlineData("Aes.Create().Mode = [|System.Security.Cryptography.CipherMode.ECB|]")]
    [InlineData("[|aes.Mode = (CipherMode)2|]")]
    [InlineData("new AesManaged { Mode = [|CipherMode.ECB|] }")]
    [InlineData("aes.Mode = data.Length > 1 ? CipherMode.CBC : [|CipherMode.ECB|]")]
    [InlineData("[|aes.EncryptEcb(data, PaddingMode.PKCS7)|]")]
    [InlineData("[|aes.DecryptEcb(data, PaddingMode.PKCS7)|]")]
    [InlineData("[|aes.TryEncryptEcb(data, data, PaddingMode.None, out _)|]")]
    [InlineData("[|Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"AES/ECB/PKCS7Padding\")|]")]
    [InlineData("[|new Org.BouncyCastle.Crypto.Modes.EcbBlockCipher(new Org.BouncyCastle.Crypto.Engines.AesEngine())|]")]
    public Task Finds_ECB(string expression) => Finds(Method(expression));

    [Theory]
    [InlineData("rsa.Encrypt(data, [|RSAEncryptionPadding.Pkcs1|])")]
    [InlineData("rsa.Decrypt(data, [|RSAEncryptionPadding.Pkcs1|])")]
    [InlineData("rsa.TryEncrypt(data, data, [|RSAEncryptionPadding.Pkcs1|], out _)")]
    [InlineData("[|new RSACryptoServiceProvider().Encrypt(data, false)|]")]
    [InlineData("[|new RSACryptoServiceProvider().Decrypt(data, fOAEP: Oaep)|]")]
    [InlineData("[|new RSAPKCS1KeyExchangeFormatter(rsa)|]")]
    [InlineData("[|new RSAPKCS1KeyExchangeDeformatter(rsa)|]")]
    [InlineData("[|System.Security.Cryptography.Xml.EncryptedXml.XmlEncRSA15Url|]")]
    [InlineData("[|Microsoft.IdentityModel.Tokens.SecurityAlgorithms.RsaPKCS1|]")]
    [InlineData("[|Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"RSA/ECB/PKCS1Padding\")|]")]
    public Task Finds_PKCS1_encryption(string expression) => Finds(Method(expression));

    [Theory]
    [InlineData("aes.Mode = CipherMode.CBC")]
    [InlineData("aes.Mode == CipherMode.ECB")]
    [InlineData("aes.Mode is CipherMode.ECB")]
    [InlineData("aes.Mode is not (CipherMode.ECB or CipherMode.CFB)")]
    [InlineData("aes.Mode switch { CipherMode.ECB => throw new NotSupportedException(), _ => 1 }")]
    [InlineData("nameof(CipherMode.ECB)")]
    [InlineData("aes.EncryptCbc(data, data)")]
    [InlineData("aes.Mode = (CipherMode)1")]
    [InlineData("new AesGcm(data, 16)")]
    [InlineData("rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256)")]
    [InlineData("new RSACryptoServiceProvider().Encrypt(data, true)")]
    [InlineData("rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)")]
    [InlineData("new RSAPKCS1SignatureFormatter(rsa)")]
    [InlineData("new RSAOAEPKeyExchangeFormatter(rsa)")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"RSA/ECB/OAEPWithSHA-256AndMGF1Padding\")")]
    [InlineData("Org.BouncyCastle.Security.CipherUtilities.GetCipher(\"AES/GCM/NoPadding\")")]
    [InlineData("new Org.BouncyCastle.Crypto.BufferedBlockCipher(new Org.BouncyCastle.Crypto.Modes.CbcBlockCipher(new Org.BouncyCastle.Crypto.Engines.AesEngine()))")]
    public Task Quiet_on_safe_modes_paddings_and_tests(string expression) => Quiet(Method(expression));

    [Theory]
    [InlineData("class AesCtr")]
    [InlineData("class AesCmac")]
    [InlineData("class KeyWrap")]
    public Task Quiet_where_single_blocks_build_another_mode(string type) => Quiet($$"""
        using System.Security.Cryptography;

        {{type}}
        {
            byte[] Block(Aes aes, byte[] counter) => aes.EncryptEcb(counter, PaddingMode.None);
        }
        """);

    [Fact]
    public Task Goes_on_over_broken_code() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            void M(Aes aes) { aes.Mode = [|CipherMode.ECB|]; aes.Mode = CipherMode.{|CS0117:Ecb|}; }
        }
        """);

    [Theory]
    [InlineData("rsa.Encrypt(data, [|RSAEncryptionPadding.Pkcs1|])", "rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256)")]
    [InlineData("new RSACryptoServiceProvider().Encrypt(data, [|RSAEncryptionPadding.Pkcs1|])", "new RSACryptoServiceProvider().Encrypt(data, RSAEncryptionPadding.OaepSHA1)")]
    [InlineData("[|new RSACryptoServiceProvider().Encrypt(data, false)|]", "new RSACryptoServiceProvider().Encrypt(data, true)")]
    [InlineData("[|System.Security.Cryptography.Xml.EncryptedXml.XmlEncRSA15Url|]", "System.Security.Cryptography.Xml.EncryptedXml.XmlEncRSAOAEPUrl")]
    [InlineData("aes.Mode = [|CipherMode.ECB|]", "aes.Mode = CipherMode.CBC")]
    public Task Fixes_mode_and_padding(string before, string after) => Fixes(Method(before), Method(after));

    [Fact]
    public Task Fixes_a_mode_that_has_its_IV() => Fixes(
        """
        using System.Security.Cryptography;

        class C
        {
            ICryptoTransform M(byte[] key, byte[] iv)
            {
                var aes = Aes.Create();
                aes.Mode = [|CipherMode.ECB|]; // simple
                return aes.CreateEncryptor(key, iv);
            }

            Aes N(byte[] iv) => new AesManaged { Mode = [|CipherMode.ECB|], IV = iv };
        }
        """,
        """
        using System.Security.Cryptography;

        class C
        {
            ICryptoTransform M(byte[] key, byte[] iv)
            {
                var aes = Aes.Create();
                aes.Mode = CipherMode.CBC; // simple
                return aes.CreateEncryptor(key, iv);
            }

            Aes N(byte[] iv) => new AesManaged { Mode = CipherMode.CBC, IV = iv };
        }
        """);

    [Theory]
    [InlineData("ICryptoTransform M(Aes aes) { aes.Mode = [|CipherMode.ECB|]; return aes.CreateEncryptor(); }")]
    [InlineData("ICryptoTransform M(Aes aes) { aes.Mode = [|CipherMode.ECB|]; return aes.CreateDecryptor(aes.Key, null); }")]
    [InlineData("byte[] M(Aes aes, byte[] data) => [|aes.EncryptEcb(data, PaddingMode.PKCS7)|];")]
    [InlineData("byte[] M(RSACryptoServiceProvider rsa, byte[] data) => [|rsa.Encrypt(data, Oaep)|]; const bool Oaep = false;")]
    public Task Offers_nothing_where_the_IV_would_be_lost(string member) => OffersNoFix($$"""
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
            const bool Oaep = false;

            object? M(Aes aes, RSA rsa, byte[] data) => {{expression}};
        }
        """;
}
