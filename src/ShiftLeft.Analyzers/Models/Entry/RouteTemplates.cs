namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Route templates of attributes: <c>[HttpGet("orders/{id:int}")]</c>.</summary>
internal static class RouteTemplates
{
    /// <summary>Whether a template of the action or its controller has a hole of that name.</summary>
    public static bool Name(IMethodSymbol action, string parameter) => HasHole(action, parameter) || HasHole(action.ContainingType, parameter);

    /// <summary>Whether a template of the type has a hole of that name.</summary>
    public static bool HasHole(ISymbol symbol, string name) => Of(symbol).Any(template => HasHole(template, name));

    /// <summary>The templates that attributes of an action or controller give.</summary>
    public static IEnumerable<string> Of(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsRoute(attribute) && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string template }, ..])
                yield return template;
        }
    }

    public static bool HasRouteAttribute(this ISymbol symbol) => symbol.GetAttributes().Any(IsRoute);

    private static bool IsRoute(AttributeData attribute) =>
        attribute.AttributeClass is { Name: var name } && (name is "RouteAttribute" or "AcceptVerbsAttribute" || name.StartsWith("Http", StringComparison.Ordinal));

    public static bool HasHole(string template, string name)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var start = open + 1;
            while (start < template.Length && template[start] == '*')
                start++;
            var end = start + name.Length;
            if (string.Compare(template, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && end < template.Length && template[end] is '}' or ':' or '?' or '=')
                return true;
        }

        return false;
    }
}
