using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>
/// Members that nobody but administrators can call, as attributes say: <c>[Authorize(Roles = "Admin")]</c>, a policy or an attribute of the
/// team's own that is called so. Where a member of several roles may call, it is not theirs alone.
/// </summary>
internal static class Administrators
{
    private static readonly string[] Terms = ["admin", "administrator", "administration", "superadmin", "superuser", "sysadmin"];

    // 'RequireAdminOrOwner', 'NotAdmin'.
    private static readonly string[] Doubts = ["or", "and", "not", "non", "no", "except", "any", "anyone", "everyone"];

    private static readonly string[] FilterInterfaces = ["IAuthorizeData", "IAuthorizationFilter", "IAsyncAuthorizationFilter"];

    public static bool Alone(ISymbol member)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            var attributes = Inherited(current).SelectMany(static symbol => symbol.GetAttributes()).ToList();
            if (attributes.Exists(static attribute => attribute.AttributeClass?.Name == "AllowAnonymousAttribute"))
                return false;
            if (attributes.Exists(IsForAdministrators))
                return true;
        }

        return false;
    }

    private static IEnumerable<ISymbol> Inherited(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(current as INamedTypeSymbol)?.BaseType)
            yield return current;
    }

    private static bool IsForAdministrators(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !Restricts(type))
            return false;
        if (IsAdministrator(type.Name))
            return true;
        var roles = attribute.NamedArguments.Where(static argument => argument.Key == "Roles").SelectMany(static argument => Texts(argument.Value)).SelectMany(static text => text.Split(',')).ToList();
        var others = attribute.NamedArguments.Where(static argument => argument.Key == "Policy").Select(static argument => argument.Value)
            .Concat(attribute.ConstructorArguments).SelectMany(Texts).ToList();
        return AreAdministrators(roles) || AreAdministrators(others);
    }

    private static bool AreAdministrators(List<string> names) => names.Count > 0 && names.TrueForAll(IsAdministrator);

    private static bool IsAdministrator(string name)
    {
        var words = Words.Of(name);
        return words.FirstOf(Terms) is not null && !Doubts.Any(words.All.Contains);
    }

    /// <summary>Whether an attribute decides who may call.</summary>
    private static bool Restricts(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "AuthorizeAttribute")
                return true;
        }

        return type.AllInterfaces.Any(static implemented => FilterInterfaces.Contains(implemented.Name));
    }

    private static IEnumerable<string> Texts(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when !constant.Values.IsDefault => constant.Values.SelectMany(Texts),
        TypedConstantKind.Primitive when constant.Value is string text => [text],
        _ => [],
    };
}
