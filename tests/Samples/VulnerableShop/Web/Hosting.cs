using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace VulnerableShop.Web;

/// <summary>What the shop asks of its server.</summary>
public static class Hosting
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        // The desktop application still writes carts with the old formatter.
        AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", true); // expect: SL4009
        AppContext.SetSwitch("System.Net.Http.SocketsHttpHandler.Http3Support", true);

        builder.Services.AddDataProtection()
            .SetApplicationName("shop")
            .PersistKeysToFileSystem(new DirectoryInfo("/var/shop/keys")); // expect: SL5016

        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.Limits.MaxRequestBodySize = null; // expect: SL5013
            options.Limits.MaxRequestHeaderCount = 50;
        });
        builder.Services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = 50_000_000);

        builder.Services.AddSignalR(options => options.EnableDetailedErrors = true); // expect: SL5020
        builder.Services.Configure<Microsoft.AspNetCore.SignalR.HubOptions>(options =>
            options.EnableDetailedErrors = builder.Environment.IsDevelopment());
    }

    public static void UsePublicFiles(this WebApplication app)
    {
        app.UseFileServer(new FileServerOptions
        {
            RequestPath = "/downloads",
            EnableDirectoryBrowsing = true, // expect: SL5008
        });
        app.UseFileServer(new FileServerOptions { RequestPath = "/assets" });
        if (app.Environment.IsDevelopment())
            app.UseDirectoryBrowser("/logs");
    }

    public static IApplicationBuilder UseContentPolicy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        if (context.Request.Path.StartsWithSegments("/checkout"))
            headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'";
        else
            headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'"; // expect: SL5021
        headers["Content-Security-Policy-Report-Only"] = "default-src *; script-src 'unsafe-inline'";
        return next(context);
    });
}
