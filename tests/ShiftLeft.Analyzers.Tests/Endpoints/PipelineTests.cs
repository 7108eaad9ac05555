using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Tests.Endpoints;

/// <summary>What is in the pipeline, and where only in development.</summary>
public sealed class PipelineTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseHsts();", "UseHsts DevelopmentOnly")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else app.UseHsts();", "UseHsts Always")]
    [InlineData("if (!app.Environment.IsDevelopment()) { } else { app.UseHsts(); }", "UseHsts DevelopmentOnly")]
    [InlineData("if (!app.Environment.IsDevelopment()) app.UseHsts();", "UseHsts Always")]
    [InlineData("_ = app.Environment.IsDevelopment() ? app.UseHsts() : app;", "UseHsts DevelopmentOnly")]
    [InlineData("if (!app.Environment.IsDevelopment()) return; app.UseHsts();", "UseHsts DevelopmentOnly")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.UseRouting(); return; } app.UseHsts();", "UseRouting Always", "UseHsts DevelopmentOnly")]
    [InlineData("if (app.Environment.IsDevelopment()) return; app.UseHsts();", "UseHsts Always")]
    [InlineData("if (app.Environment.IsProduction()) return; app.UseHsts();", "UseHsts DevelopmentOnly")]
    [InlineData("app.UseHsts().UseHttpsRedirection();", "UseHsts Always", "UseHttpsRedirection Always")]
    public void Tests_of_the_environment(string statements, params string[] expected) => Has(Usings + "var app = WebApplication.Create(args);\n" + statements, expected);

    [Fact]
    public void Methods_of_the_team_that_call_each_other() => Has(Usings + """
        var app = WebApplication.Create(args);
        if (app.Environment.IsDevelopment())
            app.UseForDevelopers();
        app.UseForAll();

        static class Parts
        {
            public static void UseForDevelopers(this WebApplication app) { app.UseDeveloperExceptionPage(); app.UseBoth(); }
            public static IApplicationBuilder UseForAll(this IApplicationBuilder app) { app.UseBoth(); return app.UseRouting(); }
            private static void UseBoth(this IApplicationBuilder app) => app.UseHttpsRedirection();
        }
        """, "UseDeveloperExceptionPage DevelopmentOnly", "UseRouting Always", "UseHttpsRedirection Always");

    [Fact]
    public void Startup_classes() => Has(Usings + """
        class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
            {
                if (environment.IsDevelopment())
                    app.UseDeveloperExceptionPage();
                else
                    app.UseExceptionHandler("/error").UseHsts();
                app.UseWhen(context => true, branch => branch.UseAuthentication());
            }
            public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }
        """,
        "UseDeveloperExceptionPage DevelopmentOnly", "UseExceptionHandler Always", "UseHsts Always", "UseAuthentication Always", "UseWhen Always", "UseDeveloperExceptionPage DevelopmentOnly");

    [Theory]
    [InlineData("services.AddAuthentication().AddCookie();", true, false)]
    [InlineData("services.AddIdentity<object, object>();", true, false)]
    [InlineData("services.AddAuthentication().AddBearerToken();", false, true)]
    [InlineData("services.AddIdentityApiEndpoints<object>();", true, true)]
    [InlineData("services.AddAuthentication();", false, false)]
    public void Authentication_by_cookie_and_token(string setup, bool cookies, bool tokens)
    {
        var authentication = Applications.Of(Usings + $$"""class Setup { void M(IServiceCollection services) { {{setup}} } }""").Authentication;
        Assert.Equal((cookies, tokens), (authentication.UsesCookies, authentication.UsesTokens));
    }

    private static void Has(string source, params string[] expected) =>
        Assert.Equal(expected, Applications.Of(source).Pipeline.Middleware.Select(static part => $"{part.Name} {part.Presence}"));
}
