namespace ShiftLeft.Analyzers.Policy;

/// <summary>
/// Code that a tool wrote is not the team's to fix, except what the Razor compiler makes of the team's .cshtml and .razor files:
/// its findings land on the line of the page.
/// </summary>
internal static class GeneratedCode
{
    public static bool IsAnalyzed(SyntaxTree tree, bool isGenerated) => !isGenerated || IsRazorOutput(tree.FilePath);

    /// <summary>Whether the place belongs to a page; the scaffolding around it does not.</summary>
    public static bool IsReported(Location location, bool isGenerated) => !isGenerated || PageOf(location) is not null;

    /// <summary>The path of the page that the place belongs to, or null.</summary>
    public static string? PageOf(Location location)
    {
        var span = location.GetMappedLineSpan();
        return span.HasMappedPath && IsRazorFile(span.Path) ? span.Path : null;
    }

    private static bool IsRazorOutput(string path) =>
        path.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".razor.g.cs", StringComparison.OrdinalIgnoreCase);

    public static bool IsRazorFile(string path) =>
        path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);
}
