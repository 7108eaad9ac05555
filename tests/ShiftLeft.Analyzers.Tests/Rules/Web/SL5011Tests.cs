namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5011Tests() : RuleTests("SL5011")
{
    private const string Usings = """
        using System.Net;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.HttpOverrides;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    [Fact]
    public Task Finds_lists_that_are_cleared() => Finds(Usings + """
        class C
        {
            void M(IServiceCollection services, IApplicationBuilder app)
            {
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    [|options.KnownNetworks.Clear()|];
                    options.KnownProxies.Clear();
                });
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    [|options.KnownProxies.Clear()|];
                    options.KnownIPNetworks.Clear();
                });
                var local = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
                [|local.KnownIPNetworks.Clear()|];
                local.KnownProxies.Clear();
                app.UseForwardedHeaders(local);
            }
        }
        """, Obsolete);

    [Fact]
    public Task Quiet_where_a_proxy_is_known() => Quiet(Usings + """
        class C
        {
            void M(IServiceCollection services, IHostEnvironment environment, string[] configured)
            {
                services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All);
                services.Configure<ForwardedHeadersOptions>(options => options.KnownProxies.Clear());
                services.Configure<ForwardedHeadersOptions>(options => options.KnownIPNetworks.Clear());
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.KnownIPNetworks.Clear();
                    options.KnownProxies.Clear();
                    foreach (var proxy in configured)
                        options.KnownProxies.Add(IPAddress.Parse(proxy));
                });
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.KnownIPNetworks.Clear();
                    options.KnownProxies.Clear();
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("10.0.0.0/8"));
                });
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedProto;
                    options.KnownIPNetworks.Clear();
                    options.KnownProxies.Clear();
                });
                if (environment.IsDevelopment())
                    services.Configure<ForwardedHeadersOptions>(options => { options.KnownIPNetworks.Clear(); options.KnownProxies.Clear(); });
                new List<string>().Clear();
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.KnownIPNetworks.Clear();
                    options.KnownProxies.Clear();
                    AddProxies(options, configured);
                });
            }

            private static void AddProxies(ForwardedHeadersOptions options, string[] configured)
            {
                if (configured.Length == 0)
                {
                    options.ForwardedHeaders = ForwardedHeaders.None;
                    options.KnownIPNetworks.Clear();
                    options.KnownProxies.Clear();
                }
            }
        }
        """, Obsolete);

    [Fact]
    public Task Finds_networks_that_hold_everybody() => Finds(Usings + """
        class C
        {
            void M(ForwardedHeadersOptions options)
            {
                [|options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("0.0.0.0/0"))|];
                [|options.KnownNetworks.Add(new Microsoft.AspNetCore.HttpOverrides.IPNetwork(IPAddress.Any, 0))|];
                [|options.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.IPv6Any, 0))|];
                options.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("10.0.0.0"), 8));
            }
        }
        """, Obsolete);

    [Fact]
    public Task Finds_no_limit() => Finds(Usings + """
        class C
        {
            void M(IServiceCollection services, IApplicationBuilder app)
            {
                services.Configure<ForwardedHeadersOptions>(options => [|options.ForwardLimit = null|]);
                app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, [|ForwardLimit = null|] });
                services.Configure<ForwardedHeadersOptions>(options => options.ForwardLimit = 2);
                services.Configure<ForwardedHeadersOptions>(options =>
                {
                    options.ForwardLimit = null;
                    options.KnownProxies.Add(IPAddress.Parse("10.0.0.1"));
                });
            }
        }
        """);

    [Fact]
    public Task A_list_that_a_block_of_extensions_fills_knows_somebody() => Quiet(Usings + """
        using System.Collections.Generic;

        class C
        {
            void M(ForwardedHeadersOptions options, IPAddress[] proxies)
            {
                options.KnownIPNetworks.Clear();
                options.KnownProxies.Clear();
                options.KnownProxies.AddRange(proxies);
                options.ForwardLimit = null;
            }
        }

        static class Lists
        {
            extension<T>(ICollection<T> list)
            {
                public void AddRange(IEnumerable<T> items)
                {
                    foreach (var item in items)
                        list.Add(item);
                }
            }
        }
        """);

    [Fact]
    public Task A_list_that_an_extension_fills_knows_somebody() => Finds(Usings + """
        using System.Collections.Generic;

        class C
        {
            void M(ForwardedHeadersOptions options, IPAddress[] proxies)
            {
                options.KnownIPNetworks.Clear();
                options.KnownProxies.Clear();
                options.KnownProxies.AddRange(proxies);
                options.ForwardLimit = null;
            }

            void N(ForwardedHeadersOptions options, IPAddress[] proxies)
            {
                options.KnownProxies.AddRange(proxies);
                [|options.KnownIPNetworks.Clear()|];
                options.KnownProxies.Clear();
            }
        }

        static class Lists
        {
            public static void AddRange<T>(this ICollection<T> list, IEnumerable<T> items)
            {
                foreach (var item in items)
                    list.Add(item);
            }
        }
        """);

    [Fact]
    public Task One_object_is_one_finding() => Finds(Usings + """
        class C
        {
            void M(ForwardedHeadersOptions options)
            {
                options.ForwardLimit = null;
                [|options.KnownIPNetworks.Clear()|];
                options.KnownProxies.Clear();
            }
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        class C
        {
            void M(ForwardedHeadersOptions options)
            {
                {|#0:options.KnownIPNetworks.Clear()|};
                options.KnownProxies.Clear();
            }
        }
        """, "Without known proxies and networks, anyone may say where a request comes from; add the address of your proxy");

    // KnownNetworks is what applications before .NET 10 have.
    private static void Obsolete(RuleTest test) => test.DisabledDiagnostics.Add("ASPDEPR005");
}
