using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5002Tests() : RuleTests("SL5002")
{
    [Fact]
    public Task Fixes_a_cookie_appended_without_options() => Fixes("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                [|response.Cookies.Append("session", id)|];
                [|response.Cookies.Append(key: "session", value: id)|];
                [|response.Cookies.Append(
                    "session",
                    id)|];
            }
        }
        """, """
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("session", id, new CookieOptions { Secure = true });
                response.Cookies.Append(key: "session", value: id, options: new CookieOptions { Secure = true });
                response.Cookies.Append(
                    "session",
                    id,
                    new CookieOptions { Secure = true });
            }
        }
        """);

    [Fact]
    public Task Fixes_a_controller_that_does_not_name_the_namespace() => Fixes("""
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public void M(string id) => [|Response.Cookies.Append("session", id)|];
        }
        """, """
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class C : Controller
        {
            public void M(string id) => Response.Cookies.Append("session", id, new CookieOptions { Secure = true });
        }
        """);

    [Fact]
    public Task Fixes_options_without_the_flag_or_with_false() => Fixes("""
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Http;

        class C
        {
            private static readonly CookieOptions Shared = [|new() { HttpOnly = true }|];

            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id, [|new CookieOptions()|]);
                response.Cookies.Append("b", id, new CookieOptions { [|Secure = false|], HttpOnly = true });
                response.Cookies.Append("c", id, [|new CookieOptions
                {
                    // A day.
                    MaxAge = TimeSpan.FromDays(1), // sliding
                }|]);
                CookieOptions options = [|new()|];
                options.Expires = DateTimeOffset.UtcNow.AddDays(7);
                response.Cookies.Append("d", id, options);
                var late = new CookieOptions();
                [|late.Secure = false|];
                response.Cookies.Append("e", id, late);
                response.Cookies.Append("f", id, Shared);
                response.Cookies.Append([new KeyValuePair<string, string>("g", id)], [|new CookieOptions { SameSite = SameSiteMode.Lax }|]);
            }

            CookieOptions Helper(bool remember) => remember ? [|new CookieOptions { MaxAge = TimeSpan.FromDays(1) }|] : new CookieOptions { Secure = true };
        }
        """, """
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Http;

        class C
        {
            private static readonly CookieOptions Shared = new() { HttpOnly = true, Secure = true };

            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id, new CookieOptions { Secure = true });
                response.Cookies.Append("b", id, new CookieOptions { Secure = true, HttpOnly = true });
                response.Cookies.Append("c", id, new CookieOptions
                {
                    // A day.
                    MaxAge = TimeSpan.FromDays(1), // sliding
                    Secure = true,
                });
                CookieOptions options = new() { Secure = true };
                options.Expires = DateTimeOffset.UtcNow.AddDays(7);
                response.Cookies.Append("d", id, options);
                var late = new CookieOptions();
                late.Secure = true;
                response.Cookies.Append("e", id, late);
                response.Cookies.Append("f", id, Shared);
                response.Cookies.Append([new KeyValuePair<string, string>("g", id)], new CookieOptions { SameSite = SameSiteMode.Lax, Secure = true });
            }

            CookieOptions Helper(bool remember) => remember ? new CookieOptions { MaxAge = TimeSpan.FromDays(1), Secure = true } : new CookieOptions { Secure = true };
        }
        """);

    [Fact]
    public Task Fixes_the_cookie_builders_of_the_framework() => Fixes("""
        using Microsoft.AspNetCore.Authentication.Cookies;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie(options =>
        {
            [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|];
            options.Cookie.HttpOnly = true;
        });
        builder.Services.AddSession(options => [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]);
        builder.Services.AddAntiforgery(options => options.Cookie = new CookieBuilder { [|SecurePolicy = CookieSecurePolicy.None|] });
        builder.Services.ConfigureApplicationCookie(options => [|options.Cookie.SecurePolicy = (CookieSecurePolicy)2|]);
        builder.Services.Configure<CookieAuthenticationOptions>(o => o.Cookie = new() { Name = "id", [|SecurePolicy = CookieSecurePolicy.None|] });
        builder.Services.Configure<CookiePolicyOptions>(options => [|options.Secure = CookieSecurePolicy.None|]);
        """, """
        using Microsoft.AspNetCore.Authentication.Cookies;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.HttpOnly = true;
        });
        builder.Services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        builder.Services.AddAntiforgery(options => options.Cookie = new CookieBuilder { SecurePolicy = CookieSecurePolicy.Always });
        builder.Services.ConfigureApplicationCookie(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        builder.Services.Configure<CookieAuthenticationOptions>(o => o.Cookie = new() { Name = "id", SecurePolicy = CookieSecurePolicy.Always });
        builder.Services.Configure<CookiePolicyOptions>(options => options.Secure = CookieSecurePolicy.Always);
        """, configure: AsProgram);

    [Fact]
    public Task Fixes_sessions_whose_cookie_has_the_default_policy() => Fixes("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddSession|]();
        builder.Services
            .AddDistributedMemoryCache()
            .[|AddSession|](options =>
            {
                options.IdleTimeout = TimeSpan.FromMinutes(20);
            });
        """, """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        builder.Services
            .AddDistributedMemoryCache()
            .AddSession(options =>
            {
                options.IdleTimeout = TimeSpan.FromMinutes(20);
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            });
        """, configure: AsProgram);

    [Fact]
    public Task Fixes_cookies_of_System_Web() => Fixes("""
        using System;
        using System.Web;

        class C
        {
            void M(HttpResponse response, HttpRequest request, string id)
            {
                response.Cookies.Add([|new HttpCookie("session", id)|]);
                var cookie = [|new HttpCookie("user")|];
                cookie.Value = id;
                cookie.HttpOnly = true;
                response.SetCookie(cookie);
                var off = new HttpCookie("other", id) { [|Secure = false|] };
                response.Cookies.Add(off);
                var old = request.Cookies["old"] ?? new HttpCookie("old");
                old.Secure = true;
                response.Cookies.Set(old);
            }
        }
        """, """
        using System;
        using System.Web;

        class C
        {
            void M(HttpResponse response, HttpRequest request, string id)
            {
                response.Cookies.Add(new HttpCookie("session", id) { Secure = true });
                var cookie = new HttpCookie("user") { Secure = true };
                cookie.Value = id;
                cookie.HttpOnly = true;
                response.SetCookie(cookie);
                var off = new HttpCookie("other", id) { Secure = true };
                response.Cookies.Add(off);
                var old = request.Cookies["old"] ?? new HttpCookie("old");
                old.Secure = true;
                response.Cookies.Set(old);
            }
        }
        """, configure: static test => test.OnNetFramework());

    [Fact]
    public Task Finds_cookies_of_a_listener_but_not_those_of_a_client() => Finds("""
        using System.Net;

        class C
        {
            void M(HttpListenerContext context, string id)
            {
                context.Response.Cookies.Add([|new Cookie("session", id)|]);
                var cookie = [|new Cookie("user", id)|];
                cookie.Secure = false;
                context.Response.SetCookie(cookie);
                context.Response.AppendCookie(new Cookie("safe", id) { Secure = true });
            }

            void Client(CookieContainer container, string id) => container.Add(new Uri("https://example.com"), new Cookie("session", id));
        }
        """);

    [Fact]
    public Task Finds_headers_written_by_hand() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Net.Http.Headers;

        class C
        {
            void M(HttpResponse response, string id, string flags)
            {
                response.Headers["Set-Cookie"] = [|"theme=dark; Path=/"|];
                response.Headers.Append("Set-Cookie", [|$"session={id}; HttpOnly"|]);
                response.Headers.Append(HeaderNames.SetCookie, [|"session=" + id|]);
                response.Headers.SetCookie = [|"secure=1"|];
                response.Headers.Append("set-cookie", $"session={id}; secure; HttpOnly");
                response.Headers.Append("Set-Cookie", $"session={id}; {flags}");
                response.Headers.Append("Set-Cookie", flags);
                response.Headers.Append("X-Cookie", "session=1");
            }

            string Value(string id) => [|new SetCookieHeaderValue("session", id)|].ToString();
        }
        """);

    [Fact]
    public Task Quiet_on_options_set_later_on_the_same_local() => Quiet("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            private readonly CookieOptions _options = new();

            public C() => _options.Secure = true;

            void M(HttpResponse response, string id, bool remember)
            {
                var options = new CookieOptions { HttpOnly = true };
                if (remember)
                    options.Expires = DateTimeOffset.UtcNow.AddDays(7);
                options.Secure = true;
                response.Cookies.Append("session", id, options);
                response.Cookies.Append("other", id, _options);
                var loose = new CookieOptions { Secure = false };
                if (remember)
                    loose.Secure = true;
                response.Cookies.Append("loose", id, loose);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_values_of_run_time() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class C(IConfiguration configuration, IHostEnvironment environment)
        {
            void M(HttpContext context, IServiceCollection services, string id)
            {
                context.Response.Cookies.Append("a", id, new CookieOptions { Secure = context.Request.IsHttps });
                context.Response.Cookies.Append("b", id, new CookieOptions { Secure = configuration.GetValue<bool>("Cookies:Secure") });
                context.Response.Cookies.Append("c", id, new CookieOptions { Secure = !environment.IsDevelopment() });
                services.AddSession(o => o.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.None : CookieSecurePolicy.Always);
                services.AddSession(configuration.GetSection("Session").Bind);
                services.ConfigureApplicationCookie(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
                services.Configure<CookiePolicyOptions>(o => o.MinimumSameSitePolicy = SameSiteMode.Strict);
            }
        }
        """);

    [Fact]
    public Task Quiet_where_the_cookie_is_deleted() => Quiet("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response)
            {
                response.Cookies.Delete("a");
                response.Cookies.Delete("b", new CookieOptions { Path = "/app" });
                var options = new CookieOptions { Domain = "example.com" };
                response.Cookies.Delete("c", options);
                response.Cookies.Append("d", "", new CookieOptions { Expires = DateTimeOffset.UtcNow.AddDays(-1) });
                response.Cookies.Append("e", "", new CookieOptions { Expires = DateTimeOffset.UnixEpoch });
                response.Cookies.Append("f", "", new CookieOptions { MaxAge = TimeSpan.Zero });
            }
        }
        """);

    [Fact]
    public Task Quiet_where_another_method_completes_the_options() => Quiet("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id, CookieOptions given)
            {
                var options = new CookieOptions();
                Harden(options);
                response.Cookies.Append("a", id, options);
                response.Cookies.Append("b", id, given);
                response.Cookies.Append("c", id, new CookieOptions(given));
            }

            static void Harden(CookieOptions options) => options.Secure = options.HttpOnly = true;
        }

        class Strict : CookieOptions
        {
            public Strict() => Secure = true;

            static void M(HttpResponse response, string id) => response.Cookies.Append("a", id, new Strict());
        }
        """);

    [Fact]
    public Task Quiet_on_the_cookie_of_the_language() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Localization;

        class C
        {
            void M(HttpResponse response, string culture) => response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { Expires = DateTimeOffset.UtcNow.AddYears(1) });
        }
        """);

    [Fact]
    public Task Quiet_in_development() => Quiet(DevelopmentProgram.With("builder.Services.ConfigureApplicationCookie(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);", """
        builder.Services.AddSession(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            if (!builder.Environment.IsProduction() && args.Length > 0)
                options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        });
        """), AsProgram);

    /// <summary>None is what the policy is anyway.</summary>
    [Fact]
    public Task Finds_cookies_that_no_policy_marks() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        class C
        {
            void Configure(CookiePolicyOptions options) => [|options.Secure = CookieSecurePolicy.None|];

            void Other(CookieBuilder cookie) => cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

            void M(HttpResponse response, string id) => [|response.Cookies.Append("a", id)|];
        }
        """);

    [Theory]
    [InlineData("Always")]
    [InlineData("SameAsRequest")]
    public Task Quiet_where_the_cookie_policy_sets_it_on_all_cookies(string policy) => Quiet($$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.CookiePolicy;
        using Microsoft.AspNetCore.Http;

        class Startup
        {
            void Configure(IApplicationBuilder app) => app.UseCookiePolicy(new CookiePolicyOptions
            {
                Secure = CookieSecurePolicy.{{policy}},
            });
        }

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id);
                response.Cookies.Append("b", id, new CookieOptions { HttpOnly = true });
            }
        }
        """);

    [Fact]
    public Task Quiet_where_a_callback_of_the_policy_sets_it() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        class C
        {
            void Configure(CookiePolicyOptions options) => options.OnAppendCookie = context => context.CookieOptions.Secure = true;

            void M(HttpResponse response, string id) => response.Cookies.Append("a", id);
        }
        """);

    [Theory]
    [InlineData("""<httpCookies requireSSL="true" />""", true)]
    [InlineData("""<httpCookies requireSSL="false" />""", false)]
    [InlineData("""<httpCookies""", false)]
    public Task The_configuration_of_System_Web_counts(string element, bool isSecure)
    {
        var creation = isSecure ? """new HttpCookie("a")""" : """[|new HttpCookie("a")|]""";
        var source = $$"""
            using System.Web;

            class C
            {
                void M(HttpResponse response) => response.Cookies.Add({{creation}});
            }
            """;
        return isSecure ? Quiet(source, Configure) : Finds(source, Configure);

        void Configure(RuleTest test)
        {
            test.OnNetFramework();
            test.TestState.AdditionalFiles.Add(("Web.config", SourceText.From($"<configuration><system.web>{element}</system.web></configuration>")));
        }
    }

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string id)
            {
                response.Cookies.Append("a", id, [|new CookieOptions { HttpOnly = {|CS0103:missing|} }|]){|CS1002:|}
                response.Cookies.Append({|CS0103:missing|}, id, new CookieOptions { Secure = {|CS1525:}|});
            }
        }
        """);
}
