using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Methods of SignalR hubs and gRPC services, which are mapped by their class: <c>MapHub&lt;Chat&gt;("/chat")</c>.</summary>
internal static class Services
{
    private static readonly Hubs HubConvention = new();
    private static readonly GrpcServices GrpcConvention = new();

    /// <param name="mappings">Calls that name the class, with the ways in which each is reached.</param>
    public static IEnumerable<Endpoint> Of(INamedTypeSymbol type, IReadOnlyList<(SetupCall Call, RouteContext Context)> mappings, AccessKind otherwise)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false } || type.BaseType is null or { SpecialType: SpecialType.System_Object })
            yield break;
        var mapped = mappings.Where(mapping => mapping.Call.Call.TargetMethod.TypeArguments is [var named] && SymbolEqualityComparer.Default.Equals(named, type)).ToList();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            var isHub = HubConvention.Calls(method);
            if ((!isHub && !GrpcConvention.Calls(method)) || method.Locations.FirstOrDefault() is not { IsInSource: true } location)
                continue;
            EntryConvention convention = isHub ? HubConvention : GrpcConvention;
            var context = mapped.Count > 0 ? mapped[0].Context : RouteContext.Unknown;
            List<EndpointMetadata> own = [.. SymbolMetadata.Of(method)];
            List<EndpointMetadata> outer = [.. SymbolMetadata.Of(type), .. context.Own, .. context.Metadata];
            yield return new()
            {
                Kind = isHub ? EndpointKind.HubMethod : EndpointKind.GrpcMethod,
                Handler = method,
                Route = mapped.Count > 0 && mapped[0].Call.Argument("pattern").ConstantString() is { } pattern ? context.Below(pattern).Prefix : null,
                Verbs = [],
                Parameters = [.. method.Parameters.Select(parameter => new EndpointParameter(parameter, convention.SourceOf(parameter)?.Words))],
                Own = own,
                Around = outer,
                Access = Access.Of([.. own, .. outer], context.IsKnown ? otherwise : otherwise == AccessKind.Open ? AccessKind.Unknown : otherwise),
                Antiforgery = new(AntiforgeryKind.None, null),
                Location = location,
            };
        }
    }
}
