using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What <c>AddRazorPages(options => options.Conventions…)</c> says of pages and folders: <c>AuthorizeFolder</c>, <c>AllowAnonymousToPage</c>.</summary>
internal sealed class PageConventions(IEnumerable<SetupCall> calls)
{
    private readonly List<SetupCall> _conventions = [.. calls.Where(static call => KindOf(call) is not null && !call.Call.IsDevelopmentOnly())];

    public IEnumerable<EndpointMetadata> Of(PagePath? path) => _conventions.Where(call => Holds(call, path)).Select(static call => new EndpointMetadata(KindOf(call)!.Value, call.Name, call.Location));

    private static MetadataKind? KindOf(SetupCall call) => call.Name switch
    {
        "AuthorizePage" or "AuthorizeFolder" or "AuthorizeAreaPage" or "AuthorizeAreaFolder" => MetadataKind.Authorizes,
        "AllowAnonymousToPage" or "AllowAnonymousToFolder" or "AllowAnonymousToAreaPage" or "AllowAnonymousToAreaFolder" => MetadataKind.AllowsAnonymous,
        "ConfigureFilter" => call.NamedTypes().Select(MetadataNames.Of).FirstOrDefault(static kind => kind is not null),
        _ => null,
    };

    // A folder that is not known holds every page: what cannot be told is not called open.
    private static bool Holds(SetupCall call, PagePath? path)
    {
        if (call.Name == "ConfigureFilter")
            return true;
        var area = call.Argument("areaName");
        if (path is null || (area is not null && !string.Equals(area.ConstantString() ?? path.Area, path.Area, StringComparison.OrdinalIgnoreCase)) || (area is null && path.Area is not null))
            return path is null && KindOf(call) == MetadataKind.Authorizes;
        var named = (call.Argument("folderPath") ?? call.Argument("pageName")).ConstantString();
        return named is null ? KindOf(call) == MetadataKind.Authorizes
            : call.Name.EndsWith("Folder", StringComparison.Ordinal) ? path.IsBelow(named)
            : string.Equals(path.Page, named, StringComparison.OrdinalIgnoreCase);
    }
}
