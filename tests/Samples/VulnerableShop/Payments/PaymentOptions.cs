using System.Net.Security;
using System.Security.Authentication;

namespace VulnerableShop.Payments;

public sealed class PaymentOptions
{
    public string BaseAddress { get; set; } = "https://gateway.pay.example/";

    public string ApiKey { get; set; } = "";

    public bool Sandbox { get; set; }

    public string? PinnedThumbprint { get; set; }

    /// <summary>The sandbox of the gateway, which has a certificate of its own.</summary>
    public HttpMessageHandler CreateHandler()
    {
        if (Sandbox)
        {
            return new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, // expect: SL2010
                SslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12, // expect: SL2011
                CheckCertificateRevocationList = false, // expect: SL2016
            };
        }

        return new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                    errors == SslPolicyErrors.None
                    && (PinnedThumbprint is null || certificate?.GetCertHashString() == PinnedThumbprint),
            },
        };
    }
}
