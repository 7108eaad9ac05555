using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Actions of ASP.NET Core controllers.</summary>
internal sealed class Controllers : EntryConvention
{
    public override bool Calls(IMethodSymbol method) => IsAction(method) && IsController(method.ContainingType);

    public override SourceModel? SourceOf(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var words = RouteTemplates.Name(method, parameter.Name) ? "the route"
            : !method.ContainingType.HasInherited("ApiController") ? "the request"
            : IsSimple(parameter.Type) ? "the query string"
            : "the request body";
        return Binding.SourceOf(parameter, words);
    }

    /// <summary>A public method that the framework would route to, unless it is told not to.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsGenericMethod: false }
        && !method.HasInherited("NonAction")
        && !OverridesObject(method)
        && !(method.Name == "Dispose" && method.Parameters.IsEmpty);

    public static bool IsController(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.ContainingType is not null || type.HasInherited("NonController"))
            return false;
        // Abstract and generic ones hold actions of what derives from them.
        if (type.IsOrInherits("Microsoft.AspNetCore.Mvc.ControllerBase"))
            return type.DeclaredAccessibility == Accessibility.Public || type.IsAbstract;
        return type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false, IsGenericType: false }
            && (type.HasInherited("Controller") || type.HasInherited("ApiController") || (IsNamedSo(type) && UsesMvc(type)));
    }

    /// <summary>A class called nothing but 'Controller' would have no name to route to; it controls something else.</summary>
    private static bool IsNamedSo(INamedTypeSymbol type) => type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) && type.Name.Length > "Controller".Length;

    /// <summary>Other programs have classes called so too: games, drivers.</summary>
    private static bool UsesMvc(INamedTypeSymbol type) =>
        type.ContainingModule?.ReferencedAssemblies.Any(static assembly => assembly.Name is "Microsoft.AspNetCore.Mvc.Core" or "Microsoft.AspNetCore.Mvc") == true
        && (type.HasRouteAttribute() || type.GetMembers().Any(static member => member.HasRouteAttribute()) || (type.BaseType?.SpecialType == SpecialType.System_Object && !IsService(type)));

    /// <summary>What stands behind an interface of its own name is called by the program.</summary>
    private static bool IsService(INamedTypeSymbol type) => type.Interfaces.Any(contract => contract.Name == "I" + type.Name);

    private static bool OverridesObject(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        return root.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static bool IsSimple(ITypeSymbol type) => type.SpecialType != SpecialType.None && type.SpecialType != SpecialType.System_Object || type.IsValueType || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String };
}
