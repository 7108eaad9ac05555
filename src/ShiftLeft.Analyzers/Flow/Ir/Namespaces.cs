namespace ShiftLeft.Analyzers.Flow.Ir;

internal static class Namespaces
{
    /// <summary>The first part of the name: <c>System</c> of <c>System.Collections.Generic</c>.</summary>
    public static string? RootName(this INamespaceSymbol? @namespace)
    {
        while (@namespace is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            @namespace = outer;
        return @namespace?.Name;
    }
}
