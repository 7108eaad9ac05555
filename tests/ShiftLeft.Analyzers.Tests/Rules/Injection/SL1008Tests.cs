namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported. There is no safe repair.</summary>
public sealed class SL1008Tests() : RuleTests("SL1008")
{
    [Theory]
    [InlineData("""
        public Task<string> Get(string url) => client.GetStringAsync([|url|]);
        """)]
    [InlineData("""
        public Task<string> Host(string host) => client.GetStringAsync([|$"https://{host}/status"|]);
        """)]
    [InlineData("""
        public Task<string> OpenHost(string rest) => client.GetStringAsync([|"https://api.example.com" + rest|]);
        """)]
    [InlineData("""
        public void Message(string url) => client.Send(new HttpRequestMessage(HttpMethod.Get, [|url|]));
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public Task<string> FixedHost(string id) => client.GetStringAsync("https://api.example.com/items/" + id);
        """)]
    [InlineData("""
        public Task<string> FixedHostByHole(string id) => client.GetStringAsync($"https://api.example.com/items?id={id}");
        """)]
    [InlineData("""
        public Task<string> Relative(string id) => client.GetStringAsync("items/" + id);
        """)]
    [InlineData("""
        public async Task<IActionResult> Allowed(string url)
        {
            string[] known = ["https://a.example.com", "https://b.example.com"];
            return known.Contains(url) ? Ok(await client.GetStringAsync(url)) : BadRequest();
        }
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    [Fact]
    public Task Finds_what_came_through_a_socket_and_not_who_sent_it() => Finds("""
        using System.Net;
        using System.Net.Http;
        using System.Net.Sockets;
        using System.Text;

        class Discovery(HttpClient client)
        {
            async Task Told(UdpClient udp)
            {
                var received = await udp.ReceiveAsync();
                await client.GetAsync([|"http://" + Encoding.UTF8.GetString(received.Buffer)|]);
            }

            async Task Sender(UdpClient udp)
            {
                var received = await udp.ReceiveAsync();
                await client.GetAsync("http://" + received.RemoteEndPoint.Address + "/description");
            }

            async Task SenderOfAMessage(Socket socket, byte[] buffer)
            {
                var received = await socket.ReceiveMessageFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), default);
                await client.GetAsync("http://" + ((IPEndPoint)received.RemoteEndPoint).Address + "/description");
                await client.GetAsync([|"http://" + Encoding.UTF8.GetString(buffer)|]);
            }
        }
        """);

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class ProxyController(HttpClient client) : Controller
        {
            {{members}}
        }
        """;
}
