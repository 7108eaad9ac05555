namespace ShiftLeft.Analyzers.Rules;

/// <summary>The framework that the project is built for, as far as defaults that differ are concerned.</summary>
internal static class TargetFramework
{
    private const string NetFramework = ".NETFramework,Version=v";

    /// <summary>
    /// .NET Framework before 4.5.2, where XML readers resolve external entities unless told not to. A project that does not say what it
    /// targets is taken for a current one.
    /// </summary>
    public static bool HasLegacyXmlDefaults(RuleContext context) => Version(context) is { } version && version < new Version(4, 5, 2);

    /// <summary>.NET Framework, of any version.</summary>
    public static bool IsNetFramework(RuleContext context) => Version(context) is not null;

    /// <returns>The version of .NET Framework; null for any other framework.</returns>
    private static Version? Version(RuleContext context) =>
        context.BuildProperty("TargetFramework") is { } moniker ? OfMoniker(moniker.Trim()) : OfAttribute(context.Compilation.Assembly);

    // net45, net452: digits only. net5.0 and later have a point.
    private static Version? OfMoniker(string moniker)
    {
        if (!moniker.StartsWith("net", StringComparison.OrdinalIgnoreCase) || moniker.Length < 5 || !moniker.Skip(3).All(char.IsDigit))
            return null;
        return new Version(moniker[3] - '0', moniker[4] - '0', moniker.Length > 5 ? moniker[5] - '0' : 0);
    }

    private static Version? OfAttribute(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(static attribute => attribute.AttributeClass.Is("System.Runtime.Versioning.TargetFrameworkAttribute"))
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
        .Where(static name => name is not null && name.StartsWith(NetFramework, StringComparison.Ordinal))
        .Select(static name => System.Version.TryParse(name!.Substring(NetFramework.Length), out var version) ? version : null)
        .FirstOrDefault();
}
