namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Handlers of FastEndpoints, ServiceStack and HotChocolate, told by their base classes and attributes.</summary>
internal sealed class RequestHandlers : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && (IsEndpoint(method) || IsService(method) || IsResolver(method.ContainingType));

    public override SourceModel? SourceOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "ServiceAttribute" or "ParentAttribute" or "GlobalStateAttribute")
            ? null
            : Binding.SourceOf(parameter, "the request");

    private static bool IsEndpoint(IMethodSymbol method) =>
        method.Name is "HandleAsync" or "ExecuteAsync" && method.IsOverride && Derives(method.ContainingType, "FastEndpoints");

    private static bool IsService(IMethodSymbol method) =>
        method.Name is "Any" or "Get" or "Post" or "Put" or "Delete" or "Patch" && !method.IsStatic && Derives(method.ContainingType, "ServiceStack");

    private static bool IsResolver(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: "QueryTypeAttribute" or "MutationTypeAttribute" or "SubscriptionTypeAttribute" or "ExtendObjectTypeAttribute" } known
            && known.IsIn("HotChocolate"));

    private static bool Derives(INamedTypeSymbol type, string @namespace)
    {
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.IsIn(@namespace))
                return true;
        }

        return false;
    }
}
