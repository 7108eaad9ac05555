namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5007Tests() : RuleTests("SL5007")
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Components.Server;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    [Theory]
    [InlineData("app.[|UseDeveloperExceptionPage|]();")]
    [InlineData("if (!app.Environment.IsDevelopment()) app.[|UseDeveloperExceptionPage|]();")]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseHsts(); else app.[|UseDeveloperExceptionPage|](new DeveloperExceptionPageOptions());")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseDeveloperExceptionPage(); } app.UseRouting(); app.[|UseDeveloperExceptionPage|]();")]
    [InlineData("if (app.Environment.IsDevelopment() || app.Environment.IsStaging()) app.[|UseDeveloperExceptionPage|]();")]
    [InlineData("if (app.Environment.IsDevelopment()) return; app.[|UseDeveloperExceptionPage|]();")]
    public Task Finds_the_page_in_a_program(string statements) => Finds(Usings + "var app = WebApplication.Create(args);\n" + statements, AsProgram);

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.UseHsts(); } else { app.UseDeveloperExceptionPage(); }")]
    [InlineData("if (!app.Environment.IsDevelopment()) return; app.UseDeveloperExceptionPage();")]
    [InlineData("if (app.Environment.EnvironmentName == \"Development\") app.UseDeveloperExceptionPage();")]
    [InlineData("if (app.Environment.IsEnvironment(\"Local\")) app.UseDeveloperExceptionPage();")]
    [InlineData("if (!app.Environment.IsProduction()) app.UseDeveloperExceptionPage();")]
    [InlineData("_ = app.Environment.IsDevelopment() ? app.UseDeveloperExceptionPage() : app.UseExceptionHandler(\"/e\");")]
    [InlineData("if (app.Configuration.GetValue<bool>(\"ShowErrors\")) app.UseDeveloperExceptionPage();")]
    [InlineData("app.UseExceptionHandler(\"/error\");")]
    [InlineData("app.UseForDevelopers(); static class X { public static void UseForDevelopers(this WebApplication app) { if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage(); } }")]
    public Task Quiet_in_development(string statements) => Quiet(Usings + "var app = WebApplication.Create(args);\n" + statements, AsProgram);

    [Fact]
    public Task Finds_the_page_in_methods_that_call_each_other() => Finds(Usings + """
        class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
            {
                if (environment.IsDevelopment())
                    app.UseInside();
                app.UseEverywhere();
            }

            public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }

        static class Parts
        {
            public static void UseInside(this IApplicationBuilder app) => app.UseDeveloperExceptionPage();
            public static void UseEverywhere(this IApplicationBuilder app) => app.UseErrors();
            private static void UseErrors(this IApplicationBuilder app) => app.[|UseDeveloperExceptionPage|]();
        }
        """);

    [Fact]
    public Task Finds_settings() => Finds(Usings + """
        class C
        {
            void M(IServiceCollection services, IWebHostBuilder host, IHostEnvironment environment, WebApplicationOptions options)
            {
                services.AddServerSideBlazor(circuit => [|circuit.DetailedErrors = true|]);
                services.Configure<CircuitOptions>(circuit => { [|circuit.DetailedErrors = true|]; });
                services.AddServerSideBlazor(circuit => circuit.DetailedErrors = environment.IsDevelopment());
                services.AddServerSideBlazor(circuit => circuit.DetailedErrors = false);
                host.[|UseSetting|](WebHostDefaults.DetailedErrorsKey, "true");
                host.UseSetting(WebHostDefaults.DetailedErrorsKey, "false");
                host.[|UseEnvironment|]("Development");
                host.[|UseEnvironment|](Environments.Development);
                host.UseEnvironment(Environments.Production);
                [|environment.EnvironmentName = Environments.Development|];
                WebApplication.CreateBuilder(new WebApplicationOptions { [|EnvironmentName = Environments.Development|] });
                if (environment.IsDevelopment())
                    services.AddServerSideBlazor(circuit => circuit.DetailedErrors = true);
            }
        }
        """);

    [Fact]
    public Task Finds_settings_of_services() => Finds("""
        using System.ServiceModel;
        using System.ServiceModel.Description;
        [ServiceBehavior([|IncludeExceptionDetailInFaults = true|])]
        class Service
        {
            void M(ServiceDebugBehavior debug)
            {
                [|debug.IncludeExceptionDetailInFaults = true|];
                debug.IncludeExceptionDetailInFaults = false;
                _ = new ServiceDebugBehavior { [|IncludeExceptionDetailInFaults = true|] };
            }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_details_of_Web_API_2() => Finds("""
        class C
        {
            void M(System.Web.Http.HttpConfiguration configuration)
            {
                [|configuration.IncludeErrorDetailPolicy = System.Web.Http.IncludeErrorDetailPolicy.Always|];
                configuration.IncludeErrorDetailPolicy = System.Web.Http.IncludeErrorDetailPolicy.LocalOnly;
        #if DEBUG
                configuration.IncludeErrorDetailPolicy = System.Web.Http.IncludeErrorDetailPolicy.Always;
        #endif
            }
        }

        namespace System.Web.Http
        {
            public enum IncludeErrorDetailPolicy { Default, LocalOnly, Always, Never }
            public class HttpConfiguration { public IncludeErrorDetailPolicy IncludeErrorDetailPolicy { get; set; } }
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        var app = WebApplication.Create(args);
        app.{|#0:UseDeveloperExceptionPage|}();
        """, "UseDeveloperExceptionPage is in the pipeline, so errors show source, paths and settings to whoever causes one; limit it to development", AsProgram);
}
