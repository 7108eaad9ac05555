namespace ShiftLeft.Benchmarks;

/// <summary>Where the installed SDK keeps the compiler, its own analyzers and the reference assemblies.</summary>
internal static class Sdk
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static readonly string Newest = Directory.GetDirectories(Path.Combine(Root, "sdk"), "1*").OrderBy(VersionOf).Last();

    public static string Compiler => Path.Combine(Newest, "Roslyn", "bincore", "csc.dll");

    public static IEnumerable<string> NetAnalyzers => Directory.GetFiles(Path.Combine(Newest, "Sdks", "Microsoft.NET.Sdk", "analyzers"), "Microsoft.CodeAnalysis*NetAnalyzers.dll");

    public static IEnumerable<string> References =>
        new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
            .Select(static pack => Directory.GetDirectories(Path.Combine(Root, "packs", pack)).OrderBy(VersionOf).Last())
            .SelectMany(static pack => Directory.GetFiles(Directory.GetDirectories(Path.Combine(pack, "ref")).Single(), "*.dll"));

    /// <summary>A configuration that switches on every rule of the category Security, as a user of those rules would.</summary>
    public static string SecurityRulesOn(string folder)
    {
        var path = Path.Combine(folder, "security.globalconfig");
        var rules = new[] { (2100, 2100), (2109, 2109), (2119, 2119), (2153, 2153), (2300, 2330), (2350, 2362), (3001, 3012), (3061, 3061), (3075, 3077), (3147, 3147), (5350, 5405) }
            .SelectMany(static range => Enumerable.Range(range.Item1, range.Item2 - range.Item1 + 1));
        File.WriteAllLines(path, ["is_global = true", .. rules.Select(static number => $"dotnet_diagnostic.CA{number}.severity = warning")]);
        return path;
    }

    private static Version VersionOf(string folder) => Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version();
}
