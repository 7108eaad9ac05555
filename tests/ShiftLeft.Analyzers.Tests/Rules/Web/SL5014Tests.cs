namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5014Tests() : RuleTests("SL5014")
{
    [Fact]
    public Task Finds_addresses_that_reach_a_client() => OffersNoFix("""
        using System.Net;
        using System.Net.Http.Json;
        using System.Net.Sockets;
        using System.Net.WebSockets;
        using Grpc.Net.Client;
        using RestSharp;

        class C
        {
            private const string Api = "http://api.partner.com/v1";
            private static readonly Uri Feed = new("http://feeds.partner.com/prices.xml");

            async Task Http(HttpClient client, string id, CancellationToken cancellation)
            {
                await client.GetStringAsync([|"http://api.partner.com/prices"|]);
                await client.GetAsync([|Api + "/orders"|], cancellation);
                await client.GetAsync([|$"http://api.partner.com/orders/{id}"|]);
                await client.PostAsync([|$"{Api}/orders/{id}"|], null);
                await client.GetStreamAsync([|Feed|]);
                await client.GetFromJsonAsync<string>([|"http://api.partner.com/prices"|]);
                await client.PostAsJsonAsync([|new Uri("http://api.partner.com/prices")|], id);
                client.BaseAddress = [|new Uri("http://api.partner.com")|];
                var local = "http://93.184.216.34:8080/";
                await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, [|local|]));
                var request = new HttpRequestMessage { RequestUri = [|new Uri("HTTP://api.partner.com/")|] };
                await client.GetAsync([|$"http://{id}.partner.com/"|]);
            }

            async Task Others(HttpClient other, ClientWebSocket socket, CancellationToken cancellation)
            {
                new WebClient().DownloadFile([|"ftp://files.partner.com/list.csv"|], "list.csv");
                WebRequest.Create([|"http://api.partner.com"|]);
                await socket.ConnectAsync([|new Uri("ws://live.partner.com/prices")|], cancellation);
                GrpcChannel.ForAddress([|"http://grpc.partner.com"|]);
                new RestClient([|"http://api.partner.com"|]);
                [|new TcpClient("switch.partner.com", 23)|];
                [|new TcpClient().Connect("ftp.partner.com", 21)|];
            }
        }
        """);

    [Fact]
    public Task Quiet_for_what_is_no_address_of_a_request() => Quiet("""
        using System.Xml;
        using System.Xml.Linq;
        using System.Xml.Serialization;

        [XmlRoot(Namespace = "http://www.partner.com/schemas/order")]
        class C
        {
            private static readonly XNamespace Schema = "http://schemas.partner.com/order/2020";
            private const string Realm = "http://partner.com/identity";

            string Documentation => "See http://docs.partner.com/orders for more.";

            void M(XmlWriter writer, Dictionary<string, string> values)
            {
                writer.WriteStartElement("order", "http://schemas.partner.com/order");
                values["homepage"] = "http://www.partner.com";
                Console.WriteLine("http://www.partner.com");
                var uri = new Uri("http://www.partner.com/logo.png");
                Console.WriteLine(uri.Host);
                _ = values.ContainsKey("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name");
            }
        }
        """);

    [Fact]
    public Task Quiet_for_own_hosts_encrypted_and_configured_addresses() => Quiet("""
        using System.Net;
        using System.Net.Sockets;
        using Microsoft.Extensions.Configuration;

        class C
        {
            async Task M(HttpClient client, IConfiguration configuration, string host)
            {
                await client.GetAsync("https://api.partner.com/prices");
                await client.GetAsync("http://localhost:5000/health");
                await client.GetAsync("http://127.0.0.1:5000/health");
                await client.GetAsync("http://[::1]:5000/health");
                await client.GetAsync("http://orders:8080/api");
                await client.GetAsync("http://orders.shop.svc.cluster.local/api");
                await client.GetAsync("http://10.1.2.3/api");
                await client.GetAsync("http://172.20.0.5/api");
                await client.GetAsync("http://192.168.1.20/status");
                await client.GetAsync("http://169.254.169.254/metadata/instance");
                await client.GetAsync("http://host.docker.internal:9200");
                await client.GetAsync("/relative/path");
                await client.GetAsync($"http://{host}/health");
                await client.GetAsync($"http://{host}:{5000}/health");
                await client.GetAsync(configuration["Api"] + "/prices");
                await client.GetAsync("http://timestamp.digicert.com");
                await client.GetAsync("http://ocsp.partner.com");
                client.BaseAddress = new Uri(configuration["Api"] ?? "http://localhost");
                new TcpClient("mail.partner.com", 993);
                new TcpClient("localhost", 23);
            }

            void Ftps()
            {
                var request = (FtpWebRequest)WebRequest.Create("ftp://files.partner.com/list.csv");
                request.EnableSsl = true;
            }
        }
        """);

    [Fact]
    public Task Quiet_in_development() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddHttpClient("partner", client => client.BaseAddress = new Uri("http://mock.partner.com"));
        """, AsProgram);

    [Fact]
    public Task Says_the_protocol() => Says("""
        class C
        {
            Task M(HttpClient client) => client.GetAsync({|#0:"http://api.partner.com"|});
        }
        """, "This connection by http:// is not encrypted, so anyone on the way can read and change it; use the encrypted protocol");
}
