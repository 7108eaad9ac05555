namespace ShiftLeft.Analyzers.Tests.Rules.Hardcoded;

/// <summary>Initialization vectors and nonces that are constants of another file.</summary>
public sealed class NonceFlowTests() : RuleTests("SL2004")
{
    [Fact]
    public Task Finds_a_vector_that_another_file_hands_in() => Finds("""
        using System.Security.Cryptography;

        public static class Ciphers
        {
            public static byte[] Encrypt(Aes aes, byte[] plain, byte[] vector) => aes.EncryptCbc(plain, [|vector|]);
            public static object Transform(Aes aes, byte[] key, byte[] vector) => aes.CreateEncryptor(key, [|vector|]);
            public static void Set(Aes aes, byte[] vector) => aes.IV = [|vector|];
            public static void Seal(AesGcm gcm, byte[] nonce, byte[] plain, byte[] cipher, byte[] tag) => gcm.Encrypt([|nonce|], plain, cipher, tag);
            public static byte[] EncryptOther(Aes aes, byte[] plain, byte[] vector) => aes.EncryptCbc(plain, vector);
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", """
        using System.Security.Cryptography;
        using System.Text;

        public static class Caller
        {
            private static byte[] Vector() => Encoding.ASCII.GetBytes("0123456789abcdef");
            public static byte[] M(Aes aes, byte[] plain) => Ciphers.Encrypt(aes, plain, Vector());
            public static object N(Aes aes, byte[] key) => Ciphers.Transform(aes, key, Vector());
            public static void O(Aes aes) => Ciphers.Set(aes, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 });
            public static void P(AesGcm gcm, byte[] plain, byte[] cipher, byte[] tag) => Ciphers.Seal(gcm, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], plain, cipher, tag);
            public static byte[] Q(Aes aes, byte[] plain) => Ciphers.EncryptOther(aes, plain, RandomNumberGenerator.GetBytes(16));
        }
        """)));
}
