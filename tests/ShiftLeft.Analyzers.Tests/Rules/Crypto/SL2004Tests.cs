namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2004Tests() : RuleTests("SL2004")
{
    [Theory]
    [InlineData("void M(Aes aes) { aes.IV = [|new byte[16]|]; }")]
    [InlineData("object M() { using var aes = Aes.Create(); aes.IV = [|new byte[aes.BlockSize / 8]|]; return aes.CreateEncryptor(); }")]
    [InlineData("void M(Aes aes) { var iv = new byte[16]; aes.IV = [|iv|]; }")]
    [InlineData("void M(Aes aes) { aes.IV = [|Encoding.UTF8.GetBytes(\"1234567812345678\")|]; }")]
    [InlineData("void M(Aes aes) { aes.IV = [|new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|]; }")]
    [InlineData("object M(byte[] key) => new AesManaged { Key = key, IV = [|new byte[16]|] };")]
    [InlineData("static readonly byte[] Iv = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }; void M(Aes aes) { aes.IV = [|Iv|]; }")]
    [InlineData("private static byte[] _iv = new byte[16]; void M(Aes aes) { aes.IV = [|_iv|]; }")]
    [InlineData("private const string Iv = \"HR$2pIjHR$2pIj12\"; object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|Encoding.ASCII.GetBytes(Iv)|]);")]
    [InlineData("object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|new byte[16]|]);")]
    [InlineData("object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|key|]);")]
    [InlineData("object M(Aes aes) => aes.CreateEncryptor(aes.Key, [|aes.Key.Take(16).ToArray()|]);")]
    [InlineData("object M(Aes aes, byte[] key) { var iv = key.Take(16).ToArray(); return aes.CreateEncryptor(key, [|iv|]); }")]
    [InlineData("void M(Aes aes, byte[] key) { aes.Key = key; aes.IV = [|key[..16]|]; }")]
    [InlineData("byte[] M(Aes aes, byte[] data) => aes.EncryptCbc(data, [|new byte[16]|]);")]
    [InlineData("byte[] M(Aes aes, byte[] data) => aes.EncryptCfb(data, [|Encoding.UTF8.GetBytes(\"1234567812345678\")|]);")]
    [InlineData("void M(AesGcm gcm, byte[] data, byte[] tag) { gcm.Encrypt([|new byte[12]|], data, data, tag); }")]
    [InlineData("void M(AesGcm gcm, byte[] data, byte[] tag) { var nonce = new byte[12]; gcm.Encrypt([|nonce|], data, data, tag); }")]
    [InlineData("void M(AesCcm ccm, byte[] data, byte[] tag) { ccm.Encrypt([|Encoding.UTF8.GetBytes(\"123456781234\")|], data, data, tag); }")]
    [InlineData("void M(ChaCha20Poly1305 chacha, byte[] data, byte[] tag) { chacha.Encrypt([|\"123456781234\"u8|], data, data, tag); }")]
    [InlineData("private static readonly byte[] Nonce = RandomNumberGenerator.GetBytes(12); void M(AesGcm gcm, byte[] data, byte[] tag) { gcm.Encrypt([|Nonce|], data, data, tag); }")]
    [InlineData("private readonly byte[] _iv = RandomNumberGenerator.GetBytes(16); object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|_iv|]);")]
    [InlineData("void M(AesGcm gcm, byte[][] all, byte[] tag) { var nonce = RandomNumberGenerator.GetBytes(12); foreach (var data in all) gcm.Encrypt([|nonce|], data, data, tag); }")]
    [InlineData("static byte[] Encrypt(Aes aes, byte[] data, string iv) => aes.EncryptCbc(data, [|Encoding.UTF8.GetBytes(iv)|]); byte[] M(Aes aes, byte[] data) => Encrypt(aes, data, \"1234567812345678\");")]
    public Task Finds_a_vector_that_is_the_same_for_all(string member) => Finds(Class(member));

    [Fact]
    public Task Says_why_it_is_the_same() => Says(
        Class("void M(AesGcm gcm, byte[] data, byte[] tag) { gcm.Encrypt({|#0:new byte[12]|}, data, data, tag); }"),
        "The nonce of AesGcm is all zeros; make a new random one for each message");

    [Theory]
    [InlineData("void M(Aes aes) { aes.GenerateIV(); var iv = aes.IV; }")]
    [InlineData("void M(Aes aes) { aes.IV = RandomNumberGenerator.GetBytes(16); }")]
    [InlineData("void M(Aes aes) { var iv = new byte[16]; RandomNumberGenerator.Fill(iv); aes.IV = iv; }")]
    [InlineData("void M(Aes aes) { var iv = new byte[16]; using var rng = RandomNumberGenerator.Create(); rng.GetBytes(iv); aes.IV = iv; }")]
    [InlineData("void M(Aes aes, byte[] iv) { aes.IV = iv; }")]
    [InlineData("void M(Aes aes, byte[] message) { var iv = new byte[16]; Array.Copy(message, iv, 16); aes.IV = iv; }")]
    [InlineData("void M(Aes aes, Stream message) { var iv = new byte[16]; message.ReadExactly(iv); aes.IV = iv; }")]
    [InlineData("void M(Aes aes, byte[] message) { aes.IV = message[..16]; }")]
    [InlineData("object M(Aes aes, byte[] key, byte[] iv) => aes.CreateEncryptor(key, iv);")]
    [InlineData("object M(Aes aes) => aes.CreateEncryptor(aes.Key, aes.IV);")]
    [InlineData("object M(Aes aes) => aes.CreateEncryptor();")]
    [InlineData("object M(Aes aes, byte[] key) => aes.CreateDecryptor(key, new byte[16]);")]
    [InlineData("object M() { using var aes = Aes.Create(); aes.IV = new byte[16]; return aes.CreateDecryptor(); }")]
    [InlineData("object M() { using var aes = Aes.Create(); aes.Mode = CipherMode.ECB; aes.IV = new byte[16]; return aes.CreateEncryptor(); }")]
    [InlineData("void M(AesGcm gcm, byte[] data, byte[] tag) { var nonce = RandomNumberGenerator.GetBytes(12); gcm.Encrypt(nonce, data, data, tag); }")]
    [InlineData("void M(AesGcm gcm, byte[] data, byte[] tag) { Span<byte> nonce = stackalloc byte[12]; RandomNumberGenerator.Fill(nonce); gcm.Encrypt(nonce, data, data, tag); }")]
    [InlineData("void M(AesGcm gcm, byte[][] all, byte[] tag) { foreach (var data in all) { var nonce = RandomNumberGenerator.GetBytes(12); gcm.Encrypt(nonce, data, data, tag); } }")]
    [InlineData("void M(AesGcm gcm, byte[][] all, byte[] tag) { var nonce = new byte[12]; foreach (var data in all) { RandomNumberGenerator.Fill(nonce); gcm.Encrypt(nonce, data, data, tag); } }")]
    [InlineData("private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(12); void M(AesGcm gcm, byte[] data, byte[] tag) { Increment(_nonce); gcm.Encrypt(_nonce, data, data, tag); } void Increment(byte[] x) => x[0]++;")]
    [InlineData("void M(byte[] data, byte[] tag) { using var gcm = new AesGcm(RandomNumberGenerator.GetBytes(32), 16); gcm.Encrypt(new byte[12], data, data, tag); }")]
    [InlineData("byte[] Cmac(Aes aes, byte[] data) => aes.EncryptCbc(data, new byte[16]);")]
    [InlineData("class CtrMode { object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, new byte[16]); }")]
    [InlineData("void M(AesGcm gcm, byte[] data, byte[] tag) { gcm.Decrypt(new byte[12], data, tag, data); }")]
    public Task Quiet_on_vectors_that_are_new(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("void M(Aes aes) { aes.IV = new byte[16]; }"), InTests);

    [Fact]
    public Task Fixes_what_is_written_to_the_message() => Fixes(Class("""
        byte[] A(Aes aes, byte[] data)
        {
            aes.IV = [|new byte[16]|];
            using var encryptor = aes.CreateEncryptor();
            return [.. aes.IV, .. encryptor.TransformFinalBlock(data, 0, data.Length)];
        }

        byte[] B(AesGcm gcm, byte[] data, byte[] tag)
        {
            var nonce = new byte[12];
            gcm.Encrypt([|nonce|], data, data, tag);
            return [.. nonce, .. tag, .. data];
        }
        """), Class("""
        byte[] A(Aes aes, byte[] data)
        {
            aes.GenerateIV();
            using var encryptor = aes.CreateEncryptor();
            return [.. aes.IV, .. encryptor.TransformFinalBlock(data, 0, data.Length)];
        }

        byte[] B(AesGcm gcm, byte[] data, byte[] tag)
        {
            var nonce = RandomNumberGenerator.GetBytes(12);
            gcm.Encrypt(nonce, data, data, tag);
            return [.. nonce, .. tag, .. data];
        }
        """));

    [Theory]
    [InlineData("object M(Aes aes) { aes.IV = [|new byte[16]|]; return aes.CreateEncryptor(); }")]
    [InlineData("object M(Aes aes, byte[] key) => aes.CreateEncryptor(key, [|new byte[16]|]);")]
    [InlineData("byte[] M(AesGcm gcm, byte[] data, byte[] tag) { var nonce = new byte[12]; gcm.Encrypt([|nonce|], data, data, tag); return data; }")]
    public Task No_fix_where_the_message_does_not_carry_it(string member) => OffersNoFix(Class(member));

    private static string Class(string members) => $$"""
        #pragma warning disable SYSLIB0021
        using System.Security.Cryptography;
        using System.Text;

        class C
        {
            {{members}}
        }
        """;
}
