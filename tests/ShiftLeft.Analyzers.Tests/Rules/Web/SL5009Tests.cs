namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5009Tests() : RuleTests("SL5009")
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.HttpsPolicy;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    private const string Home = """

        public class HomeController : Controller { public IActionResult Index() => View(); }
        """;

    [Fact]
    public Task Finds_a_pipeline_without_HTTPS_that_signs_users_in() => Finds(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        builder.Services.AddAuthentication().AddCookie();
        var app = builder.Build();
        app.[|UseStaticFiles|]();
        app.UseRouting();
        app.UseAuthentication();
        app.MapDefaultControllerRoute();
        app.Run();
        """ + Home, AsProgram);

    [Fact]
    public Task Finds_a_startup_class_without_HTTPS() => Finds(Usings + """
        class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddMvc();
                services.AddAuthentication().AddCookie();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.[|UseRouting|]();
                app.UseAuthentication();
                app.UseEndpoints(endpoints => endpoints.MapControllers());
            }
        }
        """ + Home);

    [Theory]
    [InlineData("app.UseHttpsRedirection();")]
    [InlineData("app.UseHsts();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.UseHsts(); app.UseHttpsRedirection(); }")]
    [InlineData("app.UseForwardedHeaders();")]
    [InlineData("app.UseMyHttps();")]
    [InlineData("builder.Services.AddHttpsRedirection(options => { });")]
    [InlineData("builder.Services.AddMvc(options => options.Filters.Add(new RequireHttpsAttribute()));")]
    [InlineData("builder.AddServiceDefaults();")]
    public Task Quiet_where_somebody_looks_after_it(string statement) => Quiet(Usings + $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        builder.Services.AddAuthentication().AddCookie();
        var app = builder.Build();
        {{statement}}
        app.UseRouting();
        app.UseAuthentication();
        app.MapDefaultControllerRoute();
        static class X
        {
            public static void UseMyHttps(this IApplicationBuilder app) { }
            public static void AddServiceDefaults(this WebApplicationBuilder builder) { }
        }
        """ + Home, AsProgram);

    [Fact]
    public Task Quiet_on_an_API_with_tokens() => Quiet(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddAuthentication().AddBearerToken();
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthorization();
        app.MapControllers();
        """ + Home, AsProgram);

    [Fact]
    public Task Quiet_beside_a_Dockerfile() => Quiet(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        builder.Services.AddAuthentication().AddCookie();
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        """ + Home, static test =>
    {
        AsProgram(test);
        test.TestState.AdditionalFiles.Add(("/app/Dockerfile", "FROM scratch"));
    });

    [Fact]
    public Task Finds_what_is_there_in_development_only() => Finds(Usings + """
        var app = WebApplication.Create(args);
        if (app.Environment.IsDevelopment())
        {
            app.[|UseHttpsRedirection|]();
        }
        """, AsProgram);

    [Fact]
    public Task Finds_HSTS_in_development_only() => Finds(Usings + """
        var app = WebApplication.Create(args);
        app.UseHttpsRedirection();
        if (app.Environment.IsDevelopment())
            app.[|UseHsts|]();
        """, AsProgram);

    [Fact]
    public Task Finds_HSTS_taken_back() => Finds(Usings + """
        class C
        {
            void M(IServiceCollection services)
            {
                services.AddHsts(options => [|options.MaxAge = TimeSpan.Zero|]);
                services.AddHsts(options => [|options.MaxAge = TimeSpan.FromSeconds(0)|]);
                services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
                services.Configure<HstsOptions>(options => options.MaxAge = TimeSpan.FromDays(Days));
            }

            private static int Days => 30;
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        var app = WebApplication.Create(args);
        if (app.Environment.IsDevelopment())
            app.{|#0:UseHttpsRedirection|}();
        """, "UseHttpsRedirection is in the pipeline in development only; call it in production", AsProgram);
}
