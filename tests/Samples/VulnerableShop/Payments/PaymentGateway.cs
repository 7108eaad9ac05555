using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VulnerableShop.Payments;

public sealed class PaymentGateway(HttpClient http, PaymentOptions options, ILogger<PaymentGateway> logger) : IPaymentGateway
{
    // Signs what goes to the settlement service; its public half is registered there.
    private const string SettlementKey = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIOey98FbNk6aKBaGicjrH9np/O1P+LetadY1YnL8GxItoAoGCCqGSM49\nAwEHoUQDQgAEzy1AVIZIF4CN4tBAnoJ5EW8gIKO/j3v8D4hSb/ZCzSr1aiAnsxcw\n+kRlS6F3yEVimkbJUGVBItGWZF75KOFUHA==\n-----END EC PRIVATE KEY-----\n"; // expect: SL3004

    private const string SettlementPublicKey = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n";

    public async Task<PaymentResult> ChargeAsync(string token, decimal amount, string reference, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "v1/charges");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        message.Content = JsonContent.Create(new { token, amount, reference, signature = Sign(reference, amount) });
        for (var attempt = 0; ; attempt++)
        {
            using var response = await http.SendAsync(message, cancellation);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == 2)
                return await ReadAsync(response, cancellation);

            // Jitter, so that a recovering gateway is not hit by everyone at once.
            await Task.Delay(TimeSpan.FromMilliseconds(200 * (attempt + 1) + Random.Shared.Next(100)), cancellation);
        }
    }

    public async Task<PaymentResult> RefundAsync(string reference, decimal amount, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"v1/charges/{Uri.EscapeDataString(reference)}/refunds");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        message.Content = JsonContent.Create(new { amount });
        using var response = await http.SendAsync(message, cancellation);
        return await ReadAsync(response, cancellation);
    }

    private async Task<PaymentResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning("The gateway answered {Status}", response.StatusCode);
            return new PaymentResult(false, null);
        }

        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        return new PaymentResult(true, json.RootElement.GetProperty("id").GetString());
    }

    private static string Sign(string reference, decimal amount)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(SettlementKey);
        return Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes($"{reference}:{amount}"), HashAlgorithmName.SHA256));
    }

    public static bool VerifySettlement(byte[] data, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(SettlementPublicKey);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }
}
