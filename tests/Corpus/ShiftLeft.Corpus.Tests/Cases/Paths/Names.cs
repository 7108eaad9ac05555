class Names
{
    const string Root = "/srv/files";
    const string RootWithSeparator = "/srv/files/";

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
    void Separators_removed_and_brought_back()
    {
        var name = Api.Source().Replace("/", "").Replace('\\', '/');
        Api.Open(Path.Combine(Root, name));
    }

    [Safe]
    void Separators_removed()
    {
        var name = Api.Source().Replace("/", "").Replace('\\', '_').Replace(':', '_');
        Api.Open(Path.Combine(Root, name));
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

    [Flow("a/../../../../etc/passwd")]
    void One_separator_refused_behind_a_start()
    {
        var name = Api.Source();
        if (name.Contains('\\'))
            return;
        Api.Open(Path.Combine(Root, Prefix + "." + name));
    }

    [Safe]
    void Separators_refused_behind_a_start()
    {
        var name = Api.Source();
        if (name.AsSpan().IndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) >= 0)
            throw new ArgumentException("No folders.");
        Api.Open(Path.Combine(Root, Prefix + "." + name));
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

    [Flow]
    void Dots_refused_and_combined_below_a_folder()
    {
        var name = Api.Source();
        if (name.Contains(".."))
            return;
        Api.Open(Path.Combine(Root, "year" + Prefix, name));
    }

    [Safe]
    void Dots_refused_and_joined()
    {
        var name = Api.Source();
        if (name.Contains(".."))
            return;
        Api.Open(Path.Join(Root + "/" + Prefix, name));
    }

    [Flow]
    void Joined_unchecked() => Api.Open(Path.Join(Root, Api.Source()));

    [Safe]
    void Dots_refused_behind_a_folder()
    {
        var name = Api.Source();
        if (name.Contains(".."))
            return;
        Api.Open("/srv/files/" + name);
    }

    [Flow("/etc")]
    void Dots_refused_at_the_front()
    {
        var name = Api.Source();
        if (name.Contains(".."))
            return;
        Api.Open(Path.Join(name, "passwd"));
    }

    [Safe]
    void Name_of_a_host() => Api.Open(Path.Combine(Root, (Uri.TryCreate(Api.Source(), UriKind.Absolute, out var uri) ? uri.Host : "none") + ".png"));

    [Flow("https://app.example/?/../../../etc/passwd")]
    void Query_of_an_address() => Api.Open(Root + "/pages" + (Uri.TryCreate(Api.Source(), UriKind.Absolute, out var uri) ? uri.Query.TrimStart('?') : "/none"));

    [Safe]
    void Numbers_joined() => Api.Open(Path.Combine(Root, string.Join("_", Api.Source().Split('/').Select(static part => part.Length).Distinct())));

    static string Prefix => DateTime.UnixEpoch.Year.ToString();

    static bool IsInside(string path) => path.StartsWith(RootWithSeparator, StringComparison.Ordinal);
}
