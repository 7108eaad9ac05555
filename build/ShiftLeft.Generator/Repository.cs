namespace ShiftLeft.Generator;

internal static class Repository
{
    /// <summary>The folder of the solution, above this program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Everything that follows from the catalogue, as it should be.</summary>
    public static IEnumerable<GeneratedFile> Files(string root) =>
    [
        .. Presets.Files(),
        .. RulePages.Files(root),
        Readme.File(root),
        Guide.File(root),
        Comparison.File(root),
    ];

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ShiftLeft.Analyzers.sln")))
                return folder;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds ShiftLeft.Analyzers.sln.");
    }
}
