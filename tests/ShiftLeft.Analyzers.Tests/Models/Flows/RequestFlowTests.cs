namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class RequestFlowTests() : RuleTests("SL1008")
{
    [Fact]
    public Task Finds_addresses_of_the_user() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using System.Net.Http.Json;
        public class ProxyController(HttpClient client) : Controller
        {
            public async Task<string> Get(string url, string host)
            {
                await client.GetFromJsonAsync<string>([|url|]);
                var request = new HttpRequestMessage(HttpMethod.Get, [|new Uri(url)|]);
                if (Uri.TryCreate(url, UriKind.Absolute, out var uri))
                    await client.PostAsync([|uri|], null);
                await client.GetAsync([|new UriBuilder("https", host).Uri|]);
                return await client.GetStringAsync([|$"https://{host}/api"|]);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_a_constant_host_and_answers() => Quiet("""
        using Microsoft.AspNetCore.Mvc;
        public class ProxyController(HttpClient client) : Controller
        {
            public async Task<string> Get(string id)
            {
                await client.GetAsync("https://api.example.com/items/" + Uri.EscapeDataString(id));
                await client.GetAsync($"items/{id}");
                var builder = new UriBuilder("https://api.example.com") { Query = "q=" + id };
                await client.GetAsync(builder.Uri);
                var next = await client.GetStringAsync("https://api.example.com/next?id=" + id);
                return await client.GetStringAsync(next);
            }
        }
        """);
}
