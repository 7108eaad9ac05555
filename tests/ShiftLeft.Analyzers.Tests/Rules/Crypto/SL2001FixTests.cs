namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2001FixTests() : RuleTests("SL2001")
{
    [Theory]
    [InlineData("[|MD5.Create()|].ComputeHash(data)", "SHA256.Create().ComputeHash(data)")]
    [InlineData("[|new SHA1Managed()|].ComputeHash(data)", "SHA256.Create().ComputeHash(data)")]
    [InlineData("[|new System.Security.Cryptography.MD5CryptoServiceProvider()|].ComputeHash(data)", "System.Security.Cryptography.SHA256.Create().ComputeHash(data)")]
    [InlineData("[|System.Security.Cryptography.MD5.Create()|].ComputeHash(data)", "System.Security.Cryptography.SHA256.Create().ComputeHash(data)")]
    [InlineData("[|MD5.HashData(data)|]", "SHA256.HashData(data)")]
    [InlineData("[|SHA1.HashData( /* all */ data)|]", "SHA256.HashData( /* all */ data)")]
    [InlineData("[|HMACSHA1.HashData(data, data)|]", "HMACSHA256.HashData(data, data)")]
    [InlineData("[|new HMACMD5(data)|].ComputeHash(data)", "new HMACSHA256(data).ComputeHash(data)")]
    [InlineData("(HashAlgorithm)[|SHA1.Create()|]", "(HashAlgorithm)SHA256.Create()")]
    [InlineData("[|HashAlgorithm.Create(\"MD5\")|]", "HashAlgorithm.Create(\"SHA256\")")]
    [InlineData("(HMAC)[|KeyedHashAlgorithm.Create(\"HMACSHA1\")|]!", "(HMAC)KeyedHashAlgorithm.Create(\"HMACSHA256\")!")]
    [InlineData("IncrementalHash.CreateHash([|HashAlgorithmName.MD5|])", "IncrementalHash.CreateHash(HashAlgorithmName.SHA256)")]
    [InlineData("RSA.Create().SignData(data, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1)", "RSA.Create().SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)")]
    [InlineData("[|new Rfc2898DeriveBytes(\"x\", data, 600_000)|]", "new Rfc2898DeriveBytes(\"x\", data, 600_000, HashAlgorithmName.SHA256)")]
    [InlineData("Org.BouncyCastle.Security.SignerUtilities.GetSigner(\"SHA1withRSA\")", "Org.BouncyCastle.Security.SignerUtilities.GetSigner(\"SHA256withRSA\")")]
    public Task Uses_SHA256(string before, string after) =>
        Fixes(Method(before.Contains("[|", StringComparison.Ordinal) ? before : $"[|{before}|]"), Method(after));

    [Fact]
    public Task Changes_the_type_of_the_local_and_keeps_comments() => Fixes(
        """
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data)
            {
                // The digest.
                using (MD5 md5 = [|MD5.Create()|]) // broken
                {
                    return md5.ComputeHash(data);
                }
            }

            byte[] N(byte[] data)
            {
                using var sha = [|new SHA1CryptoServiceProvider()|];
                HMACSHA1 hmac = [|new HMACSHA1(data)|];
                return [.. sha.ComputeHash(data), .. hmac.ComputeHash(data)];
            }
        }
        """,
        """
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data)
            {
                // The digest.
                using (SHA256 md5 = SHA256.Create()) // broken
                {
                    return md5.ComputeHash(data);
                }
            }

            byte[] N(byte[] data)
            {
                using var sha = SHA256.Create();
                HMACSHA256 hmac = new HMACSHA256(data);
                return [.. sha.ComputeHash(data), .. hmac.ComputeHash(data)];
            }
        }
        """);

    [Theory]
    [InlineData("static readonly MD5 Field = [|MD5.Create()|];")]
    [InlineData("MD5 M() => [|MD5.Create()|];")]
    [InlineData("void M() { var md5 = [|MD5.Create()|]; Take(md5); } void Take(MD5 md5) { }")]
    [InlineData("bool M(byte[] data, byte[] hash) => [|MD5.TryHashData(data, hash, out _)|];")]
    [InlineData("int M(byte[] data) { Span<byte> hash = stackalloc byte[16]; return [|MD5.HashData(data, hash)|]; }")]
    [InlineData("object M(byte[] data) { object id = new Guid(data); return Convert.ToHexString([|MD5.HashData(data)|]) + id; }")]
    [InlineData("object? M() => [|HashAlgorithm.Create(Name)|]; const string Name = \"MD5\";")]
    [InlineData("object? M() => (MD5?)[|CryptoConfig.CreateFromName(\"MD5\")|];")]
    [InlineData("object M(byte[] hash) => RSA.Create().SignHash(hash, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);")]
    [InlineData("HMACSHA1 M(byte[] key) { HMACSHA1 hmac = [|new(key)|]; return hmac; }")]
    public Task Offers_nothing_where_SHA256_would_not_fit(string member) => OffersNoFix($$"""
        using System.Security.Cryptography;

        class C
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("bool M(byte[] data, string stored) => Convert.ToHexString([|SHA1.HashData(data)|]) == stored;")]
    [InlineData("bool M(byte[] data, byte[] stored) => [|SHA1.HashData(data)|].SequenceEqual(stored);")]
    [InlineData("bool M(byte[] data, byte[] stored) { using var sha = [|SHA1.Create()|]; return CryptographicOperations.FixedTimeEquals(sha.ComputeHash(data), stored); }")]
    [InlineData("bool M(byte[] data, string stored) { var hash = Convert.ToHexString([|MD5.HashData(data)|]); return string.Equals(hash, stored, StringComparison.OrdinalIgnoreCase); }")]
    [InlineData("bool M(byte[] data, byte[] signature, RSA key) => key.VerifyData(data, signature, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);")]
    [InlineData("byte[] M(byte[] password) => [|SHA1.HashData(password)|];")]
    [InlineData("byte[] HashPassword(byte[] salted) { using var sha = [|SHA1.Create()|]; return sha.ComputeHash(salted); }")]
    public Task Offers_nothing_where_the_result_is_compared_with_what_was_made_before(string member) => OffersNoFix($$"""
        using System.Security.Cryptography;

        class C
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("string M(byte[] data, string kind) => kind == \"hex\" ? Convert.ToHexString([|SHA1.HashData(data)|]) : \"\";", "string M(byte[] data, string kind) => kind == \"hex\" ? Convert.ToHexString(SHA256.HashData(data)) : \"\";")]
    [InlineData("string? M(byte[]? data) => data == null || data.Length == 0 ? null : Convert.ToHexString([|SHA1.HashData(data)|]);", "string? M(byte[]? data) => data == null || data.Length == 0 ? null : Convert.ToHexString(SHA256.HashData(data));")]
    public Task Other_comparisons_do_not_matter(string before, string after) => Fixes(Of(before), Of(after), "Use SHA256 (stored hashes no longer match)");

    private static string Of(string member) => $$"""
        using System.Security.Cryptography;

        class C
        {
            {{member}}
        }
        """;

    private static string Method(string expression) => $$"""
        using System.Security.Cryptography;

        class C
        {
            object? M(byte[] data) => {{expression}};
        }
        """;
}
