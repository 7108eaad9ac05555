using System.Text;

namespace VulnerableShop.Webhooks;

public sealed class Delivery
{
    public required string Target { get; init; }

    public required string Body { get; init; }
}

public sealed class WebhookSender(HttpClient http, ILogger<WebhookSender> logger)
{
    private static readonly Dictionary<string, string> Regions = new()
    {
        ["eu"] = "https://relay-eu.shop.example/",
        ["us"] = "https://relay-us.shop.example/",
    };

    public async Task<bool> PingAsync(Uri callback, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(callback, cancellation); // expect: SL1008
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException exception)
        {
            logger.LogInformation(exception, "A callback does not answer");
            return false;
        }
    }

    public async Task<int> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, delivery.Target); // expect: SL1008
        message.Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(message, cancellation);
        return (int)response.StatusCode;
    }

    public async Task<bool> RelayAsync(string region, string body, CancellationToken cancellation)
    {
        if (!Regions.TryGetValue(region, out var address))
            return false;
        using var content = new StringContent(body);
        using var response = await http.PostAsync(address, content, cancellation);
        return response.IsSuccessStatusCode;
    }

    /// <summary>The address of a tracking page; host and path are the carrier's, only the number is the customer's.</summary>
    public Task<string> TrackAsync(string number, CancellationToken cancellation) =>
        http.GetStringAsync($"https://tracking.shop.example/parcels/{Uri.EscapeDataString(number)}", cancellation);
}
