using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Endpoints that are mapped to delegates: <c>MapGet</c>, <c>MapMethods</c>, <c>MapGroup(…).MapPost</c>.</summary>
internal static class RouteHandlers
{
    public static IEnumerable<Endpoint> Of(RouteMap map, ApplicationFacts facts, Pipeline pipeline)
    {
        foreach (var mapping in map.Mappings)
        {
            if (!Array.Exists(Enumerable.Range(0, mapping.Method.Parameters.Length).ToArray(), ordinal => IsHandler(mapping.Method, ordinal)))
                continue;
            var handler = Handler(mapping);
            foreach (var context in map.ContextsOf(mapping))
                yield return Of(mapping, handler, context, facts, pipeline);
        }
    }

    private static Endpoint Of(SetupCall mapping, IOperation? handler, RouteContext context, ApplicationFacts facts, Pipeline pipeline)
    {
        var method = handler switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
        var route = mapping.Argument("pattern").ConstantString() is { } template ? context.Below(template).Prefix : null;
        List<EndpointMetadata> own = [.. method is null ? [] : SymbolMetadata.OfAttributes(method), .. context.Own];
        List<EndpointMetadata> metadata = [.. own, .. context.Metadata];
        List<EndpointParameter> parameters = [.. (method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty).Select(parameter => new EndpointParameter(parameter, SourceOf(parameter, route)))];
        var isForm = parameters.Exists(static parameter => parameter.Source is "the form" or "an uploaded file");
        return new()
        {
            Kind = EndpointKind.RouteHandler,
            Handler = method,
            Body = (handler as IAnonymousFunctionOperation)?.Body,
            Route = route,
            Verbs = VerbsOf(mapping),
            Parameters = parameters,
            Own = own,
            Around = context.Metadata,
            Access = Access.Of(metadata, facts.HasFallbackPolicy ? AccessKind.Restricted : context.IsKnown && !pipeline.ChecksCaller ? AccessKind.Open : AccessKind.Unknown),
            // Binding a form asks for a token; whatever else is bound does not.
            Antiforgery = AntiforgeryCheck.Of(metadata, isForm ? AntiforgeryKind.Checked : facts.ChecksTokensByHand ? AntiforgeryKind.Unknown : AntiforgeryKind.None),
            Location = mapping.Location,
        };
    }

    private static bool IsHandler(IMethodSymbol method, int ordinal) =>
        method.Parameters[ordinal].Type.SpecialType == SpecialType.System_Delegate || method.Parameters[ordinal].Type.Name == "RequestDelegate";

    private static IOperation? Handler(SetupCall mapping)
    {
        var value = mapping.Call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && IsHandler(mapping.Method, parameter.Ordinal))?.Value;
        return value?.Origins() is [var origin] ? (origin as IDelegateCreationOperation)?.Target ?? origin : null;
    }

    private static string? SourceOf(IParameterSymbol parameter, string? route) =>
        Binding.SourceOf(parameter, RouteText.Names(route, parameter.Name) ? "the route" : "the request")?.Words;

    private static IReadOnlyList<string> VerbsOf(SetupCall mapping) => mapping.Name switch
    {
        "MapGet" => ["GET"],
        "MapPost" => ["POST"],
        "MapPut" => ["PUT"],
        "MapDelete" => ["DELETE"],
        "MapPatch" => ["PATCH"],
        "MapMethods" => [.. (mapping.Argument("httpMethods")?.Origins() ?? []).SelectMany(static origin => origin.DescendantsAndSelf())
            .Select(static value => value is IMemberReferenceOperation { Member: { ContainingType.Name: "HttpMethods", Name: var verb } } ? verb : value.Text())
            .Where(static verb => verb is not null).Select(static verb => verb!.ToUpperInvariant()).Distinct()],
        _ => [],
    };
}
