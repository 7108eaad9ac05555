namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>Members that make what checks compare with: patterns, sets of characters.</summary>
internal static class Recipes
{
    public static bool Matters(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) switch
    {
        ("Regex", ".ctor") => method.Parameters.Length > 0 && method.ContainingNamespace.Name == "RegularExpressions",
        ("Path", "GetInvalidFileNameChars" or "GetInvalidPathChars") => true,
        ("Environment", "get_NewLine") => true,
        ("SearchValues", "Create") or ("String", "ToCharArray" or "op_Implicit") => true,
        ("String", ".ctor") => method.Parameters is [{ Type: IArrayTypeSymbol }],
        ("Regex", "Escape") => true,
        ("Span" or "ReadOnlySpan", "op_Implicit") => true,
        _ => false,
    };

    /// <summary>The text that a member makes of what is known. Of characters that differ from system to system it holds those of all.</summary>
    public static string? TextOf(IMethodSymbol method, object?[] operands) => (method.ContainingType?.Name, method.Name, operands) switch
    {
        ("Regex", "Escape", [string text]) => System.Text.RegularExpressions.Regex.Escape(text),
        ("String", ".ctor", [object?[] characters]) when Array.TrueForAll(characters, static character => character is char) => string.Concat(characters),
        ("String", ".ctor", [Recipe characters]) => KnownCharacters.Of([characters])?.ToString(),
        _ => null,
    };

    /// <summary>A method or property that a generator implements by the pattern in its attribute.</summary>
    public static Recipe? Of(IMethodSymbol method)
    {
        var declared = method.AssociatedSymbol ?? method;
        if (declared is not (IMethodSymbol { IsPartialDefinition: true } or IMethodSymbol { PartialDefinitionPart: not null } or IPropertySymbol))
            return null;
        foreach (var attribute in declared.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedRegexAttribute")
                return Made(method, [.. attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value)]);
        }

        return null;
    }

    private static Recipe? Made(IMethodSymbol method, object?[] arguments) =>
        method.ReturnType is INamedTypeSymbol { Name: "Regex" } regex
        && regex.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.Length == 2) is { } constructor
            ? new Recipe(constructor, arguments)
            : null;
}
