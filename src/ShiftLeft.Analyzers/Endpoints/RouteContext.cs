namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What a builder of routes gives to the endpoints that are mapped on it.</summary>
/// <param name="Prefix">The route of the groups around; null where one is not constant.</param>
/// <param name="Metadata">What the groups say, the nearest first.</param>
/// <param name="IsKnown">Whether the whole way from the application is in sight.</param>
/// <remarks><see cref="Own"/> is said of what one call maps.</remarks>
internal sealed record RouteContext(string? Prefix, IReadOnlyList<EndpointMetadata> Metadata, bool IsKnown)
{
    public IReadOnlyList<EndpointMetadata> Own { get; init; } = [];

    public static RouteContext Root { get; } = new("", [], true);

    public static RouteContext Unknown { get; } = new(null, [], false);

    public RouteContext Inside(IEnumerable<EndpointMetadata> metadata) => this with { Metadata = [.. metadata, .. Metadata] };

    public RouteContext Below(string? prefix) => this with { Prefix = Prefix is null || prefix is null ? null : RouteText.Join(Prefix, prefix) };
}
