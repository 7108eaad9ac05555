namespace ShiftLeft.Analyzers.Rules;

/// <summary>Names of types compared without resolving them, so that a type counts whichever assembly or facade it comes from.</summary>
internal static class Symbols
{
    /// <param name="type">A constructed type counts as its definition.</param>
    /// <param name="fullName">Namespace and metadata name, nested types after '+': <c>System.Collections.Generic.List`1</c>.</param>
    public static bool Is(this ITypeSymbol? type, string fullName)
    {
        if (type is null)
            return false;
        var end = fullName.Length;
        for (ITypeSymbol? current = type.OriginalDefinition; ; current = current.ContainingType)
        {
            var name = current.MetadataName;
            if (!EndsWith(fullName, end, name))
                return false;
            end -= name.Length;
            if (current.ContainingType is null)
                return IsNamespace(current.ContainingNamespace, fullName, end);
            if (end == 0 || fullName[--end] != '+')
                return false;
        }
    }

    /// <summary>The type itself, a base type or an interface of it.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, string fullName) => type.IsOrInherits(candidate => candidate.Is(fullName));

    /// <summary>Whether it holds for the type itself, a base type or an interface of it.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, Func<ITypeSymbol, bool> holds)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (holds(current))
                return true;
        }

        return type is not null && type.AllInterfaces.Any(candidate => holds(candidate));
    }

    /// <summary>Whether the member is, overrides or implements a member of that type.</summary>
    public static bool IsMemberOf(this ISymbol member, string fullName) => member.Owner().IsOrInherits(fullName);

    /// <summary>The type that declares the member; for one of an extension block, which has no name, the class around it.</summary>
    private static INamedTypeSymbol Owner(this ISymbol member) =>
        member.ContainingType is { Name.Length: 0, ContainingType: { } around } ? around : member.ContainingType;

    private static bool IsNamespace(INamespaceSymbol? @namespace, string fullName, int end)
    {
        for (var current = @namespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (end == 0 || fullName[end - 1] != '.' || !EndsWith(fullName, end - 1, current.Name))
                return false;
            end -= current.Name.Length + 1;
        }

        return end == 0;
    }

    private static bool EndsWith(string text, int end, string part) =>
        end >= part.Length && string.CompareOrdinal(text, end - part.Length, part, 0, part.Length) == 0;
}
