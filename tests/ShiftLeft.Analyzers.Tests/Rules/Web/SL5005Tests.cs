namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5005Tests() : RuleTests("SL5005")
{
    [Fact]
    public Task Finds_AllowAnyOrigin_on_its_own_line_without_a_fix() => OffersNoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddDefaultPolicy(policy => policy.[|AllowAnyOrigin|]().AllowAnyMethod());
            options.AddPolicy("all", policy => policy
                .WithMethods("GET")
                .[|AllowAnyOrigin|]()
                .AllowAnyHeader());
            options.AddPolicy("statements", policy =>
            {
                policy.AllowAnyHeader();
                policy.[|AllowAnyOrigin|]();
            });
            options.AddPolicy("built", new CorsPolicyBuilder().[|AllowAnyOrigin|]().Build());
        });
        var app = builder.Build();
        app.UseCors(policy => policy.[|AllowAnyOrigin|]());
        app.MapGet("/", () => "").RequireCors(policy => policy.[|AllowAnyOrigin|]());
        """, AsProgram);

    [Fact]
    public Task Finds_origins_that_are_anyone_s() => Finds("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        class C
        {
            private const string Everyone = "*";
            private static readonly string[] Origins = [[|"*"|]];

            void M(CorsPolicyBuilder policy, string[]? configured)
            {
                policy.WithOrigins([|"*"|]);
                policy.WithOrigins([|Everyone|]);
                policy.WithOrigins("https://example.com", [|"null"|]);
                policy.WithOrigins(new[] { [|"*"|] });
                policy.WithOrigins(configured ?? [[|"*"|]]);
                policy.WithOrigins(Origins);
                policy.WithOrigins([|"https://*"|]).SetIsOriginAllowedToAllowWildcardSubdomains();
                new CorsPolicyBuilder([|"*"|]).AllowAnyHeader();
                var model = new CorsPolicy { Origins = { [|"*"|] }, SupportsCredentials = false };
                model.Origins.Add([|"*"|]);
            }
        }
        """);

    [Fact]
    public Task Finds_a_callback_that_accepts_every_origin_in_every_form() => Finds("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        class C
        {
            private static readonly Func<string, bool> Anyone = static _ => true;

            void M(CorsPolicyBuilder policy, CorsPolicy model)
            {
                policy.SetIsOriginAllowed([|_ => true|]);
                policy.SetIsOriginAllowed([|origin => { return true; }|]);
                policy.SetIsOriginAllowed([|origin =>
                {
                    if (origin.Length > 10)
                        return true;
                    Console.WriteLine(origin);
                    return !false;
                }|]);
                policy.SetIsOriginAllowed([|delegate { return true; }|]);
                policy.SetIsOriginAllowed([|delegate (string origin) { return true; }|]);
                policy.SetIsOriginAllowed([|Accept|]);
                policy.SetIsOriginAllowed([|this.AcceptInBlock|]);
                policy.SetIsOriginAllowed([|Elsewhere.Accept|]);
                policy.SetIsOriginAllowed([|new Func<string, bool>(Accept)|]);
                policy.SetIsOriginAllowed([|Anyone|]);
                Func<string, bool> local = _ => true;
                policy.SetIsOriginAllowed([|local|]);
                policy.SetIsOriginAllowed([|Inner|]);
                [|model.IsOriginAllowed = _ => true|];

                bool Inner(string origin) => true;
            }

            static bool Accept(string origin) => true;

            bool AcceptInBlock(string origin)
            {
                return true;
            }
        }
        """, static test => test.TestState.Sources.Add("""
        static class Elsewhere
        {
            public static bool Accept(string origin) => true;
        }
        """));

    [Theory]
    [InlineData("policy.{|#0:AllowAnyOrigin|}()", "AllowAnyOrigin lets every site call")]
    [InlineData("policy.{|#0:AllowAnyOrigin|}().AllowAnyHeader().AllowCredentials()", "AllowAnyOrigin lets every site call and read what a signed-in user may")]
    [InlineData("policy.AllowCredentials().SetIsOriginAllowed({|#0:_ => true|})", "SetIsOriginAllowed lets every site call and read what a signed-in user may")]
    public Task Says_what_credentials_add(string chain, string problem) => Says($$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        class C
        {
            void M(CorsPolicyBuilder policy) => {{chain}};
        }
        """, $"{problem}; name the origins that may call");

    [Fact]
    public Task Says_so_for_credentials_in_another_statement() => Says("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        class C
        {
            void M(CorsPolicyBuilder policy, CorsPolicyBuilder other)
            {
                policy.AllowCredentials();
                policy.WithOrigins({|#0:"*"|});
                other.AllowAnyHeader();
            }
        }
        """, "The origin '*' lets every site call and read what a signed-in user may; name the origins that may call");

    [Fact]
    public Task Finds_headers_written_by_hand() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Net.Http.Headers;

        class C
        {
            private const string Header = "Access-Control-Allow-Origin";

            void M(HttpResponse response, bool wide, IDictionary<string, string> lambda, System.Net.Http.HttpResponseMessage message)
            {
                [|response.Headers["Access-Control-Allow-Origin"] = "*"|];
                [|response.Headers[Header] = "*"|];
                [|response.Headers[HeaderNames.AccessControlAllowOrigin] = "*"|];
                [|response.Headers.Add("access-control-allow-origin", "*")|];
                [|response.Headers.Append("Access-Control-Allow-Origin", "*")|];
                [|response.Headers.TryAdd(Header, "*")|];
                [|response.Headers.AccessControlAllowOrigin = "*"|];
                [|response.Headers.AccessControlAllowOrigin = new[] { "*" }|];
                [|response.Headers.AccessControlAllowOrigin = wide ? "*" : "https://example.com"|];
                [|response.Headers.AccessControlAllowOrigin = "null"|];
                [|message.Headers.Add(Header, "*")|];
                [|message.Headers.TryAddWithoutValidation(Header, new[] { "*" })|];
                [|lambda["Access-Control-Allow-Origin"] = "*"|];
                var headers = new Dictionary<string, string> { [|{ "Access-Control-Allow-Origin", "*" }|] };
                var indexed = new Dictionary<string, string> { [|["Access-Control-Allow-Origin"] = "*"|] };
            }

            void Listener(System.Net.HttpListenerResponse response)
            {
                [|response.AddHeader(Header, "*")|];
                [|response.AppendHeader(Header, "*")|];
                [|response.Headers.Add(Header, "*")|];
                [|response.Headers[Header] = "*"|];
            }
        }
        """);

    [Fact]
    public Task Finds_headers_of_System_Web() => Finds("""
        using System.Web;

        class C
        {
            void M(HttpContext context, HttpResponseBase response)
            {
                [|context.Response.AddHeader("Access-Control-Allow-Origin", "*")|];
                [|HttpContext.Current.Response.AppendHeader("Access-Control-Allow-Origin", "*")|];
                [|context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]|];
                [|response.AddHeader("Access-Control-Allow-Origin", context.Request.Headers.Get("Origin"))|];
            }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_the_origin_of_the_request_sent_back() => Finds("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Net.Http.Headers;

        class C
        {
            void Indexer(HttpContext context) => [|context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]|];

            void Typed(HttpContext context) => [|context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin|];

            void Named(HttpContext context) => [|context.Response.Headers.Append(HeaderNames.AccessControlAllowOrigin, context.Request.Headers[HeaderNames.Origin].ToString())|];

            void Variable(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                if (!string.IsNullOrEmpty(origin))
                {
                    origin = origin.Trim();
                    [|context.Response.Headers["Access-Control-Allow-Origin"] = origin|];
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            void Fallback(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].FirstOrDefault() ?? "https://example.com";
                [|context.Response.Headers["Access-Control-Allow-Origin"] = origin|];
            }

            void Out(HttpContext context)
            {
                if (context.Request.Headers.TryGetValue("Origin", out var origin) && origin.Count > 0)
                    [|context.Response.Headers["Access-Control-Allow-Origin"] = origin|];
            }

            void Builder(HttpContext context, CorsPolicyBuilder policy) => policy.WithOrigins([|context.Request.Headers["Origin"].ToString()|]).AllowCredentials();
        }
        """);

    [Fact]
    public Task Quiet_on_the_origin_of_the_request_after_a_look_at_it() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            private static readonly HashSet<string> Allowed = ["https://example.com"];

            void Listed(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                if (Allowed.Contains(origin))
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            }

            void Return(HttpContext context)
            {
                string origin = context.Request.Headers.Origin!;
                if (!IsAllowed(origin))
                    return;
                context.Response.Headers.AccessControlAllowOrigin = origin;
            }

            void Compared(HttpContext context)
            {
                foreach (var allowed in Allowed)
                {
                    if (context.Request.Headers["Origin"] == allowed)
                        context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
                }
            }

            void Chosen(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                context.Response.Headers["Access-Control-Allow-Origin"] = Allowed.Contains(origin) ? origin : "https://example.com";
                context.Response.Headers["Vary"] = "Origin";
            }

            void Configured(HttpContext context) => context.Response.Headers["Access-Control-Allow-Origin"] = configuration["Cors:Origin"];

            static bool IsAllowed(string origin) => origin.EndsWith(".example.com", StringComparison.Ordinal);
        }
        """);

    [Fact]
    public Task Quiet_on_named_origins_and_callbacks_that_decide() => Quiet("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            void M(CorsPolicyBuilder policy, CorsPolicy model, Func<string, bool> given)
            {
                policy.WithOrigins("https://example.com", "https://*.example.com").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials();
                policy.WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>()!);
                policy.WithOrigins(configuration["Cors:Origins"]!.Split(';'));
                policy.SetIsOriginAllowed(origin => new Uri(origin).Host == "example.com");
                policy.SetIsOriginAllowed(origin => { if (origin == "https://example.com") return true; return false; });
                policy.SetIsOriginAllowed(_ => false);
                policy.SetIsOriginAllowed(given);
                policy.SetIsOriginAllowed(IsAllowed);
                policy.SetIsOriginAllowed(origin => new[] { origin }.Any(_ => true) && IsAllowed(origin));
                policy.WithMethods("*").WithHeaders("*").WithExposedHeaders("*").AllowAnyMethod().AllowAnyHeader();
                model.Origins.Add("https://example.com");
                model.Methods.Add("*");
                new List<string>().Add("*");
            }

            static bool IsAllowed(string origin) => origin == "https://example.com";
        }
        """);

    [Fact]
    public Task Quiet_where_the_configuration_asks_for_any_origin() => Quiet("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        class C
        {
            void M(CorsPolicyBuilder policy, string[] hosts)
            {
                if (hosts.Contains("*"))
                    policy.AllowAnyOrigin();
                else
                    policy.WithOrigins(hosts);
            }

            void N(CorsPolicyBuilder policy, string host)
            {
                if (string.Equals(host, CorsConstants.AnyOrigin, StringComparison.Ordinal))
                    policy.SetIsOriginAllowed(_ => true);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_other_headers_and_on_requests() => Quiet("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpContext context, HttpClient client, HttpRequestMessage request)
            {
                context.Response.Headers["Access-Control-Allow-Methods"] = "*";
                context.Response.Headers["Access-Control-Allow-Headers"] = "*";
                context.Response.Headers["Access-Control-Allow-Origin"] = "https://example.com";
                context.Request.Headers["Access-Control-Allow-Origin"] = "*";
                client.DefaultRequestHeaders.Add("Access-Control-Allow-Origin", "*");
                request.Headers.Add("Access-Control-Allow-Origin", "*");
                context.Response.Headers.Remove("Access-Control-Allow-Origin");
            }
        }
        """);

    [Fact]
    public Task Quiet_in_development() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("dev", policy => policy.AllowAnyOrigin());
            options.AddPolicy("live", policy => policy.WithOrigins("https://example.com"));
            if (builder.Environment.IsDevelopment())
                options.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
        });
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors("dev");
            app.UseCors(policy => policy.AllowAnyOrigin());
        }
        else
        {
            app.UseCors("live");
        }
        """, AsProgram);

    [Fact]
    public Task Finds_a_policy_that_is_used_outside_development_too() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("all", policy => policy.[|AllowAnyOrigin|]());
            options.AddPolicy("unused", policy => policy.[|AllowAnyOrigin|]());
        });
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.UseCors("all");
        else
            app.UseCors(policy => policy.[|AllowAnyOrigin|]());
        app.MapGet("/", () => "").RequireCors("all");
        """, AsProgram);

    /// <summary>The packages are not at hand for the tests: their shapes are.</summary>
    [Fact]
    public Task Finds_Web_API_2_and_OWIN() => Finds("""
        using System;
        using Microsoft.Owin.Cors;
        using System.Web.Http.Cors;

        [[|EnableCors("*", "*", "*")|]]
        class Open
        {
        }

        [EnableCors("https://example.com", "*", "*")]
        class Named
        {
            void M(System.Web.Cors.CorsPolicy policy, Action<CorsOptions> useCors)
            {
                var everywhere = [|new EnableCorsAttribute("*", "*", "GET") { SupportsCredentials = true }|];
                [|policy.AllowAnyOrigin = true|];
                policy.AllowAnyOrigin = false;
                useCors([|CorsOptions.AllowAll|]);
            }
        }
        """, static test =>
        {
            test.OnNetFramework();
            test.TestState.Sources.Add("""
                namespace System.Web.Http.Cors
                {
                    public sealed class EnableCorsAttribute : Attribute
                    {
                        public EnableCorsAttribute(string origins, string headers, string methods) { }

                        public bool SupportsCredentials { get; set; }
                    }
                }

                namespace System.Web.Cors
                {
                    public class CorsPolicy
                    {
                        public bool AllowAnyOrigin { get; set; }
                    }
                }

                namespace Microsoft.Owin.Cors
                {
                    public class CorsOptions
                    {
                        public static CorsOptions AllowAll => new CorsOptions();
                    }
                }
                """);
        });

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(CorsPolicyBuilder policy, HttpResponse response)
            {
                policy.[|AllowAnyOrigin|]().{|CS1061:AllowMissing|}();
                policy.WithOrigins({|CS0103:missing|});
                policy.SetIsOriginAllowed(origin => { {|CS0103:missing|}(); return origin =={|CS1525:;|} });
                [|response.Headers["Access-Control-Allow-Origin"] = "*"|]{|CS1002:|}
            }
        }
        """);
}
