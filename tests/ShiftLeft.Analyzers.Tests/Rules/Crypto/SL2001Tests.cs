namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2001Tests() : RuleTests("SL2001")
{
    [Theory]
    [InlineData("MD5.Create()")]
    [InlineData("SHA1.Create()")]
    [InlineData("new MD5CryptoServiceProvider()")]
    [InlineData("new SHA1CryptoServiceProvider()")]
    [InlineData("new SHA1Managed()")]
    [InlineData("System.Security.Cryptography.MD5.Create()")]
    [InlineData("new HMACMD5(data)")]
    [InlineData("new HMACSHA1()")]
    [InlineData("new HMACSHA1(data)")]
    [InlineData("MD5.HashData(data)")]
    [InlineData("SHA1.HashData(new MemoryStream(data))")]
    [InlineData("MD5.TryHashData(data, data, out _)")]
    [InlineData("SHA1.HashDataAsync(new MemoryStream(data))")]
    [InlineData("HMACMD5.HashData(data, data)")]
    [InlineData("HMACSHA1.TryHashData(data, data, data, out _)")]
    [InlineData("HMACSHA1.HashDataAsync(data, new MemoryStream(data))")]
    public Task Finds_the_class(string expression) => Finds(Method($"[|{expression}|]"));

    [Theory]
    [InlineData("HashAlgorithm.Create(\"MD5\")")]
    [InlineData("HashAlgorithm.Create(\"SHA\")")]
    [InlineData("HashAlgorithm.Create(\"sha1\")")]
    [InlineData("HashAlgorithm.Create(\"SHA-1\")")]
    [InlineData("HashAlgorithm.Create(\"System.Security.Cryptography.MD5\")")]
    [InlineData("HashAlgorithm.Create(\"System.Security.Cryptography.SHA1CryptoServiceProvider\")")]
    [InlineData("HashAlgorithm.Create(\"RIPEMD160\")")]
    [InlineData("HashAlgorithm.Create(Name)")]
    [InlineData("HashAlgorithm.Create(flag ? \"SHA256\" : \"MD5\")")]
    [InlineData("HashAlgorithm.Create()")]
    [InlineData("KeyedHashAlgorithm.Create(\"HMACMD5\")")]
    [InlineData("KeyedHashAlgorithm.Create(\"HMACSHA1\")")]
    [InlineData("HMAC.Create(\"HMACSHA1\")")]
    [InlineData("HMAC.Create()")]
    [InlineData("CryptoConfig.CreateFromName(\"MD5\")")]
    [InlineData("(HashAlgorithm?)CryptoConfig.CreateFromName(\"SHA1\")", "CryptoConfig.CreateFromName(\"SHA1\")")]
    [InlineData("CryptoConfig.MapNameToOID(\"SHA1\")")]
    [InlineData("new HashAlgorithmName(\"MD5\")")]
    [InlineData("HashAlgorithmName.FromOid(\"1.2.840.113549.2.5\")")]
    [InlineData("new RSACryptoServiceProvider().SignData(data, \"SHA1\")")]
    [InlineData("new RSACryptoServiceProvider().VerifyHash(data, \"MD5\", data)")]
    [InlineData("new PasswordDeriveBytes(\"x\", data)")]
    [InlineData("new PasswordDeriveBytes(\"x\", data, \"MD5\", 1000)")]
    [InlineData("new Rfc2898DeriveBytes(\"x\", data, 600_000)")]
    public Task Finds_the_name(string expression, string? reported = null) =>
        Finds(Method(expression.Replace(reported ?? expression, $"[|{reported ?? expression}|]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("IncrementalHash.CreateHash([|HashAlgorithmName.MD5|])")]
    [InlineData("CryptographicOperations.HashData([|HashAlgorithmName.SHA1|], data)")]
    [InlineData("RSA.Create().SignData(data, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1)")]
    [InlineData("RSA.Create().VerifyData(data, data, [|HashAlgorithmName.MD5|], RSASignaturePadding.Pss)")]
    [InlineData("ECDsa.Create().SignData(data, [|HashAlgorithmName.SHA1|])")]
    [InlineData("new Rfc2898DeriveBytes(\"x\", data, 600_000, [|HashAlgorithmName.SHA1|])")]
    [InlineData("Rfc2898DeriveBytes.Pbkdf2(\"x\", data, 600_000, [|HashAlgorithmName.SHA1|], 32)")]
    [InlineData("HKDF.Extract([|HashAlgorithmName.SHA1|], data)")]
    [InlineData("HashAlgorithm.Create([|HashAlgorithmName.MD5|].Name!)")]
    [InlineData("""
        Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation.Pbkdf2(
            "x", data, [|Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivationPrf.HMACSHA1|], 600_000, 32)
        """)]
    [InlineData("[|System.Security.Cryptography.Xml.SignedXml.XmlDsigRSASHA1Url|]")]
    public Task Finds_the_member_that_stands_for_it(string expression) => Finds(Method(expression));

    [Fact]
    public Task Finds_the_method_group() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            Func<HashAlgorithm> make = [|MD5.Create|];
            byte[][] M(byte[][] data) => data.Select([|SHA1.HashData|]).ToArray();
        }
        """);

    [Fact]
    public Task Finds_what_only_NET_Framework_has() => Finds("""
        using System.Security.Cryptography;
        using System.Web.Security;

        class C
        {
            object A() => [|RIPEMD160.Create()|];
            object B() => [|new RIPEMD160Managed()|];
            object D() => [|new MD5Cng()|];
            object E() => [|new SHA1Cng()|];
            object F(byte[] key) => [|new HMACRIPEMD160(key)|];
            object G() => [|HashAlgorithm.Create("RIPEMD-160")|];
            object H(string password) => [|FormsAuthentication.HashPasswordForStoringInConfigFile(password, "MD5")|];
            object I(byte[] data) => [|new SHA1Managed()|].ComputeHash(data);
            object J(byte[] salt) => [|new Rfc2898DeriveBytes("x", salt)|];
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_the_hashes_of_BouncyCastle() => Finds("""
        using Org.BouncyCastle.Crypto.Digests;
        using Org.BouncyCastle.Security;

        class C
        {
            object M() => [|new MD5Digest()|];
            object N() => [|new Sha1Digest()|];
            object O() => [|DigestUtilities.GetDigest("MD5")|];
            object P() => [|SignerUtilities.GetSigner("SHA1withRSA")|];
            object Q() => DigestUtilities.GetDigest("SHA-256");
        }
        """);

    [Fact]
    public Task Finds_it_in_every_kind_of_member() => Finds("""
        using System.Security.Cryptography;

        class C(HashAlgorithm first)
        {
            static readonly MD5 Field = [|MD5.Create()|];
            SHA1 Property { get; } = [|SHA1.Create()|];
            public C() : this([|MD5.Create()|]) { }
            void M() { Func<MD5> lambda = () => [|MD5.Create()|]; HashAlgorithm Local() => [|SHA1.Create()|]; _ = first; }
        }
        """);

    [Fact]
    public Task Finds_it_in_a_program() => Finds("""
        using System.Security.Cryptography;

        using var md5 = [|MD5.Create()|];
        Console.WriteLine(Convert.ToHexString(md5.ComputeHash([1, 2, 3])));
        """, AsProgram);

    [Theory]
    [InlineData("SHA256.Create()")]
    [InlineData("SHA512.HashData(data)")]
    [InlineData("SHA3_256.HashData(data)")]
    [InlineData("new HMACSHA256(data)")]
    [InlineData("HashAlgorithm.Create(\"SHA256\")")]
    [InlineData("HashAlgorithm.Create(data.ToString()!)")]
    [InlineData("HashAlgorithmName.SHA384")]
    [InlineData("new HashAlgorithmName(\"SHA3-256\")")]
    [InlineData("new Rfc2898DeriveBytes(\"x\", data, 600_000, HashAlgorithmName.SHA256)")]
    [InlineData("RSAEncryptionPadding.OaepSHA1")]
    [InlineData("nameof(MD5.Create)")]
    [InlineData("nameof(HashAlgorithmName.MD5)")]
    [InlineData("typeof(MD5)")]
    public Task Quiet_on_strong_hashes(string expression) => Quiet(Method(expression));

    [Fact]
    public Task Quiet_where_the_name_is_only_tested() => Quiet("""
        using System.Security.Cryptography;

        class C
        {
            void Reject(HashAlgorithmName name)
            {
                if (name == HashAlgorithmName.MD5 || name.Equals(HashAlgorithmName.SHA1))
                    throw new NotSupportedException();
                if (name.Name == HashAlgorithmName.SHA1.Name)
                    throw new NotSupportedException();
            }
        }
        """);

    [Fact]
    public Task Quiet_on_the_thumbprint_of_a_certificate() => Quiet("""
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;

        class C
        {
            string M(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA1);
        }
        """);

    [Theory]
    [InlineData("string GravatarUrl(byte[] mail) => \"https://gravatar.com/avatar/\" + Convert.ToHexString(MD5.HashData(mail));")]
    [InlineData("void M(byte[] data) { var etag = Convert.ToHexString(SHA1.HashData(data)); }")]
    [InlineData("void M(byte[] data, Dictionary<string, string> headers) { headers[\"ETag\"] = Convert.ToHexString(MD5.HashData(data)); }")]
    [InlineData("string ETag(byte[] data) { using var md5 = MD5.Create(); var hash = md5.ComputeHash(data); return BitConverter.ToString(hash); }")]
    [InlineData("string M(byte[] data) { using var md5 = MD5.Create(); var hash = md5.ComputeHash(data); var cacheKey = Convert.ToBase64String(hash); return cacheKey; }")]
    [InlineData("string Md5Checksum(string file) { using var stream = File.OpenRead(file); return Convert.ToHexString(MD5.HashData(stream)); }")]
    [InlineData("string ContentHash { get { return Convert.ToHexString(SHA1.HashData(new byte[1])); } }")]
    [InlineData("byte[] M(byte[] data) { return Fingerprint(data); byte[] Fingerprint(byte[] x) => SHA1.HashData(x); }")]
    [InlineData("void M(byte[] data) => Save(checksum: SHA1.HashData(data)); void Save(byte[] checksum) { }")]
    [InlineData("Guid IdOf(byte[] name) => new Guid(MD5.HashData(name));")]
    [InlineData("void M(byte[] name) { using var md5 = MD5.Create(); var id = new Guid(md5.ComputeHash(name)); }")]
    [InlineData("int ColorOf(byte[] name) => BitConverter.ToInt32(MD5.HashData(name), 0) % 10;")]
    [InlineData("bool IsDuplicate(byte[] a, byte[] b) => MD5.HashData(a).SequenceEqual(MD5.HashData(b));")]
    [InlineData("async Task<string> ChecksumAsync(Stream s, System.Threading.CancellationToken token) => Convert.ToHexString(await MD5.HashDataAsync(s, token));")]
    [InlineData("override public int GetHashCode() => BitConverter.ToInt32(MD5.HashData(new byte[1]));")]
    public Task Quiet_on_checksums(string member) => Quiet($$"""
        using System.Security.Cryptography;

        class C
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("class DigestAuthentication { byte[] Ha1(byte[] userRealmPassword) => MD5.HashData(userRealmPassword); }")]
    [InlineData("class OAuth1 { byte[] Signature(byte[] tokenSecret, byte[] text) => new HMACSHA1(tokenSecret).ComputeHash(text); }")]
    [InlineData("class Totp { byte[] Code(byte[] secret, byte[] counter) => HMACSHA1.HashData(secret, counter); }")]
    [InlineData("class WebSocketHandshake { byte[] Accept(byte[] key) => SHA1.HashData(key); }")]
    public Task Quiet_on_protocols_that_prescribe_the_hash(string type) => Quiet($$"""
        using System.Security.Cryptography;

        {{type}}
        """);

    [Theory]
    [InlineData("class OAuth2 { byte[] Hash(byte[] code) => [|MD5.HashData(code)|]; }")]
    [InlineData("class DigestAuthentication { byte[] Hash(byte[] code) => [|SHA1.HashData(code)|]; }")]
    [InlineData("class C { byte[] PasswordChecksum(byte[] data) => [|MD5.HashData(data)|]; }")]
    [InlineData("class C { byte[] Checksum(byte[] password) => [|MD5.HashData(password)|]; }")]
    [InlineData("class C { int M(byte[] data, byte[] hash) { var written = [|MD5.HashData(data, hash)|]; return written; } }")]
    [InlineData("class C { byte[] Metag(byte[] data) => [|MD5.HashData(data)|]; }")]
    public Task Finds_it_where_names_do_not_make_it_innocent(string type) => Finds($$"""
        using System.Security.Cryptography;

        {{type}}
        """);

    [Fact]
    public Task Quiet_in_a_file_that_says_so() => Quiet("class Empty;", static test => test.TestState.Sources.Add(("/src/Gravatar.cs", """
        using System.Security.Cryptography;

        class C
        {
            byte[] Hash(byte[] mail) => MD5.HashData(mail);
        }
        """)));

    [Fact]
    public Task Finds_checksums_where_the_team_wants_to_see_them() => Finds(
        """
        using System.Security.Cryptography;

        class C
        {
            byte[] Checksum(byte[] data) => [|MD5.HashData(data)|];
        }
        """,
        static test => test.Configure("shiftleft.SL2001.report_checksums = true"));

    [Fact]
    public Task Goes_on_over_broken_code() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data) => [|MD5.HashData(data)|]{|CS1002:|}{|CS1519:;|}
            byte[] N(byte[] data) => {|CS0103:Missing|}(HashAlgorithm.Create({|CS0103:missing|}), [|MD5.Create()|]);
            object O() => new {|CS0246:Unknown|}(MD5.{|CS0117:Made|}());
        }
        """.Replace("{|CS1002:|}{|CS1519:;|}", ";", StringComparison.Ordinal));

    [Fact]
    public Task Finds_who_asks_a_factory_for_a_weak_hash() => Finds("""
        using System.Security.Cryptography;

        enum Kind { Md5, Sha256 }

        static class Hashes
        {
            public static HashAlgorithm ByName(string name)
            {
                switch (name.ToUpperInvariant())
                {
                    case "MD5": return MD5.Create();
                    case "SHA-1":
                        return SHA1.Create();
                    default: return SHA256.Create();
                }
            }

            public static HashAlgorithm ByKind(Kind kind) => kind switch { Kind.Md5 => MD5.Create(), _ => SHA256.Create() };

            public static HashAlgorithm Chosen(string name) => name == "MD5" ? MD5.Create() : SHA256.Create();

            public static HashAlgorithm Tested(string name)
            {
                if (name.Equals("MD5", StringComparison.OrdinalIgnoreCase))
                    return MD5.Create();
                return SHA256.Create();
            }

            public static HashAlgorithm Always() => [|MD5.Create()|];

            public static HashAlgorithm Fallback(string name) => name == "SHA256" ? SHA256.Create() : [|MD5.Create()|];

            public static byte[] Computed(string name, byte[] data) => name == "MD5" ? [|MD5.HashData(data)|] : SHA256.HashData(data);
        }

        class Documents
        {
            private const string Algorithm = "MD5";

            object A() => [|Hashes.ByName("MD5")|];
            object B() => [|Hashes.ByName(Algorithm)|];
            object D() => [|Hashes.ByKind(Kind.Md5)|];
            object E(string configured) => Hashes.ByName(configured);
            object F() => Hashes.ByName("SHA256");
            object G() => Hashes.ByKind(Kind.Sha256);
            object Checksum() => Hashes.ByName("MD5");
        }
        """);


    private static string Method(string expression) => $$"""
        using System.Security.Cryptography;

        class C
        {
            const string Name = "MD5";

            object? M(byte[] data, bool flag) => {{expression}};
        }
        """;
}
