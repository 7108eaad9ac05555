namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Templates of routes as text.</summary>
internal static class RouteText
{
    public static string Join(string prefix, string template)
    {
        if (template.StartsWith("~/", StringComparison.Ordinal))
            return template.Substring(1);
        var (start, rest) = (prefix.TrimEnd('/'), template.Trim('/'));
        return rest.Length == 0 ? (start.Length == 0 ? "/" : start) : start + "/" + rest;
    }

    /// <summary>Whether the template has a hole of that name.</summary>
    public static bool Names(string? route, string parameter) => Models.Entry.RouteTemplates.HasHole(route ?? "", parameter);
}
