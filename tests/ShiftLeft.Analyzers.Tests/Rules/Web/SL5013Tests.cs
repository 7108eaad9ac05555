namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5013Tests() : RuleTests("SL5013")
{
    [Fact]
    public Task Finds_attributes_that_lift_the_limit() => OffersNoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        class UploadController : ControllerBase
        {
            [HttpPost, [|DisableRequestSizeLimit|]]
            public string Upload(IFormFile file) => file.Name;

            [HttpPost]
            [[|RequestSizeLimit(long.MaxValue)|]]
            [RequestFormLimits([|MultipartBodyLengthLimit = long.MaxValue|], [|ValueLengthLimit = int.MaxValue|])]
            public string Large(IFormFile file) => file.Name;
        }

        class Endpoints
        {
            void Map(WebApplication app) => app.MapPost("/upload", (IFormFile file) => file.Name).WithMetadata([|new DisableRequestSizeLimitAttribute()|]);

            void MapInline(WebApplication app) => app.MapPost("/inline", [[|DisableRequestSizeLimit|]] (IFormFile file) => file.Name);

            void MapForm(WebApplication app) => app.MapPost("/form", [RequestFormLimits([|MultipartBodyLengthLimit = long.MaxValue|])] async (IFormFile file) => await Task.FromResult(file.Name));

            void MapLarge(WebApplication app)
            {
                app.MapPost("/large", Large);
                [[|RequestSizeLimit(long.MaxValue)|]] static string Large(IFormFile file) => file.Name;
            }
        }
        """);

    [Fact]
    public Task Finds_options_that_lift_the_limit() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(WebApplicationBuilder builder, HttpContext context)
            {
                builder.WebHost.ConfigureKestrel(options => [|options.Limits.MaxRequestBodySize = null|]);
                builder.Services.Configure<KestrelServerOptions>(options => { [|options.Limits.MaxRequestBodySize = long.MaxValue|]; });
                builder.Services.Configure<IISServerOptions>(options => [|options.MaxRequestBodySize = int.MaxValue|]);
                builder.Services.Configure<FormOptions>(options =>
                {
                    [|options.MultipartBodyLengthLimit = long.MaxValue|];
                    [|options.ValueLengthLimit = int.MaxValue|];
                });
                builder.Services.AddSignalR(options => [|options.MaximumReceiveMessageSize = null|]);
                builder.Services.AddGrpc(options => [|options.MaxReceiveMessageSize = null|]);
                [|context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null|];
            }
        }
        """);

    [Fact]
    public Task Quiet_for_limits() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class UploadController : ControllerBase
        {
            [HttpPost, RequestSizeLimit(100_000_000)]
            [RequestFormLimits(MultipartBodyLengthLimit = 100_000_000)]
            public string Upload(IFormFile file) => file.Name;
        }

        class C
        {
            void M(WebApplicationBuilder builder)
            {
                builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 200 * 1024 * 1024);
                builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = builder.Configuration.GetValue<long>("MaxBody"));
                builder.Services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = 1_000_000_000);
                builder.WebHost.ConfigureKestrel(options => options.Limits.MaxConcurrentConnections = null);
                if (builder.Environment.IsDevelopment())
                    builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
            }
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says("""
        using Microsoft.AspNetCore.Http.Features;

        class C
        {
            FormOptions M() => new() { {|#0:MultipartBodyLengthLimit = long.MaxValue|} };
        }
        """, "MultipartBodyLengthLimit is lifted, so one client can use up memory or disk; set the limit that the endpoint needs");
}
