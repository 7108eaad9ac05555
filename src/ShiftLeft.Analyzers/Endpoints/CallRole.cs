using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What a call has to do with endpoints.</summary>
[Flags]
internal enum CallRole
{
    None = 0,

    /// <summary>It configures services, the pipeline, routes or filters.</summary>
    SetsUp = 1,

    /// <summary>It looks at who calls, or turns callers away.</summary>
    ChecksCaller = 2,

    /// <summary>It checks an antiforgery token by hand.</summary>
    ChecksToken = 4,

    /// <summary>It reads the form of the request by hand.</summary>
    ReadsForm = 8,
}

/// <summary>Tells the role of a call by its method.</summary>
internal static class CallRoles
{
    private static readonly Dictionary<string, string> Builders = new[]
    {
        "Microsoft.AspNetCore.Builder.IApplicationBuilder", "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
        "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder", "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.Extensions.DependencyInjection.IMvcBuilder", "Microsoft.Extensions.DependencyInjection.IMvcCoreBuilder",
        "Microsoft.AspNetCore.Authentication.AuthenticationBuilder", "Microsoft.AspNetCore.Authorization.AuthorizationBuilder",
        "Microsoft.AspNetCore.Authorization.AuthorizationOptions", "Microsoft.AspNetCore.Identity.IdentityBuilder",
        "Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection", "Microsoft.AspNetCore.Mvc.Filters.FilterCollection",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder", "Microsoft.AspNetCore.Builder.WebApplicationBuilder", "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "System.Web.Mvc.GlobalFilterCollection", "System.Web.Http.Filters.HttpFilterCollection", "Owin.IAppBuilder",
    }.ToDictionary(static type => type.Substring(type.LastIndexOf('.') + 1), StringComparer.Ordinal);

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "IsInRole", "HasClaim", "FindFirst", "FindFirstValue", "FindAll", "Forbid", "Unauthorized", "Challenge", "HttpUnauthorizedResult", "GetUserId", "GetUserAsync", "GetUserName",
        "VerifySignature", "CheckPasswordSignInAsync", "PasswordSignInAsync", "SignInAsync", "AuthenticateAsync", "FixedTimeEquals", "Forbidden",
    };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "authorize", "authorized", "authorization", "authorise", "authenticate", "authenticated", "unauthorized", "permission", "apikey", "signature", "hmac", "isadmin", "isowner",
        "currentuser", "principal", "accesstoken", "forbidden", "accessdenied",
    };

    public static CallRole Of(IMethodSymbol method)
    {
        var role = ByName(method);
        if (SetsUp(method.ContainingType) || method.Parameters.Any(static parameter => SetsUp(parameter.Type)))
            role |= CallRole.SetsUp;
        return role;
    }

    /// <summary>What a body does with the request, which names tell.</summary>
    public static CallRole ByName(IMethodSymbol method)
    {
        var role = CallRole.None;
        if (Names.Contains(method.Name) || Rules.Words.Of(method.Name).FirstOf(Words) is not null)
            role |= CallRole.ChecksCaller;
        if (method.Name is "ValidateRequestAsync" or "IsRequestValidAsync" && method.ContainingType.Name == "IAntiforgery"
            || method.Name == "Validate" && method.ContainingType.Is("System.Web.Helpers.AntiForgery"))
            role |= CallRole.ChecksToken;
        if (method.Name == "ReadFormAsync")
            role |= CallRole.ReadsForm;
        return role;
    }

    private static bool SetsUp(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(SetsUp),
        null or { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Delegate or TypeKind.Enum } => false,
        _ => type.IsOrInherits(IsBuilder),
    };

    // Asked of the types of every call: the name alone settles nearly all of them.
    private static bool IsBuilder(ITypeSymbol type) => Builders.TryGetValue(type.MetadataName, out var builder) && type.Is(builder);
}
