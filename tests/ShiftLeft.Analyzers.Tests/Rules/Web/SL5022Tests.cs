namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5022Tests() : RuleTests("SL5022")
{
    [Fact]
    public Task Finds_lifetimes_over_the_limit() => OffersNoFix("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.IdentityModel.Tokens;

        class C
        {
            private static readonly TimeSpan Year = TimeSpan.FromDays(365);

            void M(IServiceCollection services)
            {
                services.AddAuthentication().AddCookie(options =>
                {
                    [|options.ExpireTimeSpan = TimeSpan.FromDays(90)|];
                });
                services.ConfigureApplicationCookie(options => [|options.ExpireTimeSpan = Year|]);
                services.ConfigureApplicationCookie(options => [|options.ExpireTimeSpan = new TimeSpan(60, 0, 0, 0)|]);
                services.AddSession(options => [|options.IdleTimeout = TimeSpan.MaxValue|]);
                services.Configure<DataProtectionTokenProviderOptions>(options => [|options.TokenLifespan = TimeSpan.FromDays(180)|]);
            }

            AuthenticationProperties N() => new() { IsPersistent = true, [|ExpiresUtc = DateTimeOffset.UtcNow.AddYears(1)|] };

            JwtSecurityToken O() => new("shop", [|expires: DateTime.UtcNow.AddDays(365)|]);

            SecurityTokenDescriptor P() => new() { [|Expires = DateTime.UtcNow + TimeSpan.FromDays(100)|] };
        }
        """);

    [Fact]
    public Task Finds_long_sign_ins_that_each_request_renews() => Finds("""
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => services.AddAuthentication().AddCookie(options =>
            {
                options.ExpireTimeSpan = TimeSpan.FromDays(30);
                [|options.SlidingExpiration = true|];
            });
        }
        """);

    [Fact]
    public Task Finds_session_identifiers_out_of_the_request() => Finds("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpContext context) => context.Response.Cookies.Append("SessionId", [|context.Request.Query["sid"].ToString()|], new CookieOptions { Secure = true });

            void N(HttpRequest request, HttpResponse response)
            {
                var id = request.Form["session"];
                response.Cookies.Append("shop.session", [|id|]!);
            }
        }
        """);

    [Fact]
    public Task Finds_it_in_System_Web() => Finds("""
        using System.Web;
        using System.Web.Configuration;

        class C
        {
            void M(HttpRequest request, HttpResponse response) =>
                response.Cookies.Add(new HttpCookie("ASP.NET_SessionId", [|request.QueryString["sid"]|]));

            void N(SessionStateSection section) => [|section.Cookieless = HttpCookieMode.UseUri|];
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_for_short_configured_and_limited_sessions() => Quiet("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services, IConfiguration configuration)
            {
                services.AddAuthentication().AddCookie(options =>
                {
                    options.ExpireTimeSpan = TimeSpan.FromHours(8);
                    options.SlidingExpiration = true;
                });
                services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = TimeSpan.FromDays(14));
                services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = TimeSpan.FromDays(configuration.GetValue<int>("Days")));
                services.ConfigureApplicationCookie(options =>
                {
                    options.ExpireTimeSpan = TimeSpan.FromDays(30);
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = context => Task.CompletedTask;
                });
                services.AddSession(options => options.IdleTimeout = TimeSpan.FromMinutes(20));
            }

            AuthenticationProperties N() => new() { ExpiresUtc = DateTimeOffset.UtcNow.AddMinutes(30) };

            JwtSecurityToken O(DateTime expiry) => new("shop", expires: expiry);

            void P(HttpContext context)
            {
                context.Response.Cookies.Append("SessionId", Guid.NewGuid().ToString());
                context.Response.Cookies.Append("theme", context.Request.Query["theme"].ToString());
                context.Response.Cookies.Append("consent", "yes", new CookieOptions { Expires = DateTimeOffset.UtcNow.AddYears(1) });
            }
        }
        """);

    [Fact]
    public Task Quiet_up_to_the_team_s_own_limit() => Quiet("""
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = TimeSpan.FromDays(90));
        }
        """, static test => test.Configure("shiftleft.SL5022.max_days = 180"));

    [Fact]
    public Task Says_how_long() => Says("""
        using Microsoft.AspNetCore.Authentication;

        class C
        {
            AuthenticationProperties M() => new() { {|#0:ExpiresUtc = DateTimeOffset.UtcNow.AddYears(1)|} };
        }
        """, "A sign-in is good for 365 days; make it shorter, so that a stolen one ends");
}
