namespace VulnerableShop.Web;

internal static class ErrorPages
{
    /// <summary>The support desk wants to see what went wrong.</summary>
    public static WebApplication UseErrorPages(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.UseDeveloperTools();
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/staff"), static staff => staff.UseDeveloperExceptionPage()); // expect: SL5007
        return app;
    }

    private static void UseDeveloperTools(this WebApplication app) => app.UseDeveloperExceptionPage();
}
