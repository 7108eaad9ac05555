using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Verbs and routes that attributes of actions and controllers tell, and names where conventions do.</summary>
internal static class ActionRoutes
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head", "Options"];

    /// <param name="isWebApi">In Web API 2 the start of the name is the verb, and POST is what holds otherwise.</param>
    public static IReadOnlyList<string> VerbsOf(IMethodSymbol method, bool isWebApi)
    {
        var verbs = new List<string>();
        for (var current = method; current is not null && verbs.Count == 0; current = current.OverriddenMethod)
        {
            foreach (var attribute in current.GetAttributes())
                verbs.AddRange(VerbsOf(attribute));
        }

        if (verbs.Count == 0 && isWebApi)
            verbs.Add((Array.Find(Verbs, verb => method.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) ?? "Post").ToUpperInvariant());
        return verbs;
    }

    /// <summary>The template of the action below that of its controller; names of both where only conventions route to it.</summary>
    public static string? Of(IMethodSymbol method, INamedTypeSymbol type)
    {
        var own = TemplateOf(method);
        var prefix = TemplateOf(type);
        for (var current = type.BaseType; prefix is null && current is not null; current = current.BaseType)
            prefix = TemplateOf(current);
        var controller = type.Name.EndsWith("Controller", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 10) : type.Name;
        var route = own is null && prefix is null ? RouteText.Join("/" + controller, method.Name)
            : own?.StartsWith("/", StringComparison.Ordinal) == true ? own
            : RouteText.Join("/" + (prefix ?? "").Trim('/'), own ?? "");
        return route.Replace("[controller]", controller).Replace("[action]", method.Name);
    }

    private static string? TemplateOf(ISymbol symbol) => symbol.GetAttributes()
        .Where(static attribute => attribute.AttributeClass is { Name: var name } && (name is "RouteAttribute" or "RoutePrefixAttribute" || VerbOf(attribute.AttributeClass) is not null))
        .Select(static attribute => attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string template }, ..] ? template : null)
        .FirstOrDefault(static template => template is not null);

    private static IEnumerable<string> VerbsOf(AttributeData attribute) => attribute.AttributeClass.IsCalled("AcceptVerbs")
        ? attribute.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument)).SelectMany(VerbsOf)
        : VerbOf(attribute.AttributeClass) is { } verb ? [verb] : Array.Empty<string>();

    // AcceptVerbs takes texts, or in MVC 5 flags: Get is 1, Post 2, Put 4, Delete 8, Head 16, Patch 32, Options 64.
    private static IEnumerable<string> VerbsOf(TypedConstant verbs) => verbs.Value switch
    {
        string text => [text.ToUpperInvariant()],
        int flags => new[] { "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS" }.Where((_, bit) => (flags & (1 << bit)) != 0),
        _ => [],
    };

    private static string? VerbOf(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.Name.StartsWith("Http", StringComparison.Ordinal) && current.Name.EndsWith("Attribute", StringComparison.Ordinal)
                && Array.Find(Verbs, verb => current.Name.Length == verb.Length + 13 && current.Name.IndexOf(verb, 4, StringComparison.Ordinal) == 4) is { } verb)
                return verb.ToUpperInvariant();
        }

        return null;
    }
}
