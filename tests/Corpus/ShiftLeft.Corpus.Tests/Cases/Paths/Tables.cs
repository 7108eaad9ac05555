class Tables
{
    const string Root = "/srv/files";
    static readonly Dictionary<string, string> Extensions = new() { ["report"] = ".txt", ["42"] = ".csv" };

    [Flow("/../../../etc/passwd")]
    void Extension_from_the_data() => Api.Open(Root + "/report." + Api.Source());

    [Safe]
    void Extension_from_a_table() => Api.Open(Root + "/report" + Extensions.GetValueOrDefault(Api.Source(), ".bin"));

    [Flow]
    void Folder_from_the_data() => Api.Open(Path.Combine(Root, Api.Source(), "..", "passwd"));

    [Safe]
    void Folder_from_an_enum() => Api.Open(Path.Combine(Root, Enum.TryParse<FileAccess>(Api.Source(), out var access) ? access.ToString() : "none", "report.txt"));

    [Flow]
    void Joined() => Api.Open(Path.Join(Root, Api.Source()));

    [Safe]
    void Joined_with_a_number() => Api.Open(Path.Join(Root, Api.Source().Length.ToString()));

    [Flow]
    void Changed_extension() => Api.Open(Path.ChangeExtension(Api.Source(), null));

    [Safe]
    void Random_name()
    {
        _ = Api.Source();
        Api.Open(Path.Combine(Root, Path.GetRandomFileName()));
    }

    [Flow]
    void Folder_of_the_data() => Api.Open(Path.GetDirectoryName(Api.Source()) + "/passwd");

    [Safe]
    void Root_of_a_constant()
    {
        var text = Api.Source();
        Api.Open(Path.GetPathRoot(Root) + "srv/files/" + text.Length);
    }
}
