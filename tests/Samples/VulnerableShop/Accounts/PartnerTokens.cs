using System.Net.Http.Headers;

namespace VulnerableShop.Accounts;

/// <summary>Calls partners in the name of a customer.</summary>
public sealed class PartnerTokens(HttpClient client)
{
    public Task<string> OrdersAsync(string token) =>
        client.GetStringAsync($"https://api.partner.com/orders?access_token={token}"); // expect: SL3006, SL5026

    public async Task<string> OrdersByHeaderAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.partner.com/orders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public static string ResetLink(string token) => $"https://shop.example/reset?token={Uri.EscapeDataString(token)}";
}
