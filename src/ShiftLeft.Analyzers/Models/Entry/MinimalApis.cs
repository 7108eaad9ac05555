using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Endpoints mapped to a delegate: <c>app.MapGet("/orders/{id}", (string id) => …)</c>.</summary>
internal static class MinimalApis
{
    public static bool IsHandler(IMethodSymbol method, int argument) =>
        method.Name.StartsWith("Map", StringComparison.Ordinal)
        && argument < method.Parameters.Length
        && method.Parameters[argument].Type.SpecialType == SpecialType.System_Delegate
        && (method.ContainingType.Is("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") || TakesRoutes(method.ReducedFrom ?? method));

    /// <summary>Extensions of the team's own that hand on to those.</summary>
    private static bool TakesRoutes(IMethodSymbol method) =>
        method.IsExtensionMethod && method.Parameters[0].Type.IsOrInherits("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
}
