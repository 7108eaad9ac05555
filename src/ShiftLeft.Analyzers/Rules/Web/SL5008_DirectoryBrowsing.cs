namespace ShiftLeft.Analyzers.Rules.Web;

internal sealed class SL5008_DirectoryBrowsing() : CodeRule(Rule.SL5008_DirectoryBrowsing)
{
    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { "Microsoft.AspNetCore.Builder.DirectoryBrowserExtensions", "Owin.DirectoryBrowserExtensions" })
            on.Call(type, "UseDirectoryBrowser", static (context, call) => Report(context, call.Name(), call, "UseDirectoryBrowser"));
        foreach (var type in new[] { "Microsoft.AspNetCore.Builder.FileServerExtensions", "Owin.FileServerExtensions" })
        {
            on.Call(type, "UseFileServer", static (context, call) =>
            {
                if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "enableDirectoryBrowsing")?.Value is { } enabled && enabled.IsAlways(true))
                    Report(context, call.Name(), call, "UseFileServer(true)");
            });
        }

        foreach (var type in new[] { "Microsoft.AspNetCore.Builder.FileServerOptions", "Microsoft.Owin.StaticFiles.FileServerOptions" })
        {
            on.Setting(new(type, "EnableDirectoryBrowsing", UnsafeSetting.Always(true), ""), static (context, set) =>
                Report(context, set.Syntax, set, "EnableDirectoryBrowsing"));
        }
    }

    private static void Report(RuleContext context, SyntaxNode location, IOperation at, string what)
    {
        if (!at.IsDevelopmentOnly())
            context.Report(Rule.SL5008_DirectoryBrowsing, location, what);
    }
}
