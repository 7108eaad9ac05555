using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Handlers of Razor Pages, which check antiforgery tokens unless told not to.</summary>
internal static class PageHandlers
{
    private static readonly RazorPages Convention = new();

    public static bool Serves(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: false } && type.IsOrInherits("Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    public static IEnumerable<Endpoint> Of(INamedTypeSymbol type, Surrounding around, PageConventions conventions)
    {
        var path = PagePath.Of(type);
        for (var current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (!Convention.Calls(method) || method.Locations.FirstOrDefault() is not { IsInSource: true } location)
                    continue;
                // Attributes of access on handlers have no effect, only those on the class have.
                List<EndpointMetadata> own = [.. SymbolMetadata.Of(type)];
                List<EndpointMetadata> outer = [.. conventions.Of(path), .. around.Metadata];
                yield return new()
                {
                    Kind = EndpointKind.PageHandler,
                    Handler = method,
                    Route = path?.Route,
                    Verbs = [RazorPages.VerbOf(method.Name)!.ToUpperInvariant()],
                    Parameters = [.. method.Parameters.Select(static parameter => new EndpointParameter(parameter, Convention.SourceOf(parameter)?.Words))],
                    Own = own,
                    Around = outer,
                    Access = Access.Of([.. own, .. outer], around.Access),
                    Antiforgery = AntiforgeryCheck.Of(own.Concat(outer), AntiforgeryKind.Checked),
                    Location = location,
                };
            }
        }
    }
}
