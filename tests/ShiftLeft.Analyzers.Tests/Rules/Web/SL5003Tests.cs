namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5003Tests() : RuleTests("SL5003")
{
    [Fact]
    public Task Fixes_a_cookie_appended_without_options() => Fixes("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpContext context, string id) => [|context.Response.Cookies.Append("session", id)|];
        }
        """, """
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpContext context, string id) => context.Response.Cookies.Append("session", id, new CookieOptions { HttpOnly = true });
        }
        """);

    [Fact]
    public Task Fixes_options_without_the_flag_or_with_false() => Fixes("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id, [|new CookieOptions { Secure = true }|]);
                response.Cookies.Append("b", id, new CookieOptions
                {
                    [|HttpOnly = false|],
                    Secure = true
                });
                CookieOptions options = new();
                [|options.HttpOnly = false|];
                response.Cookies.Append("c", id, options);
            }
        }
        """, """
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id, new CookieOptions { Secure = true, HttpOnly = true });
                response.Cookies.Append("b", id, new CookieOptions
                {
                    HttpOnly = true,
                    Secure = true
                });
                CookieOptions options = new();
                options.HttpOnly = true;
                response.Cookies.Append("c", id, options);
            }
        }
        """);

    [Fact]
    public Task Fixes_the_cookie_builders_of_the_framework() => Fixes("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.CookiePolicy;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie(options => [|options.Cookie.HttpOnly = false|]);
        builder.Services.AddSession(options => options.Cookie = [|new CookieBuilder { Name = "id" }|]);
        builder.Services.AddAntiforgery(options => [|options.Cookie.HttpOnly = false|]);
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie = new CookieBuilder { [|HttpOnly = false|] };
        });
        """, """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.CookiePolicy;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie(options => options.Cookie.HttpOnly = true);
        builder.Services.AddSession(options => options.Cookie = new CookieBuilder { Name = "id", HttpOnly = true });
        builder.Services.AddAntiforgery(options => options.Cookie.HttpOnly = true);
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie = new CookieBuilder { HttpOnly = true };
        });
        """, configure: AsProgram);

    [Theory]
    [InlineData("app.UseCookiePolicy(new CookiePolicyOptions { ", "HttpOnly = HttpOnlyPolicy.", " });")]
    [InlineData("builder.Services.Configure<CookiePolicyOptions>(options => ", "options.HttpOnly = HttpOnlyPolicy.", ");")]
    public Task Fixes_the_cookie_policy(string before, string setting, string after)
    {
        return Fixes(Program($"{before}[|{setting}None|]{after}"), Program($"{before}{setting}Always{after}"), configure: AsProgram);

        static string Program(string policy) => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.CookiePolicy;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            {{policy}}
            """;
    }

    [Fact]
    public Task Fixes_cookies_of_System_Web() => Fixes("""
        using System.Web;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Add([|new HttpCookie("session", id) { Secure = true }|]);
                response.Cookies.Add(new HttpCookie("other", id) { [|HttpOnly = false|] });
            }
        }
        """, """
        using System.Web;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Add(new HttpCookie("session", id) { Secure = true, HttpOnly = true });
                response.Cookies.Add(new HttpCookie("other", id) { HttpOnly = true });
            }
        }
        """, configure: static test => test.OnNetFramework());

    [Fact]
    public Task Finds_headers_written_by_hand_without_a_fix() => OffersNoFix("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Headers["Set-Cookie"] = [|$"session={id}; Secure"|];
                response.Headers.Append("Set-Cookie", $"session={id}; Secure; HttpOnly");
            }
        }
        """);

    [Fact]
    public Task Quiet_on_a_session_whose_cookie_has_the_flag_by_default() => Quiet("""
        using Microsoft.AspNetCore.Authentication.Cookies;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services)
            {
                services.AddSession();
                services.AddAntiforgery();
                services.AddAuthentication().AddCookie();
                services.Configure<CookieAuthenticationOptions>(options => options.Cookie.Name = "id");
            }
        }
        """);

    [Fact]
    public Task Quiet_on_a_token_that_a_script_must_read() => Quiet("""
        using Microsoft.AspNetCore.Antiforgery;
        using Microsoft.AspNetCore.Http;

        class C
        {
            public string XsrfCookieName { get; set; } = "";

            void M(HttpContext context, IAntiforgery antiforgery)
            {
                var tokens = antiforgery.GetAndStoreTokens(context);
                context.Response.Cookies.Append("XSRF-TOKEN", tokens.RequestToken!, new CookieOptions { HttpOnly = false });
                context.Response.Cookies.Append("XSRF-TOKEN", tokens.RequestToken!);
                context.Response.Cookies.Append(XsrfCookieName, tokens.RequestToken!, new CookieOptions { HttpOnly = false });
                var options = new CookieOptions { Secure = true };
                context.Response.Cookies.Append("csrf_token", tokens.RequestToken!, options);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_what_the_visitor_agreed_to() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        class C
        {
            private const string Agreement = ".Shop.CookieConsent";

            void M(HttpResponse response, CookiePolicyOptions policy)
            {
                policy.ConsentCookie.HttpOnly = false;
                var name = Agreement;
                response.Cookies.Append(name, "yes", new CookieOptions { HttpOnly = false });
                response.Cookies.Append(Agreement, "yes");
            }
        }
        """);

    [Fact]
    public Task Quiet_on_values_of_run_time_and_on_options_set_later() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            void M(HttpResponse response, string id, bool scripted)
            {
                response.Cookies.Append("a", id, new CookieOptions { HttpOnly = configuration.GetValue("Cookies:HttpOnly", true) });
                response.Cookies.Append("b", id, new CookieOptions { HttpOnly = !scripted });
                var options = new CookieOptions();
                options.HttpOnly = true;
                response.Cookies.Append("c", id, options);
                response.Cookies.Delete("d", new CookieOptions { HttpOnly = false });
            }
        }
        """);

    [Fact]
    public Task Quiet_where_the_cookie_policy_sets_it_on_all_cookies() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.CookiePolicy;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void Configure(IServiceCollection services) => services.Configure<CookiePolicyOptions>(o => o.HttpOnly = HttpOnlyPolicy.Always);

            void M(HttpResponse response, string id) => response.Cookies.Append("a", id);
        }
        """);
}
