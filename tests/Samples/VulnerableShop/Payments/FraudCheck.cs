using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace VulnerableShop.Payments;

/// <summary>Asks the fraud score over the provider's line protocol.</summary>
public sealed class FraudCheck(IConfiguration configuration)
{
    public async Task<int> ScoreAsync(string cardFingerprint, decimal amount, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(configuration["Fraud:Host"] ?? "fraud.pay.example", 7443, cancellation);
        await using var tls = new SslStream(client.GetStream(), false, AcceptProvider); // expect: SL2010
        await tls.AuthenticateAsClientAsync("fraud.pay.example", null, SslProtocols.None, checkCertificateRevocation: true);
        await tls.WriteAsync(Encoding.ASCII.GetBytes($"SCORE {cardFingerprint} {amount}\n"), cancellation);
        var answer = new byte[16];
        var length = await tls.ReadAsync(answer, cancellation);
        return int.TryParse(Encoding.ASCII.GetString(answer, 0, length), out var score) ? score : 100;
    }

    public static SslServerAuthenticationOptions ServerOptions(X509Certificate2 certificate) => new()
    {
        ServerCertificate = certificate,
        EnabledSslProtocols = SslProtocols.Tls, // expect: SL2011
    };

    private static bool AcceptProvider(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        return true;
    }
}
