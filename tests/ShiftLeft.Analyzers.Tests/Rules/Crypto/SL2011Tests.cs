namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2011Tests() : RuleTests("SL2011")
{
    [Theory]
    [InlineData("new HttpClientHandler { SslProtocols = [|SslProtocols.Tls|] }")]
    [InlineData("new HttpClientHandler { SslProtocols = [|SslProtocols.Tls11|] | SslProtocols.Tls12 }")]
    [InlineData("new HttpClientHandler { SslProtocols = SslProtocols.Tls12 | ([|SslProtocols.Tls11|] | SslProtocols.Tls) }")]
    [InlineData("new SslClientAuthenticationOptions { EnabledSslProtocols = [|SslProtocols.Ssl3|] }")]
    [InlineData("new SslServerAuthenticationOptions { EnabledSslProtocols = [|System.Security.Authentication.SslProtocols.Ssl2|] }")]
    [InlineData("new SslServerAuthenticationOptions { EnabledSslProtocols = [|SslProtocols.Default|] }")]
    [InlineData("new HttpClientHandler { SslProtocols = [|(SslProtocols)192|] }")]
    [InlineData("ServicePointManager.SecurityProtocol = [|SecurityProtocolType.Ssl3|]")]
    [InlineData("ServicePointManager.SecurityProtocol = [|SecurityProtocolType.Tls|]")]
    [InlineData("ServicePointManager.SecurityProtocol |= [|SecurityProtocolType.Tls11|]")]
    [InlineData("ServicePointManager.SecurityProtocol = [|(SecurityProtocolType)768|] | (SecurityProtocolType)3072")]
    [InlineData("stream.AuthenticateAsClientAsync(\"x\", null, [|SslProtocols.Tls|], true)")]
    [InlineData("new MailKit.Net.Smtp.SmtpClient { SslProtocols = [|SslProtocols.Tls11|] }")]
    [InlineData("new Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions { SslProtocols = [|SslProtocols.Tls11|] }")]
    [InlineData("new CipherSuitesPolicy([[|TlsCipherSuite.TLS_RSA_WITH_RC4_128_MD5|], TlsCipherSuite.TLS_AES_128_GCM_SHA256])")]
    [InlineData("new CipherSuitesPolicy([[|TlsCipherSuite.TLS_RSA_WITH_NULL_SHA256|], [|TlsCipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA|]])")]
    public Task Finds_obsolete_versions(string expression) => Finds(Method($"_ = {expression};"));

    [Theory]
    [InlineData("[|AppContext.SetSwitch(\"Switch.System.Net.DontEnableSystemDefaultTlsVersions\", true)|]")]
    [InlineData("[|AppContext.SetSwitch(\"Switch.System.Net.DontEnableSchUseStrongCrypto\", true)|]")]
    public Task Finds_the_switches_that_allow_them(string statement) => Finds(Method($"{statement};"));

    [Theory]
    [InlineData("_ = new HttpClientHandler { SslProtocols = SslProtocols.None };")]
    [InlineData("_ = new HttpClientHandler { SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };")]
    [InlineData("ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;")]
    [InlineData("ServicePointManager.SecurityProtocol = (SecurityProtocolType)3072;")]
    [InlineData("ServicePointManager.SecurityProtocol &= ~(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls);")]
    [InlineData("if (stream.SslProtocol == SslProtocols.Tls || stream.SslProtocol < SslProtocols.Tls12) stream.Close();")]
    [InlineData("if ((stream.SslProtocol & SslProtocols.Tls11) != 0 || stream.SslProtocol.HasFlag(SslProtocols.Ssl3)) stream.Close();")]
    [InlineData("if (stream.SslProtocol is SslProtocols.Tls or SslProtocols.Tls11) stream.Close();")]
    [InlineData("switch (stream.SslProtocol) { case SslProtocols.Tls: stream.Close(); break; }")]
    [InlineData("_ = new CipherSuitesPolicy([TlsCipherSuite.TLS_AES_256_GCM_SHA384]);")]
    [InlineData("AppContext.SetSwitch(\"Switch.System.Net.DontEnableSchUseStrongCrypto\", false);")]
    [InlineData("_ = nameof(SslProtocols.Tls);")]
    public Task Quiet_on_current_versions_and_tests(string statement) => Quiet(Method(statement));

    [Fact]
    public Task Goes_on_over_broken_code() => Finds(Method("""
        _ = new HttpClientHandler { SslProtocols = SslProtocols.{|CS0117:Tls99|} | [|SslProtocols.Tls|] };
        """));

    [Theory]
    [InlineData("_ = new HttpClientHandler { SslProtocols = [|SslProtocols.Tls|] };", "_ = new HttpClientHandler { SslProtocols = SslProtocols.None };")]
    [InlineData(
        "_ = new HttpClientHandler { SslProtocols = [|SslProtocols.Tls|] | SslProtocols.Tls11 | SslProtocols.Tls12 /* all */ };",
        "_ = new HttpClientHandler { SslProtocols = SslProtocols.None /* all */ };")]
    [InlineData("ServicePointManager.SecurityProtocol = [|SecurityProtocolType.Tls|];", "ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;")]
    [InlineData(
        "ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls12 | [|System.Net.SecurityProtocolType.Ssl3|];",
        "ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.SystemDefault;")]
    [InlineData("_ = new HttpClientHandler { SslProtocols = [|(SslProtocols)192|] };", "_ = new HttpClientHandler { SslProtocols = SslProtocols.None };")]
    public Task Fixes_by_the_choice_of_the_system(string before, string after) => Fixes(Method(before), Method(after));

    [Theory]
    [InlineData("ServicePointManager.SecurityProtocol |= [|SecurityProtocolType.Tls11|];")]
    [InlineData("_ = new CipherSuitesPolicy([[|TlsCipherSuite.TLS_RSA_WITH_RC4_128_MD5|]]);")]
    [InlineData("[|AppContext.SetSwitch(\"Switch.System.Net.DontEnableSchUseStrongCrypto\", true)|];")]
    public Task Offers_nothing_where_None_would_say_nothing(string statement) => OffersNoFix(Method(statement));

    private static string Method(string statement) => $$"""
        using System.Net;
        using System.Net.Security;
        using System.Security.Authentication;

        class C
        {
            void M(SslStream stream)
            {
                {{statement}}
            }
        }
        """;
}
