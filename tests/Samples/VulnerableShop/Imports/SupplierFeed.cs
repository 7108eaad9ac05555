using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;

namespace VulnerableShop.Imports;

/// <summary>Fetches the price list of a supplier, and keeps the last one for the night when the supplier is down.</summary>
public sealed class SupplierFeed(HttpClient http, IConfiguration configuration)
{
    private const string User = "shop-feed";
    private const string Password = "Larch&Otter-77";

    public async Task<string> DownloadAsync(string supplier, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, $"https://feeds.shop.example/{Uri.EscapeDataString(supplier)}.json");
        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{User}:{Password}"));
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic); // expect: SL3002
        using var response = await http.SendAsync(message, cancellation);
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    public async Task<string> DownloadSpareAsync(CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://spare.feeds.shop.example/all.json");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Feeds:SpareToken"]);
        using var response = await http.SendAsync(message, cancellation);
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    public static SqliteConnection OpenCache()
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = "feeds.db", Password = "amber-fox-2020" }; // expect: SL3002
        var connection = new SqliteConnection(builder.ConnectionString);
        connection.Open();
        return connection;
    }
}
