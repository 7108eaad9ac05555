namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What the application as a whole says about one kind of endpoint.</summary>
/// <param name="Metadata">By global filters and by conventions where the kind is mapped.</param>
/// <param name="Access">Where nothing else is said.</param>
/// <param name="Antiforgery">Where nothing else is said.</param>
internal sealed record Surrounding(IReadOnlyList<EndpointMetadata> Metadata, AccessKind Access, AntiforgeryKind Antiforgery);
