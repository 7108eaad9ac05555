namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Who may call an endpoint.</summary>
internal enum AccessKind
{
    /// <summary>Code out of sight decides.</summary>
    Unknown,

    /// <summary>Nothing says anything, so everybody may.</summary>
    Open,

    /// <summary>Everybody may, and the code says so.</summary>
    Anonymous,

    /// <summary>Whoever is signed in, or has a role, key or right.</summary>
    Restricted,
}

/// <param name="By">What decides; null for a default of the application.</param>
/// <param name="Schemes">The authentication schemes that it is restricted to, as one text; null where any counts.</param>
internal sealed record Access(AccessKind Kind, EndpointMetadata? By, string? Schemes)
{
    /// <param name="metadata">All that is said about the endpoint, the nearest first.</param>
    /// <param name="otherwise">What holds where nothing is said.</param>
    public static Access Of(IReadOnlyList<EndpointMetadata> metadata, AccessKind otherwise)
    {
        // A filter of the team's own does not know AllowAnonymous.
        var own = metadata.FirstOrDefault(static said => said.Kind == MetadataKind.ChecksCaller);
        var anonymous = metadata.FirstOrDefault(static said => said.Kind == MetadataKind.AllowsAnonymous);
        var authorized = metadata.FirstOrDefault(static said => said.Kind == MetadataKind.Authorizes);
        var schemes = metadata.Select(static said => said.Schemes).FirstOrDefault(static named => named is not null);
        return own is not null ? new(AccessKind.Restricted, own, schemes)
            : anonymous is not null ? new(AccessKind.Anonymous, anonymous, null)
            : authorized is not null ? new(AccessKind.Restricted, authorized, schemes)
            : new(otherwise, null, null);
    }
}
