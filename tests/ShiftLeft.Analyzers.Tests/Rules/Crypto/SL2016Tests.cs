namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2016Tests() : RuleTests("SL2016")
{
    [Theory]
    [InlineData("object M() => new HttpClientHandler { [|CheckCertificateRevocationList = false|] };")]
    [InlineData("void M() { var handler = new HttpClientHandler(); [|handler.CheckCertificateRevocationList = false|]; }")]
    [InlineData("const bool Check = false; void M(HttpClientHandler handler) { [|handler.CheckCertificateRevocationList = Check|]; }")]
    [InlineData("void M() { [|System.Net.ServicePointManager.CheckCertificateRevocationList = false|]; }")]
    [InlineData("void M(HttpsConnectionAdapterOptions https) { [|https.CheckCertificateRevocation = false|]; }")]
    [InlineData("void M(X509ChainPolicy policy) { policy.RevocationMode = [|X509RevocationMode.NoCheck|]; }")]
    [InlineData("object M() => new SslClientAuthenticationOptions { CertificateRevocationCheckMode = [|X509RevocationMode.NoCheck|] };")]
    [InlineData("void M(StackExchange.Redis.ConfigurationOptions options) { [|options.CheckCertificateRevocation = false|]; }")]
    [InlineData("Task M(SslStream stream) => stream.AuthenticateAsClientAsync(\"bank.example\", null, SslProtocols.None, [|false|]);")]
    [InlineData("void M(SslStream stream) => stream.AuthenticateAsClient(\"bank.example\", null, [|checkCertificateRevocation: false|]);")]
    [InlineData("void M(SslStream stream, X509Certificate2 own) => stream.AuthenticateAsServer(own, true, SslProtocols.None, [|false|]);")]
    [InlineData("X509RevocationMode Mode(bool online) => online ? X509RevocationMode.Online : [|X509RevocationMode.NoCheck|];")]
    [InlineData("object M() => new SslServerAuthenticationOptions { ClientCertificateRequired = true, CertificateRevocationCheckMode = [|X509RevocationMode.NoCheck|] };")]
    [InlineData("object M(bool isMutual) { var options = new SslServerAuthenticationOptions { CertificateRevocationCheckMode = [|X509RevocationMode.NoCheck|] }; options.ClientCertificateRequired = isMutual; return options; }")]
    [InlineData("void M(SslServerAuthenticationOptions options) { options.CertificateRevocationCheckMode = [|X509RevocationMode.NoCheck|]; }")]
    [InlineData("object M() => new HttpsConnectionAdapterOptions { ClientCertificateMode = ClientCertificateMode.RequireCertificate, [|CheckCertificateRevocation = false|] };")]
    public Task Finds_a_check_that_is_off(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_it_where_an_application_is_set_up() => Finds("""
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => [|https.CheckCertificateRevocation = false|]));
        """, AsProgram);

    [Fact]
    public Task Finds_it_on_NetFramework() => Finds("""
        using System.Net;

        class C
        {
            void M() { [|ServicePointManager.CheckCertificateRevocationList = false|]; }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Says_what_is_off() => Says(
        Class("object M() => new HttpClientHandler { {|#0:CheckCertificateRevocationList = false|} };"),
        "CheckCertificateRevocationList accepts certificates that were taken back; check revocation");

    [Theory]
    [InlineData("object M() => new HttpClientHandler { CheckCertificateRevocationList = true };")]
    [InlineData("object M() => new HttpClientHandler();")]
    [InlineData("object M(bool check) => new HttpClientHandler { CheckCertificateRevocationList = check };")]
    [InlineData("object M(Microsoft.Extensions.Configuration.IConfiguration c) => new HttpClientHandler { CheckCertificateRevocationList = c[\"x\"] == \"1\" };")]
    [InlineData("void M(X509ChainPolicy policy) { policy.RevocationMode = X509RevocationMode.Online; }")]
    [InlineData("void M(X509ChainPolicy policy) { policy.RevocationMode = X509RevocationMode.Offline; }")]
    [InlineData("void M(X509ChainPolicy policy) { if (policy.RevocationMode == X509RevocationMode.NoCheck) throw new Exception(); }")]
    [InlineData("void M(X509ChainPolicy policy, X509Certificate2 root) { policy.TrustMode = X509ChainTrustMode.CustomRootTrust; policy.CustomTrustStore.Add(root); policy.RevocationMode = X509RevocationMode.NoCheck; }")]
    [InlineData("void M(SslStream stream) => stream.AuthenticateAsClient(\"bank.example\", null, true);")]
    [InlineData("void M(SslStream stream) => stream.AuthenticateAsClient(\"bank.example\");")]
    [InlineData("void M(SslStream stream, X509Certificate2 own) => stream.AuthenticateAsServer(own, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false);")]
    [InlineData("void M(Microsoft.Extensions.Hosting.IHostEnvironment env, HttpClientHandler handler) { if (Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions.IsDevelopment(env)) handler.CheckCertificateRevocationList = false; }")]
    [InlineData("bool SkipCertificateCheck { get; set; } void M(StackExchange.Redis.ConfigurationOptions options) { if (SkipCertificateCheck) options.CheckCertificateRevocation = false; }")]
    [InlineData("bool ChecksRevocation { get; set; } void M(X509ChainPolicy policy) { policy.RevocationMode = ChecksRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck; }")]
    [InlineData("bool CheckCertificateRevocation { get; set; } void M() { CheckCertificateRevocation = false; }")]
    [InlineData("object M(X509Certificate2 own) => new SslServerAuthenticationOptions { ServerCertificate = own, CertificateRevocationCheckMode = X509RevocationMode.NoCheck };")]
    [InlineData("object M() { var options = new SslServerAuthenticationOptions { ClientCertificateRequired = false }; options.CertificateRevocationCheckMode = X509RevocationMode.NoCheck; return options; }")]
    [InlineData("object M() => new HttpsConnectionAdapterOptions { CheckCertificateRevocation = false };")]
    public Task Quiet_on_checks_that_are_on_or_make_no_sense(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("object M() => new HttpClientHandler { CheckCertificateRevocationList = false };"), InTests);

    [Fact]
    public Task Fixes_a_literal() => Fixes(
        Class("""
            object A() => new HttpClientHandler { [|CheckCertificateRevocationList = false|] };
            void B(X509ChainPolicy policy) { policy.RevocationMode = [|X509RevocationMode.NoCheck|]; }
            void D(SslStream stream) => stream.AuthenticateAsClient("bank.example", null, [|checkCertificateRevocation: false|]);
            """),
        Class("""
            object A() => new HttpClientHandler { CheckCertificateRevocationList = true };
            void B(X509ChainPolicy policy) { policy.RevocationMode = X509RevocationMode.Online; }
            void D(SslStream stream) => stream.AuthenticateAsClient("bank.example", null, checkCertificateRevocation: true);
            """));

    [Fact]
    public Task No_fix_for_a_named_constant() =>
        OffersNoFix(Class("const bool Check = false; void M(HttpClientHandler handler) { [|handler.CheckCertificateRevocationList = Check|]; }"));

    private static string Class(string members) => $$"""
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.AspNetCore.Server.Kestrel.Https;

        class C
        {
            {{members}}
        }
        """;
}
