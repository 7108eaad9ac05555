namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5008Tests() : RuleTests("SL5008")
{
    [Fact]
    public Task Finds_every_way_to_switch_it_on() => OffersNoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDirectoryBrowser();
        var app = builder.Build();
        app.[|UseDirectoryBrowser|]();
        app.[|UseDirectoryBrowser|]("/files");
        app.[|UseDirectoryBrowser|](new DirectoryBrowserOptions { RequestPath = "/logs" });
        app.[|UseFileServer|](enableDirectoryBrowsing: true);
        app.UseFileServer(new FileServerOptions { RequestPath = "/files", [|EnableDirectoryBrowsing = true|] });
        var options = new FileServerOptions();
        [|options.EnableDirectoryBrowsing = true|];
        app.UseFileServer(options);
        """, AsProgram);

    [Fact]
    public Task Quiet_without_it_by_configuration_and_in_development() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;

        var app = WebApplication.Create(args);
        app.UseStaticFiles();
        app.UseFileServer();
        app.UseFileServer(false);
        app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = false });
        app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = app.Configuration.GetValue<bool>("Browse") });
        if (app.Environment.IsDevelopment())
        {
            app.UseDirectoryBrowser();
            app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = true });
        }
        """, AsProgram);

    [Fact]
    public Task Says_what_it_does() => Says("""
        using Microsoft.AspNetCore.Builder;

        class C
        {
            void M(IApplicationBuilder app) => app.{|#0:UseDirectoryBrowser|}();
        }
        """, "UseDirectoryBrowser lists every file of the folder to whoever asks; remove it");
}
