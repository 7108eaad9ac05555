using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Pipelines that answer over HTTP. Proxies, containers and platforms often do what is missed here, so a pipeline without both redirection and HSTS
/// counts only where it signs users in by a cookie and nothing hints at somebody in front.
/// </summary>
internal sealed class SL5009_HttpAllowed() : CodeRule(Rule.SL5009_HttpAllowed)
{
    private const string Redirection = "UseHttpsRedirection";
    private const string StrictTransport = "UseHsts";

    /// <summary>Words of middleware, filters and services that look after HTTPS, or of what stands in front.</summary>
    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal)
    {
        "https", "hsts", "ssl", "tls", "forwarded", "proxy", "securityheader", "secureheader", "defaults", "rewriter", "certes", "lettuceencrypt", "letsencrypt", "aspire",
    };

    public override void Register(RuleRegistry on)
    {
        on.Set("Microsoft.AspNetCore.HttpsPolicy.HstsOptions", "MaxAge", static (context, set) =>
        {
            if (IsZero(set.Value) && !set.IsDevelopmentOnly())
                context.Report(Rule.SL5009_HttpAllowed, set, "A MaxAge of zero takes HSTS back; give it a year, or at least a month");
        });
        on.Application(static context =>
        {
            var pipeline = context.Application.Pipeline;
            if (TestProjects.IsTest(context.Compilation))
                return;
            foreach (var name in new[] { Redirection, StrictTransport })
            {
                if (pipeline.Named(name).ToList() is { Count: > 0 } calls && calls.TrueForAll(static call => call.Presence == Presence.DevelopmentOnly) && IsNotTwice(pipeline, name))
                    context.Report(Rule.SL5009_HttpAllowed, calls[0].Call.Location, null, $"{name} is in the pipeline in development only; call it in production");
            }

            if (ServesThePublic(context) && !IsLookedAfter(context) && pipeline.Middleware[0] is var first)
                context.Report(Rule.SL5009_HttpAllowed, first.Call.Location, null, "Users sign in by a cookie, and the pipeline answers over HTTP: it has neither UseHttpsRedirection nor UseHsts; add them");
        });
    }

    // HSTS in development only is worth a word only where redirection is not the finding already.
    private static bool IsNotTwice(Pipeline pipeline, string name) => name == Redirection || pipeline.Named(Redirection).Any(static call => call.Presence == Presence.Always);

    private static bool ServesThePublic(ApplicationContext context) =>
        context.Application is { IsHost: true, Authentication.UsesCookies: true } application
        && application.Endpoints.Any(static endpoint => endpoint.Kind is EndpointKind.ControllerAction or EndpointKind.PageHandler)
        && application.Pipeline.Middleware.Any(static part => part.Name is "UseRouting" or "UseAuthentication" or "UseAuthorization" or "UseEndpoints" or "UseMvc")
        && application.Pipeline.Middleware[0].Call.Method.Parameters[0].Type.IsOrInherits("Microsoft.AspNetCore.Builder.IApplicationBuilder");

    private static bool IsLookedAfter(ApplicationContext context) =>
        context.Application.Calls.Any(static call => IsSaid(call.Name) || call.NamedTypes().Any(static type => IsSaid(type.Name)) || IsOfOtherLibrary(call))
        || context.AdditionalFiles.Any(static file => IsContainer(file.Path));

    private static bool IsSaid(string name) => Words.Of(name).FirstOf(Terms) is not null;

    /// <summary>A library of somebody else may put anything into the pipeline.</summary>
    private static bool IsOfOtherLibrary(SetupCall call) =>
        call.Name.StartsWith("Use", StringComparison.Ordinal) && !call.IsOfTeam && call.Method.ContainingNamespace?.ToDisplayString() is { } name
        && (!name.StartsWith("Microsoft", StringComparison.Ordinal) || !call.Method.ContainingAssembly.Name.StartsWith("Microsoft", StringComparison.Ordinal));

    private static bool IsContainer(string path) => path.EndsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || path.EndsWith("compose.yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("compose.yaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsZero(IOperation value) => value.Origins().All(static origin => origin switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan" }, Arguments: { Length: > 0 } arguments } => arguments.All(static argument => argument.Value.ConstantValue is { HasValue: true, Value: 0 or 0L or 0.0 }),
        IObjectCreationOperation { Type.Name: "TimeSpan", Arguments: { Length: > 0 } arguments } => arguments.All(static argument => argument.Value.ConstantValue is { HasValue: true, Value: 0 or 0L }),
        _ => false,
    });
}
