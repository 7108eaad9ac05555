using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Properties that frameworks fill: of pages, controllers, components, and the sets of a database context.</summary>
internal static class BoundProperties
{
    public static SourceModel? SourceOf(IPropertySymbol property)
    {
        if (IsDatabaseSet(property.Type))
            return Source.Of(ThreatModel.Database, "the database");
        // What a referenced library declares is its own; looking at its attributes would cost more than it tells.
        if (property.IsStatic || property.DeclaringSyntaxReferences.IsEmpty)
            return null;
        return ByAttribute(property) switch
        {
            { Length: > 0 } words => Source.Bound(Binding.ByType(property.Type) ?? words, property, property.Type),
            null when IsOfBoundClass(property) => Source.Bound(Binding.ByType(property.Type) ?? "the request", property, property.Type),
            _ => null,
        };
    }

    private static string? ByAttribute(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "BindPropertyAttribute":
                    return Binding.ByAttribute(property) ?? "the request";
                case "SupplyParameterFromQueryAttribute":
                    return "the query string";
                case "SupplyParameterFromFormAttribute":
                    return "the form";
                case "ParameterAttribute" when attribute.AttributeClass.IsIn("Microsoft.AspNetCore.Components"):
                    // Other parameters of a component come from the components that use it.
                    return RouteTemplates.HasHole(property.ContainingType, property.Name) ? "the route" : null;
            }
        }

        return Binding.ByAttribute(property);
    }

    private static bool IsOfBoundClass(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && property.ContainingType.HasInherited("BindProperties")
        && property.ContainingType.IsOrInherits("Microsoft.AspNetCore.Mvc.RazorPages.PageModel") | property.ContainingType.IsOrInherits("Microsoft.AspNetCore.Mvc.ControllerBase");

    private static bool IsDatabaseSet(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "DbSet" or "IDbSet" or "ITable" or "DbQuery" or "ObjectSet" } set
        && (set.IsIn("Microsoft.EntityFrameworkCore") || set.IsIn("System.Data") || set.IsIn("LinqToDB"));
}
