using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Attributes that let caches between server and browser, or one that all users share, keep a response.</summary>
internal static class PublicCaching
{
    /// <summary>The attribute that decides for the endpoint: that of the action goes before that of its class.</summary>
    /// <returns>Null where there is none, or where what is kept is each user's own.</returns>
    public static AttributeData? Of(Endpoint endpoint)
    {
        if (endpoint.Handler is not { } method)
            return null;
        var attribute = Find(method);
        for (var type = method.ContainingType; attribute is null && endpoint.Kind != EndpointKind.RouteHandler && type is not null; type = type.BaseType)
            attribute = Find(type);
        return attribute is not null && IsShared(attribute) ? attribute : null;
    }

    private static AttributeData? Find(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(static attribute =>
        attribute.AttributeClass.IsOrInherits("Microsoft.AspNetCore.Mvc.ResponseCacheAttribute") || attribute.AttributeClass.IsOrInherits("System.Web.Mvc.OutputCacheAttribute"));

    private static bool IsShared(AttributeData attribute)
    {
        var named = attribute.NamedArguments.Where(static argument => argument.Value.Kind != TypedConstantKind.Array).GroupBy(static argument => argument.Key)
            .ToDictionary(static same => same.Key, static same => same.First().Value.Value);
        if (Value("NoStore") is true || Value("Duration") is not (int and > 0) || Value("VaryByCustom") is not null || VariesByUser(Value("VaryByHeader") as string))
            return false;
        // Any is 0 in both; in MVC 5, Downstream is 2, Server 3 and ServerAndClient 5. Client is 1 in both.
        return Value("Location") is null or 0 || (attribute.AttributeClass.IsOrInherits("System.Web.Mvc.OutputCacheAttribute") && Value("Location") is 2 or 3 or 5);

        object? Value(string name) => named.TryGetValue(name, out var value) ? value : null;
    }

    private static bool VariesByUser(string? header) =>
        header is not null && (header.IndexOf("cookie", StringComparison.OrdinalIgnoreCase) >= 0 || header.IndexOf("authorization", StringComparison.OrdinalIgnoreCase) >= 0 || header == "*");
}
