namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>A way into the application over the network.</summary>
internal sealed record Endpoint
{
    private static readonly HashSet<string> Unsafe = new(StringComparer.Ordinal) { "POST", "PUT", "PATCH", "DELETE" };

    public required EndpointKind Kind { get; init; }

    /// <summary>The method that answers; null where the code hands over a delegate that cannot be seen.</summary>
    public required IMethodSymbol? Handler { get; init; }

    /// <summary>The body of a handler that is a lambda.</summary>
    public IOperation? Body { get; init; }

    /// <summary>Where it answers, <c>/orders/{id}</c>; null where the code does not tell.</summary>
    public required string? Route { get; init; }

    /// <summary>The methods of HTTP that it answers, in capitals; none means any, or one of another protocol.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    public required IReadOnlyList<EndpointParameter> Parameters { get; init; }

    /// <summary>What is said about the endpoint itself: by attributes of the method (of the class of a page), by calls on what maps it.</summary>
    public required IReadOnlyList<EndpointMetadata> Own { get; init; }

    /// <summary>What is said about all endpoints around it, the nearest first: by class, groups, global filters.</summary>
    public required IReadOnlyList<EndpointMetadata> Around { get; init; }

    public required Access Access { get; init; }

    public required AntiforgeryCheck Antiforgery { get; init; }

    /// <summary>The name of the action, or of the call that maps the route.</summary>
    public required Location Location { get; init; }

    /// <summary>Whether a request to it is meant to change something, by the verbs it is restricted to; an action that only answers with a status does not.</summary>
    public bool ChangesState => Verbs.Any(Unsafe.Contains) && !(Handler is { } method && HandlerBody.OnlyAnswers(method));

    /// <summary>For messages: the method, or verbs and route of a delegate.</summary>
    public string Name => Handler is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method ? method.Name : (string.Join(", ", Verbs) + " " + Route).Trim();
}

/// <param name="Source">The part of the request that fills it, in words; null where the framework does, with a service.</param>
internal sealed record EndpointParameter(IParameterSymbol Symbol, string? Source);
