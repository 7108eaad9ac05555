namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Attributes by their simple names, since each framework and each of its successors has its own namespace for the same ones.</summary>
internal static class Attributes
{
    /// <param name="name">Without 'Attribute'.</param>
    public static bool Has(this ISymbol symbol, string name) => symbol.Find(name) is not null;

    public static AttributeData? Find(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsCalled(name));

    /// <summary>A symbol and what it lies in, the nearest first: the class of a member, the class around that.</summary>
    public static IEnumerable<ISymbol> Around(this ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
            yield return current;
    }

    /// <summary>A symbol and those that it has attributes from: the methods that a method overrides, the bases of a class.</summary>
    public static IEnumerable<ISymbol> Inherited(this ISymbol symbol)
    {
        for (var current = symbol; current is not null and not ITypeSymbol { SpecialType: SpecialType.System_Object }; current = (current as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(current as INamedTypeSymbol)?.BaseType)
            yield return current;
    }

    /// <summary>On the type or a base of it.</summary>
    public static bool HasInherited(this INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Has(name))
                return true;
        }

        return false;
    }

    /// <summary>On the method or one that it overrides.</summary>
    public static bool HasInherited(this IMethodSymbol method, string name)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.Has(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is called so, with or without 'Attribute'.</summary>
    public static bool IsCalled(this ITypeSymbol? type, string name) =>
        type is not null
        && type.Name.StartsWith(name, StringComparison.Ordinal)
        && (type.Name.Length == name.Length || (type.Name.Length == name.Length + 9 && type.Name.EndsWith("Attribute", StringComparison.Ordinal)));

    public static bool IsIn(this ITypeSymbol type, string @namespace) =>
        type.ContainingNamespace?.ToDisplayString() is { } name
        && (name == @namespace || (name.StartsWith(@namespace, StringComparison.Ordinal) && name[@namespace.Length] == '.'));
}
