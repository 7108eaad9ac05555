class Paths
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

    [Flow]
    void Helper_that_combines() => Api.Open(Resolve(Api.Source()));

    [Safe]
    void Helper_that_returns_null_when_outside()
    {
        var path = ResolveInside(Api.Source());
        if (path is not null)
            Api.Open(path);
    }

    [Flow]
    void Helper_that_checks_the_wrong_way()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        if (!IsInside(path))
            Api.Open(path);
    }

    [Safe]
    void Helper_that_checks()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        if (IsInside(path))
            Api.Open(path);
    }

    [Flow]
    void Dots_refused_but_rooted()
    {
        var name = Api.Source();
        if (name.Contains(".."))
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Safe]
    void Dots_and_rooted_refused()
    {
        var name = Api.Source();
        if (name.Contains("..") || Path.IsPathRooted(name))
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Flow]
    void Dots_removed() => Api.Open(Path.Combine(Root, Api.Source().Replace("..", "")));

    [Safe]
    void Separators_refused()
    {
        var name = Api.Source();
        if (name.IndexOfAny(['/', '\\', ':']) >= 0)
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Flow]
    void File_name_and_a_folder() => Api.Open(Path.Combine(Root, Api.Source(), Path.GetFileName(Api.Source()) + "/../passwd"));

    [Safe]
    void File_name_without_extension() => Api.Open(Path.Combine(Root, Path.GetFileNameWithoutExtension(Api.Source()) + ".txt"));

    [Flow]
    void Extension_checked()
    {
        var name = Api.Source();
        if (!Path.HasExtension(name) || Path.GetExtension(name) != ".exe")
            Api.Open(Path.Combine(Root, name));
    }

    [Safe]
    void Extension_only() => Api.Open(Path.Combine(Root, "report" + Path.GetExtension(Api.Source())));

    [Flow]
    void Name_is_text() => Api.Open($"{Root}/{Api.Source()}");

    [Safe]
    void Name_is_a_guid() => Api.Open($"{Root}/{Guid.Parse(Api.Source())}.txt");

    [Flow]
    void Relative_path_not_asked()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        var relative = Path.GetRelativePath(Root, path);
        if (relative.Length > 0)
            Api.Open(path);
    }

    [Safe]
    void Relative_path_stays_inside()
    {
        var path = Path.GetFullPath(Path.Combine(Root, Api.Source()));
        var relative = Path.GetRelativePath(Root, path);
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return;
        Api.Open(path);
    }

    [Flow]
    void Invalid_path_characters_refused()
    {
        var name = Api.Source();
        if (name.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Safe]
    void Invalid_file_name_characters_refused()
    {
        var name = Api.Source();
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            return;
        Api.Open(Path.Combine(Root, name));
    }

    static string Resolve(string name) => Path.GetFullPath(Path.Combine(Root, name));

    static string? ResolveInside(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, name));
        return path.StartsWith(RootWithSeparator, StringComparison.Ordinal) ? path : null;
    }

    static bool IsInside(string path) => path.StartsWith(RootWithSeparator, StringComparison.Ordinal);
}
