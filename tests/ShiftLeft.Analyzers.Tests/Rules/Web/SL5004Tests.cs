namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5004Tests() : RuleTests("SL5004")
{
    [Fact]
    public Task Fixes_cookies_and_builders() => Fixes("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(HttpResponse response, IServiceCollection services)
            {
                response.Cookies.Append("cart", "1", new CookieOptions { Secure = true, [|SameSite = SameSiteMode.None|] });
                var options = new CookieOptions();
                [|options.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.None|];
                response.Cookies.Append("theme", "dark", options);
                services.AddSession(session => [|session.Cookie.SameSite = SameSiteMode.None|]);
                services.AddAntiforgery(antiforgery => [|antiforgery.Cookie.SameSite = SameSiteMode.None|]);
                services.ConfigureApplicationCookie(application =>
                {
                    [|application.Cookie.SameSite = SameSiteMode.None|];
                });
            }
        }
        """, """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(HttpResponse response, IServiceCollection services)
            {
                response.Cookies.Append("cart", "1", new CookieOptions { Secure = true, SameSite = SameSiteMode.Lax });
                var options = new CookieOptions();
                options.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
                response.Cookies.Append("theme", "dark", options);
                services.AddSession(session => session.Cookie.SameSite = SameSiteMode.Lax);
                services.AddAntiforgery(antiforgery => antiforgery.Cookie.SameSite = SameSiteMode.Lax);
                services.ConfigureApplicationCookie(application =>
                {
                    application.Cookie.SameSite = SameSiteMode.Lax;
                });
            }
        }
        """);

    [Fact]
    public Task Finds_headers_written_by_hand() => OffersNoFix("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response, string value) =>
                response.Headers.Append("Set-Cookie", [|$"cart={value}; Secure; SameSite=None"|]);
        }
        """);

    [Fact]
    public Task Finds_cookies_of_the_framework() => Finds("""
        using System.Web;

        class C
        {
            HttpCookie M() => new HttpCookie("cart") { [|SameSite = SameSiteMode.None|] };
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_where_it_is_needed_or_not_decided() => Quiet("""
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(HttpResponse response, IServiceCollection services, IConfiguration configuration, SameSiteMode configured)
            {
                response.Cookies.Append("cart", "1", new CookieOptions { SameSite = SameSiteMode.Lax });
                response.Cookies.Append("cart", "1", new CookieOptions { SameSite = SameSiteMode.Strict });
                response.Cookies.Append("cart", "1", new CookieOptions { SameSite = configured });
                response.Cookies.Append("cart", "1", new CookieOptions { SameSite = SameSiteMode.Unspecified });
                response.Cookies.Delete("cart", new CookieOptions { SameSite = SameSiteMode.None });
                response.Cookies.Append("oidc.nonce", "1", new CookieOptions { SameSite = SameSiteMode.None });
                services.AddAuthentication().AddOpenIdConnect(options =>
                {
                    options.NonceCookie.SameSite = SameSiteMode.None;
                    options.CorrelationCookie.SameSite = SameSiteMode.None;
                });
                services.ConfigureExternalCookie(options => options.Cookie.SameSite = SameSiteMode.None);
                services.Configure<CookiePolicyOptions>(options => options.MinimumSameSitePolicy = SameSiteMode.None);
            }

            void Embedded(HttpResponse response)
            {
                var embedCookie = new CookieOptions { SameSite = SameSiteMode.None };
                response.Cookies.Append("w", "1", embedCookie);
            }
        }

        class SsoEndpoint
        {
            void M(HttpResponse response) => response.Cookies.Append("relay", "1", new CookieOptions { SameSite = SameSiteMode.None });
        }
        """);

    [Fact]
    public Task Quiet_for_sign_in_where_other_sites_call_with_credentials() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(HttpResponse response, IServiceCollection services, string token)
            {
                services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").AllowCredentials()));
                services.ConfigureApplicationCookie(options => options.Cookie.SameSite = SameSiteMode.None);
                response.Cookies.Append("refresh_token", token, new CookieOptions { SameSite = SameSiteMode.None });
            }
        }
        """);

    [Fact]
    public Task Quiet_in_development() => Quiet(
        DevelopmentProgram.With("builder.Services.AddSession(options => options.Cookie.SameSite = SameSiteMode.None);"), AsProgram);

    [Fact]
    public Task Says_what_to_use() => Says("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            CookieOptions M() => new() { {|#0:SameSite = SameSiteMode.None|} };
        }
        """, "SameSite is None, so other sites can make requests with this cookie; use Lax or Strict");
}
