namespace ShiftLeft.Analyzers.Policy;

/// <summary>
/// Code that a tool wrote is not the team's to fix, except what the Razor compiler makes of the team's .cshtml and .razor files:
/// its findings land on the line of the page.
/// </summary>
internal static class GeneratedCode
{
    public static bool IsAnalyzed(SyntaxTree tree, bool isGenerated) => !isGenerated || IsRazorOutput(tree.FilePath);

    /// <summary>Whether the place belongs to a page; the scaffolding around it does not.</summary>
    public static bool IsReported(Location location, bool isGenerated)
    {
        if (!isGenerated)
            return true;
        var span = location.GetMappedLineSpan();
        return span.HasMappedPath && IsRazorFile(span.Path);
    }

    private static bool IsRazorOutput(string path) =>
        path.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".razor.g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsRazorFile(string path) =>
        path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);
}
