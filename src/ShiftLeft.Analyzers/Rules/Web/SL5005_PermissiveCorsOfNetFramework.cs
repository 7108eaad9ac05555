namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Cross-origin policies of ASP.NET Web API 2 and OWIN.</summary>
internal sealed class SL5005_PermissiveCorsOfNetFramework() : CodeRule(Rule.SL5005_PermissiveCors)
{
    public override void Register(RuleRegistry on)
    {
        on.New("System.Web.Http.Cors.EnableCorsAttribute", static (context, creation) =>
        {
            if (creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "origins")?.Value.Text() is "*")
            {
                Report(context, creation, TrackedObject.Created(creation).Sets("SupportsCredentials").Any(static set => set.Value.IsAlways(true))
                    ? "EnableCors lets every site call and read what a signed-in user may"
                    : "EnableCors lets every site call");
            }
        });
        on.Set("System.Web.Cors.CorsPolicy", "AllowAnyOrigin", static (context, set) =>
        {
            if (set.Value.IsAlways(true))
                Report(context, set, "AllowAnyOrigin lets every site call");
        });
        on.Use("Microsoft.Owin.Cors.CorsOptions", "AllowAll", static (context, use) =>
            Report(context, use, "CorsOptions.AllowAll lets every site call and read what a signed-in user may"));
    }

    private static void Report(RuleContext context, IOperation at, string problem)
    {
        if (!at.IsDevelopmentOnly())
            context.Report(Rule.SL5005_PermissiveCors, at, problem);
    }
}
