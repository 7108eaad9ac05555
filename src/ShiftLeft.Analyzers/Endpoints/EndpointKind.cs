namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What a framework makes an endpoint of.</summary>
internal enum EndpointKind
{
    /// <summary>A method of an MVC or Web API controller.</summary>
    ControllerAction,

    /// <summary>A handler of a Razor page: <c>OnPost</c>.</summary>
    PageHandler,

    /// <summary>A delegate of a minimal API.</summary>
    RouteHandler,

    /// <summary>A method of a SignalR hub.</summary>
    HubMethod,

    /// <summary>A method of a gRPC service.</summary>
    GrpcMethod,
}
