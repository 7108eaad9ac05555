using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What attributes, filters and conventions mean: those of the frameworks by their type, those of teams by what they implement and are called.</summary>
internal static class MetadataNames
{
    /// <summary>Words of what looks at who calls.</summary>
    private static readonly HashSet<string> CallerWords = new(StringComparer.Ordinal)
    {
        "authorize", "authorized", "authorization", "authorise", "authorised", "authenticate", "authenticated", "authentication", "auth", "permission", "role", "scope", "claim", "apikey", "privilege", "signature",
        "secured", "protected", "acl", "rbac", "access", "hmac", "clientid", "owner", "tenant", "admin", "signedin", "loggedin", "secret",
    };

    private static readonly HashSet<string> AntiforgeryWords = new(StringComparer.Ordinal) { "antiforgery", "forgery", "csrf", "xsrf" };

    private static readonly HashSet<string> NegativeWords = new(StringComparer.Ordinal) { "ignore", "disable", "skip", "without", "no", "bypass" };

    private static readonly string[] FilterInterfaces =
    [
        "Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter", "Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter",
        "System.Web.Mvc.IAuthorizationFilter", "System.Web.Http.Filters.IAuthorizationFilter", "System.Web.Mvc.Filters.IAuthenticationFilter",
        "System.Web.Http.Filters.IAuthenticationFilter",
    ];

    /// <summary>What an attribute or filter type means; null where it says nothing of access or forgery.</summary>
    public static MetadataKind? Of(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (OfFramework(current.Name) is { } known)
                return known;
        }

        if (type.IsOrInherits("Microsoft.AspNetCore.Authorization.IAllowAnonymous"))
            return MetadataKind.AllowsAnonymous;
        if (type.IsOrInherits("Microsoft.AspNetCore.Authorization.IAuthorizeData"))
            return MetadataKind.Authorizes;
        if (ByWords(type.Name) is { } said)
            return said;
        return Models.Entry.Attributes.IsIn(type, "Microsoft") || Models.Entry.Attributes.IsIn(type, "System") || !Array.Exists(FilterInterfaces, type.IsOrInherits)
            ? null
            : MetadataKind.ChecksCaller;
    }

    /// <summary>What a name says that no framework knows.</summary>
    public static MetadataKind? ByWords(string name)
    {
        var words = Words.Of(name);
        var isNegative = words.All.Any(NegativeWords.Contains);
        if (words.FirstOf(AntiforgeryWords) is not null)
            return isNegative ? MetadataKind.IgnoresAntiforgery : MetadataKind.ChecksAntiforgery;
        if (words.FirstOf(CallerWords) is not null)
            return isNegative ? MetadataKind.AllowsAnonymous : MetadataKind.ChecksCaller;
        return words.Say("anonymous") ? MetadataKind.AllowsAnonymous : null;
    }

    private static MetadataKind? OfFramework(string name) => name switch
    {
        "AllowAnonymousAttribute" or "AllowAnonymousFilter" or "OverrideAuthorizationAttribute" => MetadataKind.AllowsAnonymous,
        "AuthorizeAttribute" or "AuthorizeFilter" or "RequiredScopeAttribute" or "RequiredScopeOrAppPermissionAttribute" => MetadataKind.Authorizes,
        "ValidateAntiForgeryTokenAttribute" or "AutoValidateAntiforgeryTokenAttribute" or "RequireAntiforgeryTokenAttribute" => MetadataKind.ChecksAntiforgery,
        "IgnoreAntiforgeryTokenAttribute" => MetadataKind.IgnoresAntiforgery,
        _ => null,
    };
}
