namespace ShiftLeft.Design.Tests;

/// <summary>The rules as data for theories, so that a failure names its rule.</summary>
public static class RuleData
{
    public static TheoryData<string> All => [.. Rule.All.Select(static rule => rule.Id)];

    /// <summary>Those that speak of the code, not of the analysis.</summary>
    public static TheoryData<string> OfCode => [.. Rule.All.Where(static rule => !rule.IsNote()).Select(static rule => rule.Id)];

    internal static DiagnosticDescriptor Of(string id) => Rule.All.Single(rule => rule.Id == id);

    /// <summary>Files of the repository below a folder, without what a build made.</summary>
    internal static IEnumerable<string> FilesBelow(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
        .Where(static file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains(@"\obj\") && !file.Contains(@"\bin\"));
}
