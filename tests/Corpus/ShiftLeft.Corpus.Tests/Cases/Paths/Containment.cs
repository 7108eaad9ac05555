class Containment
{
    const string Root = "/srv/files";
    const string RootWithSeparator = "/srv/files/";
    static readonly string s_root = Path.GetFullPath("/srv/files") + Path.DirectorySeparatorChar;

    [Flow]
    void Combined() => Api.Open(Path.Combine(Root, Api.Source()));

    [Safe]
    void File_name() => Api.Open(Path.Combine(Root, Path.GetFileName(Api.Source())));

    [Flow]
    void Starts_with_but_not_canonical()
    {
        var path = Path.Combine(Root, Api.Source());
        if (path.StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Safe]
    void Canonical_and_starts_with()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        if (path.StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Flow]
    void Root_without_a_separator()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        if (path.StartsWith(Root, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Safe]
    void Root_with_an_appended_separator()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        if (!path.StartsWith(s_root, StringComparison.Ordinal))
            throw new UnauthorizedAccessException();
        Api.Open(path);
    }

    [Flow]
    void Canonical_only_after_the_check()
    {
        var path = Path.Combine(Root, Api.Source());
        if (!path.StartsWith(RootWithSeparator, StringComparison.Ordinal))
            return;
        Api.Open(Path.GetFullPath(path));
    }

    [Safe]
    void Canonical_by_file_info()
    {
        var path = new FileInfo(Path.Combine(Root, Api.Source())).FullName;
        if (path.StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Flow]
    void Canonical_copy_checked()
    {
        var path = Path.Combine(Root, Api.Source());
        var full = Path.GetFullPath(path);
        if (full.StartsWith("/", StringComparison.Ordinal))
            Api.Open(path);
    }

    [Safe]
    void Canonical_copy_checked_and_used()
    {
        var path = Path.Combine(Root, Api.Source());
        var full = Path.GetFullPath(path);
        if (full.StartsWith(Root + "/", StringComparison.Ordinal))
            Api.Open(full);
    }

    [Flow("../../etc/passwd\u001freport.txt")]
    void Canonical_copy_of_another_path_checked()
    {
        var path = Path.Combine(Root, Api.Source());
        if (Path.GetFullPath(Path.Combine(Root, Api.Source())).StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Safe]
    void Canonical_copy_checked_with_a_separator()
    {
        var path = Path.Combine(Root, Api.Source());
        if (!Path.GetFullPath(path).StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
            return;
        Api.Open(path);
    }

    [Flow("report\u001f/../../../etc/passwd")]
    void Changed_after_the_canonical_copy_was_checked()
    {
        var path = Path.Combine(Root, Api.Source());
        if (Path.GetFullPath(path).StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path + Api.Source());
    }

    [Safe("report\u001f.txt")]
    void Changed_before_the_canonical_copy_is_checked()
    {
        var path = Path.Combine(Root, Api.Source()) + Api.Source();
        if (Path.GetFullPath(path).StartsWith(RootWithSeparator, StringComparison.Ordinal))
            Api.Open(path);
    }

    [Flow]
    void Helper_that_combines() => Api.Open(Resolve(Api.Source()));

    [Safe]
    void Helper_that_returns_null_when_outside()
    {
        var path = ResolveInside(Api.Source());
        if (path is not null)
            Api.Open(path);
    }

    static string Resolve(string name) => Path.GetFullPath(Path.Combine(Root, name));

    static string? ResolveInside(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, name));
        return path.StartsWith(RootWithSeparator, StringComparison.Ordinal) ? path : null;
    }
}
