namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5020Tests() : RuleTests("SL5020")
{
    private const string GraphQl = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IRequestExecutorBuilder;

            public static class RequestExecutorBuilderExtensions
            {
                public static IRequestExecutorBuilder AllowIntrospection(this IRequestExecutorBuilder builder, bool allow) => builder;
                public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true) => builder;
                public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, System.Action<HotChocolate.Execution.Options.RequestExecutorOptions> modify) => builder;
            }
        }

        namespace HotChocolate.Execution.Options
        {
            public class RequestExecutorOptions
            {
                public bool IncludeExceptionDetails { get; set; }
            }
        }
        """;

    [Fact]
    public Task Finds_descriptions_errors_and_values_in_production() => OffersNoFix("""
        using HealthChecks.UI.Client;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Diagnostics.HealthChecks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR(options => [|options.EnableDetailedErrors = true|]);
        builder.Services.AddSignalR().AddHubOptions<Chat>(options => { [|options.EnableDetailedErrors = true|]; });
        builder.Services.AddGrpc(options => [|options.EnableDetailedErrors = true|]);
        builder.Services.AddDbContext<Shop>(options => options.UseSqlite("Data Source=shop.db").[|EnableSensitiveDataLogging|]());
        var app = builder.Build();
        app.[|UseSwagger|]();
        app.UseSwaggerUI();
        app.[|MapOpenApi|]();
        app.MapHealthChecks("/health", new HealthCheckOptions { [|ResponseWriter = UIResponseWriter.WriteHealthCheckUIResponse|] });
        app.MapHealthChecks("/ready", new HealthCheckOptions
        {
            [|ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(report.Entries.Select(entry => entry.Value.Exception?.Message))|],
        });

        class Shop(DbContextOptions<Shop> options) : DbContext(options)
        {
            protected override void OnConfiguring(DbContextOptionsBuilder builder)
            {
                builder.[|EnableSensitiveDataLogging|](true);
                builder.EnableDetailedErrors();
            }
        }

        class Chat : Microsoft.AspNetCore.SignalR.Hub;
        """, AsProgram);

    [Fact]
    public Task Finds_introspection_of_GraphQL() => Finds("""
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IRequestExecutorBuilder builder) => builder
                .[|AllowIntrospection|](true)
                .[|DisableIntrospection|](false)
                .ModifyRequestOptions(options => [|options.IncludeExceptionDetails = true|]);

            void N(IRequestExecutorBuilder builder, bool development) => builder
                .AllowIntrospection(false)
                .AllowIntrospection(development)
                .DisableIntrospection()
                .ModifyRequestOptions(options => options.IncludeExceptionDetails = development);
        }
        """, static test => test.TestState.Sources.Add(("GraphQl.cs", GraphQl)));

    [Fact]
    public Task Quiet_in_development_by_choice_and_behind_authorization() => Quiet("""
        using HealthChecks.UI.Client;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Diagnostics.HealthChecks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR(options => options.EnableDetailedErrors = builder.Environment.IsDevelopment());
        builder.Services.AddDbContext<DbContext>(options => options.EnableSensitiveDataLogging(builder.Environment.IsDevelopment()));
        builder.Services.AddDbContext<DbContext>(options =>
        {
            if (builder.Environment.IsDevelopment())
                options.EnableSensitiveDataLogging();
        });
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseSwagger();
            app.MapOpenApi();
        }

        if (!app.Environment.IsProduction())
            app.UseSwagger();
        if (app.Configuration.GetValue<bool>("Swagger"))
            app.UseSwagger();
        app.MapOpenApi().RequireAuthorization("developers");
        app.MapSwagger().RequireAuthorization();
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = (context, report) => context.Response.WriteAsync(report.Status.ToString()) });
        app.MapHealthChecks("/details", new HealthCheckOptions { ResponseWriter = UIResponseWriter.WriteHealthCheckUIResponse }).RequireAuthorization();
        """, AsProgram);

    [Fact]
    public Task Says_what_to_do() => Says("""
        using Microsoft.AspNetCore.Builder;

        class C
        {
            void M(IApplicationBuilder app) => app.{|#0:UseSwagger|}();
        }
        """, "UseSwagger describes every endpoint to whoever asks; turn it on in development only, or ask for authorization");
}
