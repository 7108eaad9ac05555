namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Which parameters of a handler a web framework fills from the request, and from what part of it.</summary>
internal static class Binding
{
    /// <param name="otherwise">Words for a parameter of which nothing tells the part of the request.</param>
    public static SourceModel? SourceOf(IParameterSymbol parameter, string otherwise) =>
        ByAttribute(parameter) switch
        {
            { } words => words.Length == 0 ? null : Source.Bound(words, parameter, parameter.Type),
            null => Carrying.IsData(parameter.Type) ? Source.Bound(ByType(parameter.Type) ?? otherwise, parameter, parameter.Type) : null,
        };

    /// <returns>The part of the request that an attribute names; empty where it names something else; null where there is no such attribute.</returns>
    public static string? ByAttribute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (ByAttribute(attribute.AttributeClass) is { } words)
                return words;
        }

        return null;
    }

    /// <summary>What a type alone tells.</summary>
    public static string? ByType(ITypeSymbol type) => type.Name switch
    {
        "IFormFile" or "IFormFileCollection" or "HttpPostedFileBase" => "an uploaded file",
        "IFormCollection" or "FormCollection" => "the form",
        "Stream" or "PipeReader" => "the request body",
        _ when ElementOf(type) is { Name: "IFormFile" or "HttpPostedFileBase" } => "an uploaded file",
        _ => null,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType : (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();

    private static string? ByAttribute(INamedTypeSymbol? type) => type?.Name switch
    {
        "FromQueryAttribute" => "the query string",
        "FromUriAttribute" => "the request URL",
        "FromRouteAttribute" => "the route",
        "FromHeaderAttribute" => "a request header",
        "FromFormAttribute" => "the form",
        "FromBodyAttribute" => "the request body",
        "AsParametersAttribute" or "ModelBinderAttribute" or "BindAttribute" => "the request",
        "FromServicesAttribute" or "FromKeyedServicesAttribute" or "BindNeverAttribute" => "",
        // Attributes of the team's own that mean the same say so by an interface.
        not null => type.AllInterfaces.Select(static candidate => candidate.Name switch
        {
            "IFromQueryMetadata" => "the query string",
            "IFromRouteMetadata" => "the route",
            "IFromHeaderMetadata" => "a request header",
            "IFromFormMetadata" => "the form",
            "IFromBodyMetadata" => "the request body",
            "IFromServiceMetadata" => "",
            _ => null,
        }).FirstOrDefault(static words => words is not null),
        null => null,
    };
}
