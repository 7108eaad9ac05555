using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>The members of containers of services that say which class implements which interface.</summary>
internal static class RegistrationMembers
{
    public static RegistrationRole RoleOf(IMethodSymbol method) => method.ContainingType?.Name switch
    {
        "ServiceCollectionServiceExtensions" or "ServiceCollectionDescriptorExtensions" => OfCollection(method.Name),
        "ServiceDescriptor" => method.Name is ".ctor" || IsLifetime(method.Name) || method.Name.StartsWith("Describe", StringComparison.Ordinal) || method.Name.StartsWith("Keyed", StringComparison.Ordinal)
            ? RegistrationRole.Register : RegistrationRole.None,
        "HttpClientFactoryServiceCollectionExtensions" => method is { Name: "AddHttpClient", Arity: > 0 } ? RegistrationRole.Register : RegistrationRole.None,
        "ServiceProviderServiceExtensions" or "ServiceProviderKeyedServiceExtensions" or "ActivatorUtilities" => method.Arity == 1 ? RegistrationRole.Resolve : RegistrationRole.None,
        // Scrutor and its like.
        "ServiceCollectionExtensions" when method.Name is "Scan" or "Decorate" or "TryDecorate" => RegistrationRole.Scan,
        _ => RegistrationRole.None,
    };

    private static RegistrationRole OfCollection(string name)
    {
        var rest = name.StartsWith("TryAdd", StringComparison.Ordinal) ? name.Substring(6) : name.StartsWith("Add", StringComparison.Ordinal) ? name.Substring(3) : "";
        if (rest.StartsWith("Keyed", StringComparison.Ordinal))
            rest = rest.Substring(5);
        return IsLifetime(rest) ? RegistrationRole.Register : RegistrationRole.None;
    }

    private static bool IsLifetime(string name) => name is "Scoped" or "Transient" or "Singleton" or "KeyedScoped" or "KeyedTransient" or "KeyedSingleton";
}
