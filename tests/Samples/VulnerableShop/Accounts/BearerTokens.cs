using System.Security.Cryptography;
using System.Text.Json;

namespace VulnerableShop.Accounts;

/// <summary>Short-lived tokens for the mobile app: a payload and its MAC.</summary>
public sealed class BearerTokens(IConfiguration configuration)
{
    public string Issue(int customerId, TimeSpan lifetime)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Payload(customerId, DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds()));
        return $"{Convert.ToBase64String(payload)}.{Convert.ToBase64String(Sign(payload))}";
    }

    public int? Verify(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 2)
            return null;
        var payload = Convert.FromBase64String(parts[0]);
        if (!CryptographicOperations.FixedTimeEquals(Sign(payload), Convert.FromBase64String(parts[1])))
            return null;
        var content = JsonSerializer.Deserialize<Payload>(payload);
        return content is null || content.Expires < DateTimeOffset.UtcNow.ToUnixTimeSeconds() ? null : content.Customer;
    }

    private byte[] Sign(byte[] payload) => HMACSHA256.HashData(Key(), payload);

    private byte[] Key() => Convert.FromBase64String(
        configuration["Shop:TokenKey"] ?? throw new InvalidOperationException("Set Shop:TokenKey to a key of 32 bytes in Base64."));

    private sealed record Payload(int Customer, long Expires);
}
