using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>
/// The path of a request that has been routed to the code which asks for it: a template matches no empty part, so the path does not start
/// with two slashes and leads nowhere else.
/// </summary>
internal static class RoutedPaths
{
    /// <summary>What the path is harmless for.</summary>
    /// <param name="source">What gives the path.</param>
    /// <param name="body">Where it is asked for.</param>
    public static KindSet Cleared(IMethodSymbol source, ISymbol body)
    {
        var isPath = (source.Name, source.ContainingType?.Name) is ("get_Path", "HttpRequest") or ("GetEncodedPathAndQuery", "UriHelper");
        return isPath && body is IMethodSymbol { ContainingType: { } type } && (IsPage(type) || IsRouted(type)) ? NamedMarks.OtherAddress : KindSet.None;
    }

    /// <summary>A page answers at the path of its file.</summary>
    private static bool IsPage(INamedTypeSymbol type) => type.IsOrInherits("Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    /// <summary>A controller by templates of attributes, none of which starts with a hole for any path. What other templates lead to it is not seen.</summary>
    private static bool IsRouted(INamedTypeSymbol type) =>
        type.IsOrInherits("Microsoft.AspNetCore.Mvc.ControllerBase")
        && RouteTemplates.Of(type).Concat(type.GetMembers().SelectMany(RouteTemplates.Of)).ToList() is { Count: > 0 } templates
        && templates.TrueForAll(static template => !template.TrimStart('~', '/').StartsWith("{*", StringComparison.Ordinal));
}
