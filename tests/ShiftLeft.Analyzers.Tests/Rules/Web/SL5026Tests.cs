namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5026Tests() : RuleTests("SL5026")
{
    private const string Blazored = """
        namespace Blazored.LocalStorage
        {
            public interface ILocalStorageService
            {
                System.Threading.Tasks.ValueTask SetItemAsync<T>(string key, T data, System.Threading.CancellationToken cancellationToken = default);
                System.Threading.Tasks.ValueTask SetItemAsStringAsync(string key, string data, System.Threading.CancellationToken cancellationToken = default);
            }
        }
        """;

    private static readonly Action<RuleTest> WithBlazored = static test => test.TestState.Sources.Add(("Blazored.cs", Blazored));

    [Fact]
    public Task Finds_tokens_in_the_storage_of_the_browser() => Finds("""
        using Blazored.LocalStorage;
        using Microsoft.JSInterop;

        class C(IJSRuntime script, ILocalStorageService storage)
        {
            private const string Key = "authToken";

            async Task M(string jwt, string value)
            {
                await script.[|InvokeVoidAsync|]("localStorage.setItem", "access_token", value);
                await script.[|InvokeVoidAsync|]("localStorage.setItem", "a", jwt);
                await script.[|InvokeVoidAsync|]("sessionStorage.setItem", "token", value);
                await storage.[|SetItemAsync|]("authToken", value);
                await storage.[|SetItemAsStringAsync|](Key, value);
            }
        }
        """, WithBlazored);

    [Fact]
    public Task Finds_tokens_in_addresses() => OffersNoFix("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        class C
        {
            string M(string token) => [|$"https://api.partner.com/orders?access_token={token}"|];

            string N(string url, string token) => [|url + "?page=1&access_token=" + token|];

            string O(string jwt) => [|$"https://api.partner.com/orders?jwt={jwt}"|];

            JwtBearerEvents P() => new()
            {
                OnMessageReceived = context =>
                {
                    [|context.Token = context.Request.Query["access_token"]|];
                    return Task.CompletedTask;
                },
            };
        }
        """);

    [Fact]
    public Task Finds_bearer_tokens_over_http() => Finds("""
        using System.Net.Http.Headers;

        class C
        {
            async Task M(string token)
            {
                var client = new HttpClient { BaseAddress = new Uri("http://api.partner.com") };
                [|client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token)|];
                await client.GetAsync("orders");
            }

            async Task N(HttpClient client, string token)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "http://api.partner.com/orders");
                [|request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token)|];
                await client.SendAsync(request);
            }

            async Task O(HttpClient client, string token)
            {
                [|client.DefaultRequestHeaders.Authorization = new("Bearer", token)|];
                await client.GetAsync("http://api.partner.com/orders");
            }
        }
        """);

    [Fact]
    public Task Quiet_for_other_values_places_and_addresses() => Quiet("""
        using System.Net.Http.Headers;
        using Blazored.LocalStorage;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.JSInterop;

        class C(IJSRuntime script, ILocalStorageService storage)
        {
            async Task M(string value, string token, CancellationToken cancellationToken)
            {
                await script.InvokeVoidAsync("localStorage.setItem", "theme", value);
                await script.InvokeVoidAsync("localStorage.removeItem", "token");
                await script.InvokeVoidAsync("localStorage.setItem", cancellationToken, "theme", value);
                await script.InvokeVoidAsync("app.login", token);
                await storage.SetItemAsync("theme", value, cancellationToken);
                await storage.SetItemAsync("csrfToken", value);
            }

            string Reset(string token) => $"https://shop.partner.com/reset?token={token}";

            string Unknown(string id) => $"https://shop.partner.com/orders?id={id}";

            string Form(string token) => "grant_type=refresh_token&refresh_token=" + token;

            async Task N(string token)
            {
                var client = new HttpClient { BaseAddress = new Uri("https://api.partner.com") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                await client.GetAsync("orders");
                var local = new HttpClient { BaseAddress = new Uri("http://localhost:5000") };
                local.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            JwtBearerEvents Hubs() => new()
            {
                OnMessageReceived = context =>
                {
                    var token = context.Request.Query["access_token"];
                    if (!string.IsNullOrEmpty(token) && context.HttpContext.Request.Path.StartsWithSegments("/hubs"))
                        context.Token = token;
                    return Task.CompletedTask;
                },
            };
        }
        """, WithBlazored);

    [Fact]
    public Task Says_what_to_do() => Says("""
        class C
        {
            string M(string token) => {|#0:$"https://api.partner.com/orders?access_token={token}"|};
        }
        """, "A token in an address ends up in logs, histories and the Referer header; send it in the Authorization header");
}
