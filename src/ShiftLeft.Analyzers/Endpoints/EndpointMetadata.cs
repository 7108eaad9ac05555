namespace ShiftLeft.Analyzers.Endpoints;

internal enum MetadataKind
{
    /// <summary><c>[Authorize]</c>, <c>RequireAuthorization</c>, <c>AuthorizeFilter</c>, <c>AuthorizeFolder</c>.</summary>
    Authorizes,

    /// <summary>A filter of the team's own that looks at who calls.</summary>
    ChecksCaller,

    AllowsAnonymous,
    ChecksAntiforgery,
    IgnoresAntiforgery,
}

/// <summary>One thing that code says about endpoints, by attribute, filter or convention.</summary>
/// <param name="Text">What stands there: <c>[AllowAnonymous]</c>, <c>RequireAuthorization</c>.</param>
/// <param name="At">Where; none for what a library declares.</param>
/// <param name="Schemes">The authentication schemes that it names, or null.</param>
/// <param name="NamesRight">Whether it names a role or policy beside being signed in.</param>
internal sealed record EndpointMetadata(MetadataKind Kind, string Text, Location At, string? Schemes = null, bool NamesRight = false);
