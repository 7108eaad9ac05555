using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What attributes say about endpoints.</summary>
internal static class SymbolMetadata
{
    /// <summary>Of a method and the ones that it overrides.</summary>
    public static IEnumerable<EndpointMetadata> Of(IMethodSymbol method) => method.Inherited().SelectMany(OfAttributes);

    /// <summary>Of a class and its bases.</summary>
    public static IEnumerable<EndpointMetadata> Of(INamedTypeSymbol type) => type.Inherited().SelectMany(OfAttributes);

    public static IEnumerable<EndpointMetadata> OfAttributes(ISymbol symbol) =>
        symbol.GetAttributes().Select(Of).Where(static said => said is not null)!;

    public static EndpointMetadata? Of(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name;
        // [ServiceFilter(typeof(ApiKeyFilter))], [MiddlewareFilter<T>], [TypeFilter<T>] stand for the type they name.
        var type = name is "ServiceFilterAttribute" or "TypeFilterAttribute" or "MiddlewareFilterAttribute"
            ? attribute.AttributeClass!.TypeArguments.FirstOrDefault()
                ?? attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Type ? argument.Value as ITypeSymbol : null).FirstOrDefault()
            : attribute.AttributeClass;
        if (MetadataNames.Of(type) is not { } kind)
            return null;
        if (name == "RequireAntiforgeryTokenAttribute" && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: false }, ..])
            kind = MetadataKind.IgnoresAntiforgery;
        var schemes = attribute.NamedArguments.Where(static argument => argument.Key is "AuthenticationSchemes" or "ActiveAuthenticationSchemes" && argument.Value.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value.Value as string).FirstOrDefault();
        return new(kind, $"[{Short(name!)}]", attribute.ApplicationSyntaxReference is { } syntax ? Location.Create(syntax.SyntaxTree, syntax.Span) : Location.None, schemes,
            kind == MetadataKind.Authorizes && (!attribute.ConstructorArguments.IsEmpty || attribute.NamedArguments.Any(static argument => argument.Key is "Roles" or "Policy" or "Users")));
    }

    private static string Short(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
}
