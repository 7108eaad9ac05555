using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What calls on a builder say about its endpoints: <c>RequireAuthorization</c>, <c>DisableAntiforgery</c>, filters, metadata.</summary>
internal static class RouteConventions
{
    public static EndpointMetadata? Of(SetupCall call) => KindOf(call) is { } kind && !call.Call.IsDevelopmentOnly()
        ? new(kind, call.Name, call.Location, SchemesOf(call), call.Name == "RequireAuthorization" && call.Call.Arguments.Length > 1)
        : null;

    private static MetadataKind? KindOf(SetupCall call) => call.Name switch
    {
        "AllowAnonymous" => MetadataKind.AllowsAnonymous,
        "RequireAuthorization" => MetadataKind.Authorizes,
        "DisableAntiforgery" => MetadataKind.IgnoresAntiforgery,
        "WithMetadata" or "AddEndpointFilter" or "AddEndpointFilterFactory" => OfArguments(call),
        // What only describes an endpoint may speak of access too: WithName("Authorize"), ProducesProblem(401).
        _ when call.Name.StartsWith("With", StringComparison.Ordinal) || call.Name.StartsWith("Produces", StringComparison.Ordinal) || call.Name.StartsWith("Map", StringComparison.Ordinal) => null,
        _ => MetadataNames.ByWords(call.Name),
    };

    private static MetadataKind? OfArguments(SetupCall call)
    {
        foreach (var type in call.NamedTypes())
        {
            if (MetadataNames.Of(type) is { } kind)
                return type.Name == "RequireAntiforgeryTokenAttribute" && Takes(call, false) ? MetadataKind.IgnoresAntiforgery : kind;
        }

        // A filter that is a lambda says what it does in its body; one by a method of another place may do anything.
        if (!call.Name.StartsWith("AddEndpointFilter", StringComparison.Ordinal))
            return null;
        var body = call.Call.Arguments.SelectMany(static argument => argument.Value.Descendants()).ToList();
        return body.Exists(static operation => operation is IInvocationOperation inner && (CallRoles.ByName(inner.TargetMethod) & CallRole.ChecksToken) != 0) ? MetadataKind.ChecksAntiforgery
            : body.Exists(static operation => operation is IMethodReferenceOperation || HandlerBody.ChecksCaller(operation)) ? MetadataKind.ChecksCaller
            : null;
    }

    private static bool Takes(SetupCall call, bool flag) =>
        call.Call.Descendants().OfType<IObjectCreationOperation>().Any(creation => creation.Arguments.Any(argument => argument.Value.IsConstant(flag)));

    // RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = … }), or a policy whose name tells.
    private static string? SchemesOf(SetupCall call) => call.Name == "RequireAuthorization"
        ? call.Call.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<ISimpleAssignmentOperation>()
            .Where(static set => set.Target is IPropertyReferenceOperation { Property.Name: "AuthenticationSchemes" })
            .Select(static set => set.Value.ConstantString()).FirstOrDefault()
        : null;
}
