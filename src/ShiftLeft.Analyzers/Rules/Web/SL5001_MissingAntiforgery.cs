using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Endpoints that another site can have a signed-in browser call. A program that signs nobody in by a cookie (or the Windows account) has none,
/// and neither has one that takes bodies or verbs which a foreign page cannot send.
/// </summary>
internal sealed class SL5001_MissingAntiforgery() : CodeRule(Rule.SL5001_MissingAntiforgery)
{
    public override void Register(RuleRegistry on) => on.Application(static context =>
    {
        var application = context.Application;
        if (!application.Authentication.IsAmbient || application.Facts.HasStrictCookies || TestProjects.IsTest(context.Compilation))
            return;
        var reported = new HashSet<Location>();
        foreach (var endpoint in application.Endpoints)
        {
            if (Finding(endpoint, application) is var (at, problem) && reported.Add(at))
                context.Report(Rule.SL5001_MissingAntiforgery, endpoint, at, problem);
        }
    });

    private static (Location At, string Problem)? Finding(Endpoint endpoint, Application application)
    {
        if (!endpoint.ChangesState || endpoint.Access.Kind == AccessKind.Anonymous || NamesOtherScheme(endpoint.Access.Schemes)
            || HasVerbOfScripts(endpoint, application) || SendsWhatForeignPagesCannot(endpoint, application.Facts))
        {
            return null;
        }

        if (endpoint.Antiforgery is { Kind: AntiforgeryKind.Off, By: { At.IsInSource: true } by })
            return PublicEndpoints.IsPublic(endpoint) || IsForStrangers(endpoint, application) ? null : (by.At, $"{by.Text} switches the antiforgery check off for '{endpoint.Name}', which acts in the name of whoever is signed in; remove it");
        if (endpoint is { Antiforgery.Kind: AntiforgeryKind.None, Kind: EndpointKind.RouteHandler })
            return PublicEndpoints.IsPublic(endpoint) ? null : (endpoint.Location, $"'{endpoint.Name}' acts in the name of whoever is signed in and reads the form by hand, which checks no antiforgery token; bind it with [FromForm]");
        return endpoint is { Antiforgery.Kind: AntiforgeryKind.None, Kind: EndpointKind.ControllerAction } && !IsMachineApi(endpoint, application) && !PublicEndpoints.IsPublic(endpoint)
            ? (endpoint.Location, $"'{endpoint.Name}' acts in the name of whoever is signed in and asks for no antiforgery token; add [ValidateAntiForgeryToken]")
            : null;
    }

    /// <summary>
    /// Where a program asks who is calling elsewhere, an action that neither asks nor looks at the caller does nothing in anybody's name: a form that
    /// other sites embed, an endpoint of a protocol.
    /// </summary>
    private static bool IsForStrangers(Endpoint endpoint, Application application) => endpoint is { Kind: EndpointKind.ControllerAction, Access.Kind: AccessKind.Open }
        && application.Endpoints.Any(static other => other.Access.Kind == AccessKind.Restricted)
        && !(endpoint.Handler is { } method && application.Facts.LooksAtCaller(method));

    /// <summary>An API beside pages takes tokens where the program knows tokens at all. In Web API 2 there is no attribute for it.</summary>
    private static bool IsMachineApi(Endpoint endpoint, Application application) => endpoint.Handler?.ContainingType is { } type
        && (type.IsOrInherits("System.Web.Http.ApiController") || (IsApi(type) && application.Authentication.UsesTokens));

    private static bool IsApi(INamedTypeSymbol type) =>
        type.HasInherited("ApiController") || !(type.IsOrInherits("Microsoft.AspNetCore.Mvc.Controller") || type.IsOrInherits("System.Web.Mvc.Controller"));

    /// <summary>
    /// Forms and links know GET and POST only, and a script of another site is asked first whether it may send anything else. MVC 5 takes the verb from a field of
    /// a form as well, and so does a program that has middleware for it.
    /// </summary>
    private static bool HasVerbOfScripts(Endpoint endpoint, Application application) =>
        endpoint.Verbs.All(static verb => verb is "PUT" or "PATCH" or "DELETE")
        && endpoint.Handler?.ContainingType.IsOrInherits("System.Web.Mvc.ControllerBase") != true
        && !application.Pipeline.Named("UseHttpMethodOverride").Any();

    /// <summary>A form of another site cannot send JSON, and a script of another site is asked first whether it may.</summary>
    private static bool SendsWhatForeignPagesCannot(Endpoint endpoint, ApplicationFacts facts) =>
        endpoint.Parameters.Any(static parameter => parameter.Source == "the request body")
        || endpoint.Handler is { } method && (Consumes(method) || (method.ContainingType is { } type && Consumes(type)))
        || (endpoint.Kind == EndpointKind.RouteHandler && !endpoint.Parameters.Any(static parameter => parameter.Source is "the form" or "an uploaded file") && !ReadsForm(endpoint, facts));

    private static bool ReadsForm(Endpoint endpoint, ApplicationFacts facts) =>
        endpoint.Body?.Descendants().Any(HandlerBody.ReadsForm) ?? (endpoint.Handler is { } method && facts.ReadsForm(method));

    private static bool Consumes(ISymbol symbol) => symbol.Find("Consumes") is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string type }, ..] } && type.Contains("json");

    private static bool NamesOtherScheme(string? schemes) =>
        schemes is not null && schemes.IndexOf("cookie", StringComparison.OrdinalIgnoreCase) < 0 && !schemes.Contains("Identity.Application") && schemes.IndexOf("negotiate", StringComparison.OrdinalIgnoreCase) < 0;
}
