namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2010Tests() : RuleTests("SL2010")
{
    [Theory]
    [InlineData("(_, _, _, _) => true")]
    [InlineData("(sender, certificate, chain, errors) => true")]
    [InlineData("(sender, certificate, chain, errors) => { return true; }")]
    [InlineData("(sender, certificate, chain, errors) => { if (errors == SslPolicyErrors.None) return true; Console.WriteLine(errors); return true; }")]
    [InlineData("(sender, certificate, chain, errors) => errors == SslPolicyErrors.None || true")]
    [InlineData("(sender, certificate, chain, errors) => errors == SslPolicyErrors.None ? true : true")]
    [InlineData("(sender, certificate, chain, errors) => { var ok = true; return ok; }")]
    [InlineData("(sender, certificate, chain, errors) => Yes")]
    [InlineData("(sender, certificate, chain, errors) => Accept()")]
    [InlineData("delegate { return true; }")]
    [InlineData("delegate(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) { return true; }")]
    [InlineData("AcceptAll")]
    [InlineData("C.AcceptAll")]
    [InlineData("AcceptAllByStatement")]
    public Task Finds_every_shape_of_callback(string callback) => Finds(Class($"ServicePointManager.ServerCertificateValidationCallback = [|{callback}|];"));

    [Theory]
    [InlineData("ServicePointManager.ServerCertificateValidationCallback += [|(_, _, _, _) => true|];")]
    [InlineData("ServicePointManager.ServerCertificateValidationCallback = new RemoteCertificateValidationCallback([|AcceptAll|]);")]
    [InlineData("((HttpWebRequest)WebRequest.Create(\"https://x\")).ServerCertificateValidationCallback = [|delegate { return true; }|];")]
    [InlineData("var handler = new HttpClientHandler(); handler.ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) => true|];")]
    [InlineData("_ = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) => { return true; }|] };")]
    [InlineData("_ = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] };")]
    [InlineData("_ = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|AcceptMessage|] };")]
    [InlineData("_ = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = [|(_, _, _, _) => true|] } };")]
    [InlineData("_ = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = [|delegate { return true; }|] } };")]
    [InlineData("_ = new SslServerAuthenticationOptions { RemoteCertificateValidationCallback = [|(_, _, _, _) => true|] };")]
    [InlineData("_ = new SslStream(Stream.Null, false, [|(_, _, _, _) => true|]);")]
    [InlineData("_ = new SslStream(Stream.Null, false, new RemoteCertificateValidationCallback([|AcceptAll|]), null);")]
    [InlineData("var socket = new System.Net.WebSockets.ClientWebSocket(); socket.Options.RemoteCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("_ = new MailKit.Net.Smtp.SmtpClient { ServerCertificateValidationCallback = [|(_, _, _, _) => true|] };")]
    [InlineData("var imap = new MailKit.Net.Imap.ImapClient(); imap.ServerCertificateValidationCallback = [|AcceptAll|];")]
    [InlineData("var pg = new Npgsql.NpgsqlConnection(); pg.UserCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder(\"\").UseUserCertificateValidationCallback([|(_, _, _, _) => true|]);")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder(\"\").UseSslClientAuthenticationOptionsCallback(o => o.RemoteCertificateValidationCallback = [|AcceptAll|]);")]
    [InlineData("_ = Grpc.Net.Client.GrpcChannel.ForAddress(\"https://x\", new() { HttpHandler = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] } });")]
    [InlineData("RemoteCertificateValidationCallback all = [|(_, _, _, _) => true|]; _ = new SslStream(Stream.Null, false, all);")]
    [InlineData("Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> all = [|delegate { return true; }|];")]
    [InlineData("_ = new Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions { ClientCertificateValidation = [|(_, _, _) => true|] };")]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { [|TrustServerCertificate = true|] };")]
    [InlineData("var sql = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(); [|sql.TrustServerCertificate = true|];")]
    [InlineData("_ = new Npgsql.NpgsqlConnectionStringBuilder { [|TrustServerCertificate = Yes|] };")]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnection([|\"Server=db.example.com;Database=x;TrustServerCertificate=True\"|]);")]
    [InlineData("var cs = \"Data Source=db,1433;Trust Server Certificate=yes;\"; _ = new Microsoft.Data.SqlClient.SqlConnection { ConnectionString = [|cs|] };")]
    [InlineData("new X509Chain().ChainPolicy.VerificationFlags = [|X509VerificationFlags.AllFlags|];")]
    [InlineData("new X509Chain().ChainPolicy.VerificationFlags = [|X509VerificationFlags.AllowUnknownCertificateAuthority|];")]
    [InlineData("new X509Chain().ChainPolicy.VerificationFlags |= [|X509VerificationFlags.IgnoreInvalidName|] | [|X509VerificationFlags.IgnoreNotTimeValid|];")]
    public Task Finds_every_place_that_asks(string statement) => Finds(Class(statement));

    [Fact]
    public Task Finds_a_property_and_a_field() => Finds("""
        using System.Net.Security;

        class C
        {
            static readonly RemoteCertificateValidationCallback Field = [|(_, _, _, _) => true|];
            RemoteCertificateValidationCallback Property => [|delegate { return true; }|];
        }
        """);

    [Fact]
    public Task Finds_a_method_of_another_file() => Finds(
        """
        using System.Net;

        class C
        {
            void M() => ServicePointManager.ServerCertificateValidationCallback = [|Certificates.Accept|];
            void N() => ServicePointManager.ServerCertificateValidationCallback = Certificates.Check;
        }
        """,
        static test => test.TestState.Sources.Add("""
            using System.Net.Security;
            using System.Security.Cryptography.X509Certificates;

            static class Certificates
            {
                public static bool Accept(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) { return true; }
                public static bool Check(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) => e == SslPolicyErrors.None;
            }
            """));

    [Fact]
    public Task Finds_what_only_NET_Framework_has() => Finds("""
        using System.IdentityModel.Selectors;
        using System.Net;
        using System.Security.Cryptography.X509Certificates;
        using System.ServiceModel.Security;

        class All : ICertificatePolicy
        {
            public bool [|CheckValidationResult|](ServicePoint point, X509Certificate certificate, WebRequest request, int problem) => true;
        }

        class Some : ICertificatePolicy
        {
            public bool CheckValidationResult(ServicePoint point, X509Certificate certificate, WebRequest request, int problem) => problem == 0;
        }

        class None : X509CertificateValidator
        {
            public override void [|Validate|](X509Certificate2 certificate) { }
        }

        class Real : X509CertificateValidator
        {
            public override void Validate(X509Certificate2 certificate) => PeerTrust.Validate(certificate);
        }

        class C
        {
            void M(System.ServiceModel.Description.ClientCredentials credentials)
            {
                credentials.ServiceCertificate.Authentication.CertificateValidationMode = [|X509CertificateValidationMode.None|];
                credentials.ServiceCertificate.Authentication.CertificateValidationMode = X509CertificateValidationMode.ChainTrust;
                ServicePointManager.ServerCertificateValidationCallback += [|delegate { return true; }|];
                _ = new System.Data.SqlClient.SqlConnection([|"Server=db;TrustServerCertificate=true"|]);
            }
        }
        """, static test => test.OnNetFramework());

    [Theory]
    [InlineData("(sender, certificate, chain, errors) => errors == SslPolicyErrors.None")]
    [InlineData("(sender, certificate, chain, errors) => certificate?.GetCertHashString() == \"00\"")]
    [InlineData("(sender, certificate, chain, errors) => { if (errors != SslPolicyErrors.None) return false; return true; }")]
    [InlineData("(sender, certificate, chain, errors) => { if (errors != SslPolicyErrors.None) throw new Exception(); return true; }")]
    [InlineData("(sender, certificate, chain, errors) => { Check(errors); return true; }")]
    [InlineData("(sender, certificate, chain, errors) => { var ok = true; if (errors != SslPolicyErrors.None) ok = false; return ok; }")]
    [InlineData("(sender, certificate, chain, errors) => trustAll || errors == SslPolicyErrors.None")]
    [InlineData("(sender, certificate, chain, errors) => false")]
    [InlineData("(sender, certificate, chain, errors) => { Func<bool> f = () => true; return errors == SslPolicyErrors.None && f(); }")]
    [InlineData("Validate")]
    [InlineData("null")]
    public Task Quiet_on_real_checks(string callback) => Quiet(Class($"ServicePointManager.ServerCertificateValidationCallback = {callback};"));

    [Theory]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { TrustServerCertificate = false };")]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnection(\"Server=localhost,1433;TrustServerCertificate=True\");")]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnection(\"Server=(localdb)\\\\mssqllocaldb;TrustServerCertificate=True\");")]
    [InlineData("_ = new Microsoft.Data.SqlClient.SqlConnection(\"Server=db;TrustServerCertificate=False\");")]
    [InlineData("new X509Chain().ChainPolicy.VerificationFlags = X509VerificationFlags.NoFlag;")]
    [InlineData("if (new X509Chain().ChainPolicy.VerificationFlags == X509VerificationFlags.AllFlags) throw new Exception();")]
    [InlineData("if (new HttpClientHandler().ServerCertificateCustomValidationCallback == HttpClientHandler.DangerousAcceptAnyServerCertificateValidator) throw new Exception();")]
    [InlineData("Func<int, bool> always = _ => true; Predicate<string> all = delegate { return true; };")]
    [InlineData("new X509Certificate2Collection().Where(c => true).ToList();")]
    public Task Quiet_on_settings_that_validate(string statement) => Quiet(Class(statement));

    [Fact]
    public Task Quiet_on_pinning_of_a_private_root() => Quiet(Class("""
        using var chain = new X509Chain();
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        Console.WriteLine(chain.ChainElements[^1].Certificate.Thumbprint == "00");
        """));

    [Fact]
    public Task Quiet_where_a_setting_decides() => Quiet("""
        using System.Net.Http;
        class MailSettings { public bool IgnoreCertificateErrors { get; set; } }
        class C(MailSettings settings)
        {
            void M(HttpClientHandler handler) { if (settings.IgnoreCertificateErrors) handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; }
            void N(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = settings.IgnoreCertificateErrors ? HttpClientHandler.DangerousAcceptAnyServerCertificateValidator : null;
        }
        """);

    [Fact]
    public Task Finds_it_where_something_else_decides() => Finds("""
        using System.Net.Http;
        class MailSettings { public bool IsRemote { get; set; } public bool ChecksCertificates { get; set; } }
        class C(MailSettings settings)
        {
            void M(HttpClientHandler handler) { if (settings.IsRemote) handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }
            void N(HttpClientHandler handler) { if (handler.ServerCertificateCustomValidationCallback == null) handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }
            void O(HttpClientHandler handler) { Console.WriteLine(settings.ChecksCertificates); handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }
        }
        """);

    [Theory]
    [InlineData("if (environment.IsDevelopment()) handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("if (!environment.IsDevelopment()) { } else { handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; }")]
    [InlineData("var isDev = environment.IsDevelopment(); if (isDev && handler != null) handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("\n#if DEBUG\nhandler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;\n#endif\n")]
    public Task Quiet_in_development(string statement) => Quiet("#define DEBUG\n" + WithEnvironment(statement));

    [Theory]
    [InlineData("if (!environment.IsDevelopment()) handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("if (environment.IsDevelopment() || handler != null) handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("\n#if DEBUG\nhandler.CheckCertificateRevocationList = true;\n#else\nhandler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;\n#endif\nhandler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];")]
    public Task Finds_it_outside_development(string statement) => Finds("#define DEBUG\n" + WithEnvironment(statement));

    [Fact]
    public Task Finds_it_in_a_program() => Finds("""
        using System.Net;

        ServicePointManager.ServerCertificateValidationCallback = [|(_, _, _, _) => true|];
        """, AsProgram);

    [Fact]
    public Task Goes_on_over_broken_code() => Finds(Class("""
        ServicePointManager.ServerCertificateValidationCallback = {|CS0103:Missing|};
        _ = new HttpClientHandler { {|CS0117:ServerCertificateCustomValidation|} = (a, b, c, d) => true };
        ServicePointManager.ServerCertificateValidationCallback = [|(_, _, _, _) => true|];
        """));

    private static string WithEnvironment(string statement) => $$"""
        using Microsoft.Extensions.Hosting;

        class C
        {
            void M(IHostEnvironment environment, HttpClientHandler handler)
            {
                {{statement}}
            }
        }
        """;

    internal static string Class(string statement) => $$"""
        using System.Net;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;

        class C(bool trustAll)
        {
            const bool Yes = true;

            void M()
            {
                {{statement}}
            }

            bool TrustAll => trustAll;
            static bool Accept() => Yes;
            static void Check(SslPolicyErrors e) { if (e != SslPolicyErrors.None) throw new Exception(); }
            static bool AcceptAll(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) => true;
            static bool AcceptAllByStatement(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) { return true; }
            static bool AcceptMessage(HttpRequestMessage m, X509Certificate2? c, X509Chain? h, SslPolicyErrors e) => true;
            static bool Validate(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) => e == SslPolicyErrors.None;
        }
        """;
}
