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

    // Attributes that have a filter made; and what one is called whose filter decides who may call.
    private static readonly string[] Factories = ["TypeFilterAttribute", "ServiceFilterAttribute"];

    private static readonly string[] Factored = ["authorize", "authorized", "authorization", "require", "requires", "only"];

    private static readonly string[] FilterInterfaces = ["IAuthorizeData", "IAuthorizationFilter", "IAsyncAuthorizationFilter"];

    /// <summary>[AllowAnonymous] opens whatever else is written, on the member or around it.</summary>
    public static bool Alone(ISymbol member)
    {
        var attributes = member.Around().SelectMany(Attributes.Inherited).SelectMany(static symbol => symbol.GetAttributes()).ToList();
        return attributes.Exists(IsForAdministrators) && !attributes.Exists(static attribute => attribute.AttributeClass?.Name == "AllowAnonymousAttribute" || IsSwitchedOff(attribute));
    }

    private static bool IsForAdministrators(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !Restricts(type))
            return false;
        if (IsAdministrator(type.Name) || FilterOf(attribute) is { } filter && Restricts(filter) && IsAdministrator(filter.Name))
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

    /// <summary>
    /// Whether an attribute or a filter decides who may call. One that is made by a factory (<c>AuthorizeAdminAttribute : TypeFilterAttribute</c>)
    /// keeps that to its code, which may be in another project, so its name says it.
    /// </summary>
    private static bool Restricts(INamedTypeSymbol type)
    {
        if (Derives(type, "AuthorizeAttribute") || type.AllInterfaces.Any(static implemented => FilterInterfaces.Contains(implemented.Name)))
            return true;
        return Factories.Any(factory => Derives(type, factory)) && (Words.Of(type.Name).FirstOf(Factored) is not null || Factories.Contains(type.Name));
    }

    private static bool Derives(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>The filter of <c>[TypeFilter(typeof(AdminFilter))]</c>.</summary>
    private static INamedTypeSymbol? FilterOf(AttributeData attribute) =>
        attribute.AttributeClass?.Name is { } name && Factories.Contains(name) && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol filter } ? filter : null;

    /// <summary><c>[AuthorizeAdmin(ignore: true)]</c> on a member takes back what its class demands.</summary>
    private static bool IsSwitchedOff(AttributeData attribute) =>
        attribute.AttributeClass is { } type && Factories.Any(factory => Derives(type, factory)) && IsForAdministrators(attribute)
        && attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value)).Any(static argument => argument.Value is true);

    private static IEnumerable<string> Texts(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when !constant.Values.IsDefault => constant.Values.SelectMany(Texts),
        TypedConstantKind.Primitive when constant.Value is string text => [text],
        _ => [],
    };
}
