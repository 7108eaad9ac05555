using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>What of the team's own looks at who calls a hub or gRPC service in front of its methods: the start of a connection, a hub filter, an interceptor.</summary>
internal sealed class ServiceGuards(Compilation compilation, ApplicationFacts facts)
{
    private const string HubFilter = "Microsoft.AspNetCore.SignalR.IHubFilter";
    private const string Interceptor = "Grpc.Core.Interceptors.Interceptor";

    private readonly Dictionary<string, bool> _asked = new(StringComparer.Ordinal);

    public bool Guard(Endpoint endpoint) => endpoint.Kind switch
    {
        EndpointKind.HubMethod => AsksAtConnection(endpoint.Handler?.ContainingType) || AnyAsks(HubFilter),
        EndpointKind.GrpcMethod => AnyAsks(Interceptor),
        _ => false,
    };

    private bool AsksAtConnection(INamedTypeSymbol? hub)
    {
        for (; hub is not null; hub = hub.BaseType)
        {
            if (hub.GetMembers("OnConnectedAsync").Concat(hub.GetMembers("OnConnected")).Any(facts.ChecksCaller))
                return true;
        }

        return false;
    }

    private bool AnyAsks(string type)
    {
        if (!_asked.TryGetValue(type, out var asks))
            _asked.Add(type, asks = SourceTypes.Of(compilation, default).Exists(declared => declared.IsOrInherits(type) && declared.GetMembers().Any(facts.ChecksCaller)));
        return asks;
    }
}
