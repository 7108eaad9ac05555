namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Where a page lies below its Pages folder, which is its route and what conventions call it by.</summary>
/// <param name="Area">The area, or null.</param>
/// <param name="Page">From the folder on, without extension: <c>/Orders/Track</c>.</param>
internal sealed record PagePath(string? Area, string Page)
{
    private const string Extension = ".cshtml.cs";

    public string Route => (Area is null ? "" : "/" + Area) + (Page.EndsWith("/Index", StringComparison.Ordinal) ? Page.Substring(0, Math.Max(1, Page.Length - 6)) : Page);

    /// <summary>Null where the file of the class does not lie as the framework's conventions have it.</summary>
    public static PagePath? Of(INamedTypeSymbol type)
    {
        foreach (var file in type.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree.FilePath.Replace('\\', '/')))
        {
            var pages = file.LastIndexOf("/Pages/", StringComparison.Ordinal);
            if (pages < 0 || !file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
                continue;
            var area = file.LastIndexOf("/Areas/", pages, StringComparison.Ordinal);
            var name = area < 0 ? null : file.Substring(area + 7, pages - area - 7);
            return new(name?.Contains('/') == true ? null : name, file.Substring(pages + 6, file.Length - pages - 6 - Extension.Length));
        }

        return null;
    }

    public bool IsBelow(string folder) => folder is "/" or "" || Page.StartsWith(folder.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}
