namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Tells types that a framework fills with data from those it fills with services and itself.</summary>
internal static class Carrying
{
    /// <summary>Namespaces of .NET whose types hold data; what is in others of System and Microsoft is machinery.</summary>
    private static readonly string[] DataNamespaces =
    [
        "System.Collections", "System.Text.Json", "System.Xml", "Microsoft.Extensions.Primitives", "Microsoft.AspNetCore.JsonPatch",
        "Microsoft.AspNetCore.OData.Deltas",
    ];

    public static bool IsData(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsData(array.ElementType);
            case ITypeParameterSymbol or IDynamicTypeSymbol:
                return true;
            case INamedTypeSymbol named:
                return named.TypeKind switch
                {
                    TypeKind.Interface => IsDataInterface(named),
                    TypeKind.Delegate or TypeKind.Enum or TypeKind.Error => false,
                    _ => IsFramework(named) ? IsFrameworkData(named) : IsModel(named),
                };
            default:
                return false;
        }
    }

    private static bool IsDataInterface(INamedTypeSymbol type) =>
        type.Name is "IFormFile" or "IFormFileCollection" or "IFormCollection" or "IQueryCollection"
        || (type.IsIn("System.Collections") && type.TypeArguments.All(IsData));

    private static bool IsFramework(INamedTypeSymbol type) => type.IsIn("System") || type.IsIn("Microsoft");

    private static bool IsFrameworkData(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() switch
        {
            // Of System itself, what has no text in it is left out by its kind anyway.
            "System" => type.Name is not ("IServiceProvider" or "TimeProvider" or "Type"),
            "System.IO" => type.Name is "Stream" or "TextReader",
            "System.IO.Pipelines" => type.Name == "PipeReader",
            "System.Web.Mvc" => type.Name == "FormCollection",
            "System.Web" => type.Name is "HttpPostedFileBase" or "HttpPostedFile",
            "System.Threading.Channels" => type.Name == "ChannelReader",
            "System.Net.Http.Formatting" => true,
            _ => Array.Exists(DataNamespaces, type.IsIn) && type.TypeArguments.All(IsData),
        };

    /// <summary>A class of the team's is data where it has something to bind, and a service where it is made of other services.</summary>
    private static bool IsModel(INamedTypeSymbol type)
    {
        if (type.IsValueType || type.IsRecord)
            return true;
        if (type.IsAbstract && type.IsStatic)
            return false;
        var constructors = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        if (constructors.Exists(static constructor => constructor.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Interface && !IsData(parameter.Type))))
            return false;
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.Name is "DbContext" or "ControllerBase" or "Hub" or "BackgroundService")
                return false;
            if (current.GetMembers().OfType<IPropertySymbol>().Any(property => IsBindable(property, constructors)))
                return true;
        }

        return type.GetMembers("TryParse").Any(static member => member.IsStatic) || type.GetMembers("BindAsync").Any(static member => member.IsStatic);
    }

    private static bool IsBindable(IPropertySymbol property, List<IMethodSymbol> constructors) =>
        !property.IsStatic
        && property.DeclaredAccessibility == Accessibility.Public
        && (property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
            || constructors.Exists(constructor => constructor.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))));
}
