using System.Net.Http.Headers;

namespace VulnerableShop.Notifications;

/// <summary>Tells the team about large orders in its chat.</summary>
public sealed class ChatNotifier(HttpClient http)
{
    // Split so that the line stays short.
    private const string Token = "xoxb-" + "481516234210-815162342108" + "-kVw7TqLm2RzXc9NbYp4Hs6Jd"; // expect: SL3001

    private const string DocumentedToken = "xoxb-your-token-here";

    private const string Channel = "C024BE91L";

    public async Task NotifyAsync(string text, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://slack.com/api/chat.postMessage");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        message.Content = JsonContent.Create(new { channel = Channel, text });
        using var response = await http.SendAsync(message, cancellation);
        response.EnsureSuccessStatusCode();
    }

    public static bool IsPlaceholder(string token) => token == DocumentedToken;
}
