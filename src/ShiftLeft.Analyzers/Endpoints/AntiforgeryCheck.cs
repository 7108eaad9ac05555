namespace ShiftLeft.Analyzers.Endpoints;

internal enum AntiforgeryKind
{
    /// <summary>Code out of sight decides.</summary>
    Unknown,

    /// <summary>Nothing asks for a token.</summary>
    None,

    /// <summary>A token is asked for.</summary>
    Checked,

    /// <summary>The check is switched off.</summary>
    Off,
}

/// <summary>Whether a request has to show that it comes from a page of the application.</summary>
/// <param name="By">What decides; null for a default.</param>
internal sealed record AntiforgeryCheck(AntiforgeryKind Kind, EndpointMetadata? By)
{
    /// <param name="metadata">All that is said about the endpoint, the nearest first; that is what frameworks go by.</param>
    /// <param name="otherwise">What holds where nothing is said.</param>
    public static AntiforgeryCheck Of(IEnumerable<EndpointMetadata> metadata, AntiforgeryKind otherwise) =>
        metadata.FirstOrDefault(static said => said.Kind is MetadataKind.ChecksAntiforgery or MetadataKind.IgnoresAntiforgery) is { } nearest
            ? new(nearest.Kind == MetadataKind.ChecksAntiforgery ? AntiforgeryKind.Checked : AntiforgeryKind.Off, nearest)
            : new(otherwise, null);
}
