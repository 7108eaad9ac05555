namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>The configuration key that a fix reads a secret from.</summary>
internal static class SecretSetting
{
    /// <summary>The property of a diagnostic that holds it.</summary>
    public const string Property = "setting";

    /// <param name="setting">The key, or null where there is nothing that can be replaced.</param>
    public static ImmutableDictionary<string, string?> For(string? setting) =>
        setting is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Property, setting);

    /// <summary>The type that uses the secret and what it calls it: <c>Mailer:Password</c>.</summary>
    /// <param name="place">A member of the type.</param>
    /// <param name="name">Of the parameter or property.</param>
    /// <param name="user">Stands for the type in a program without one.</param>
    public static string Of(ISymbol place, string name, string user)
    {
        var type = place as INamedTypeSymbol ?? place.ContainingType;
        var section = type is null || type.Name == "Program" || !type.CanBeReferencedByName ? user : type.Name;
        return $"{section}:{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
    }
}
