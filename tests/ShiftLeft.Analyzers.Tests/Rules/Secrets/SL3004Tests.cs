using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3004Tests() : RuleTests("SL3004"), IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _rsa.Dispose();
        _ec.Dispose();
    }

    [Fact]
    public Task Finds_PEM_in_every_kind_of_literal() => Finds($$""""
        class C
        {
            const string A = "[|{{Escaped(_rsa.ExportPkcs8PrivateKeyPem(), 27)}}";
            string b = @"[|{{Marked(_rsa.ExportRSAPrivateKeyPem(), 31)}}";
            string c = """
        [|{{Marked(_ec.ExportECPrivateKeyPem(), 30)}}
        """;
            string d = [|"-----BEGIN PRIVATE " + "KEY-----\n"
                {{Concatenated(_rsa.ExportPkcs8PrivateKeyPem())}}|];
        }
        """");

    [Fact]
    public Task Finds_an_encrypted_key_and_an_OpenSSH_key() => Finds($$""""
        class C
        {
            string a = "[|{{Escaped(_rsa.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)), 37)}}";
            string b = """
                [|-----BEGIN OPENSSH PRIVATE KEY-----|]
                {{"b3BlbnNzaC1rZXktdjE"}}{{Base64(180)}}
                -----END OPENSSH PRIVATE KEY-----
                """;
        }
        """");

    [Fact]
    public Task Finds_keys_in_Base64_without_a_head() => Finds($$"""
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;

        class C
        {
            byte[] pkcs8 = Convert.FromBase64String([|"{{Convert.ToBase64String(_rsa.ExportPkcs8PrivateKey())}}"|]);
            byte[] pkcs1 = Convert.FromBase64String([|"{{Convert.ToBase64String(_rsa.ExportRSAPrivateKey())}}"|]);
            byte[] sec1 = Convert.FromBase64String([|"{{Convert.ToBase64String(_ec.ExportECPrivateKey())}}"|]);
            byte[] ec = Convert.FromBase64String([|"{{Convert.ToBase64String(_ec.ExportPkcs8PrivateKey())}}"|]);
            X509Certificate2 pfx = new(Convert.FromBase64String([|"{{Convert.ToBase64String(Certificate().Export(X509ContentType.Pfx, "x"))}}"|]), "x");
        }
        """, static test => test.DisabledDiagnostics.Add("SYSLIB0057"));

    [Fact]
    public Task Finds_keys_in_XML_and_JSON() => Finds($$""""
        class C
        {
            string xml = "{{_rsa.ToXmlString(true).Replace("<D>", "[|<D>|]", StringComparison.Ordinal)}}";
            string jwk = """{ "kty": "EC", "crv": "P-256", [|"d"|]: "{{Base64Url(32)}}", "x": "{{Base64Url(32)}}" }""";
            string oct = [|"{\"kty\":\"oct\",\"k\":\"{{Base64Url(32)}}\"}"|];
        }
        """");

    [Fact]
    public Task Finds_keys_in_comments_and_attributes() => Finds($$"""
        // [|-----BEGIN RSA PRIVATE KEY-----|]
        {{Commented(_rsa.ExportRSAPrivateKeyPem())}}
        [System.ComponentModel.Description("[|{{Escaped(_rsa.ExportPkcs8PrivateKeyPem(), 27)}}")]
        class C { }
        """);

    [Fact]
    public Task Finds_a_constant_once() => Finds($$"""
        class C
        {
            const string Key = [|"{{Convert.ToBase64String(_rsa.ExportPkcs8PrivateKey())}}"|];
            string a = "key:" + Key;
            string b = Key;
        }
        """);

    [Fact]
    public Task Quiet_on_public_keys_and_certificates() => Quiet($$""""
        class C
        {
            string a = "{{_rsa.ExportSubjectPublicKeyInfoPem().Replace("\n", "\\n", StringComparison.Ordinal)}}";
            string b = """
        {{_rsa.ExportRSAPublicKeyPem()}}
        """;
            string c = "{{Convert.ToBase64String(Certificate().RawData)}}";
            string d = "{{Convert.ToBase64String(_rsa.ExportSubjectPublicKeyInfo())}}";
            string e = "{{_rsa.ToXmlString(false)}}";
            string f = """{ "kty": "EC", "crv": "P-256", "x": "{{Base64Url(32)}}", "y": "{{Base64Url(32)}}" }""";
            string g = "{{Convert.ToBase64String(Certificate().Export(X509ContentType.Cert))}}";
        }
        """");

    [Fact]
    public Task Quiet_on_heads_and_samples() => Quiet(""""
        class C
        {
            const string Begin = "-----BEGIN PRIVATE KEY-----";
            bool M(string s) => s.StartsWith("-----BEGIN RSA PRIVATE KEY-----") || s.Contains("<D>");
            string sample = """
                -----BEGIN RSA PRIVATE KEY-----
                MIIEpAIBAAKCAQEA...
                -----END RSA PRIVATE KEY-----
                """;
            string template = "-----BEGIN PRIVATE KEY-----\n<your key here>\n-----END PRIVATE KEY-----";
            string empty = "-----BEGIN PRIVATE KEY-----\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n-----END PRIVATE KEY-----";
            string Wrap(string key) => "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----";
            string jwk = """{ "kty": "RSA", "d": "..." }""";
        }
        """");

    private X509Certificate2 Certificate() =>
        new CertificateRequest("CN=test", _rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));

    private static string Base64(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));

    private static string Base64Url(int bytes) => Base64(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Closes the mark behind the head.</summary>
    private static string Marked(string pem, int head) => pem.Insert(head, "|]");

    private static string Escaped(string pem, int head) => Marked(pem, head).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Concatenated(string pem) =>
        string.Concat(pem.Split('\n').Skip(1).Select(static line => $"+ \"{line}\\n\"\n")).TrimEnd();

    private static string Commented(string pem) => string.Join("\n", pem.Split('\n').Skip(1).Select(static line => "// " + line));
}
