using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Actions of controllers: ASP.NET Core, MVC 5 and Web API 2.</summary>
internal static class ControllerActions
{
    private static readonly Controllers Conventions = new();
    private static readonly ClassicControllers ClassicConventions = new();

    public static bool Serves(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: false } && (IsClassic(type) || Controllers.IsController(type));

    /// <param name="type">A controller.</param>
    /// <param name="around">What the whole application says about controllers.</param>
    public static IEnumerable<Endpoint> Of(INamedTypeSymbol type, Surrounding around)
    {
        EntryConvention convention = IsClassic(type) ? ClassicConventions : Conventions;
        var overridden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.OverriddenMethod is { } other)
                    overridden.Add(other.OriginalDefinition);
                if (!overridden.Contains(method.OriginalDefinition) && Controllers.IsAction(method) && method.Locations.FirstOrDefault() is { IsInSource: true } location)
                    yield return Of(method, type, convention, around, location);
            }
        }
    }

    private static Endpoint Of(IMethodSymbol method, INamedTypeSymbol type, EntryConvention convention, Surrounding around, Location location)
    {
        List<EndpointMetadata> own = [.. SymbolMetadata.Of(method)];
        List<EndpointMetadata> outer = [.. SymbolMetadata.Of(type), .. around.Metadata];
        return new()
        {
            Kind = EndpointKind.ControllerAction,
            Handler = method,
            Route = ActionRoutes.Of(method, type),
            Verbs = ActionRoutes.VerbsOf(method, isWebApi: type.IsOrInherits("System.Web.Http.ApiController")),
            Parameters = [.. method.Parameters.Select(parameter => new EndpointParameter(parameter, convention.SourceOf(parameter)?.Words))],
            Own = own,
            Around = outer,
            Access = Access.Of([.. own, .. outer], around.Access),
            Antiforgery = AntiforgeryCheck.Of(own.Concat(outer), around.Antiforgery),
            Location = location,
        };
    }

    private static bool IsClassic(INamedTypeSymbol type) => type.IsOrInherits("System.Web.Mvc.ControllerBase") || type.IsOrInherits("System.Web.Http.ApiController");
}
