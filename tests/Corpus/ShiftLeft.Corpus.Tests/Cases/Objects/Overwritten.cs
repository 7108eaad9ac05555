using System.Text.Json;

class Overwritten
{
    class Folder
    {
        public string Path { get; set; } = "";
    }

    class Upload
    {
        public string Name { get; set; } = "";
        public string Title { get; set; } = "";
        public Folder Folder { get; set; } = new();
        public int Size { get; set; }
    }

    const string Evil = """{"Name":"../../etc/passwd","Title":"../../etc/passwd","Folder":{"Path":"../../etc/passwd"},"Size":1}""";

    static Upload Received() => JsonSerializer.Deserialize<Upload>(Api.Source())!;

    static Folder Stored(int id) => new() { Path = id > 3 ? "x" : "y" };

    [Flow(Evil)]
    void Left_alone() => Api.Open(Received().Name);

    [Safe(Evil)]
    void Property()
    {
        var upload = Received();
        upload.Name = Path.GetFileName(upload.Name);
        Api.Open(upload.Name);
    }

    [Safe(Evil)]
    void With_a_constant()
    {
        var upload = Received();
        upload.Title = "x";
        Api.Open(upload.Title);
    }

    [Flow(Evil)]
    void Other_property()
    {
        var upload = Received();
        upload.Name = Path.GetFileName(upload.Name);
        Api.Open(upload.Title);
    }

    [Flow(Evil)]
    void Before_it_is_overwritten()
    {
        var upload = Received();
        Api.Open(upload.Name);
        upload.Name = "x";
    }

    [Flow(Evil)]
    void On_one_way_only()
    {
        var upload = Received();
        if (upload.Size > 3)
            upload.Name = "x";
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void With_untrusted_text()
    {
        var upload = Received();
        upload.Name = upload.Title;
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void Of_another_object()
    {
        var upload = Received();
        var other = Received();
        other.Name = "x";
        Api.Open(upload.Name);
    }

    [Safe(Evil)]
    void Part_that_has_parts()
    {
        var upload = Received();
        upload.Folder = Stored(upload.Size);
        Api.Open(upload.Folder.Path);
    }

    [Safe(Evil)]
    void By_a_helper()
    {
        var upload = Received();
        Clean(upload);
        Use(upload);
    }

    [Flow(Evil)]
    void By_a_helper_for_another()
    {
        var upload = Received();
        Clean(Received());
        Use(upload);
    }

    [Flow(Evil)]
    void Received_again()
    {
        var upload = Received();
        upload.Name = "x";
        upload = Received();
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void Received_again_in_a_loop()
    {
        var upload = new Upload();
        for (var i = 0; i < 3; i++)
        {
            Api.Open(upload.Name);
            upload.Name = "x";
            upload = Received();
        }
    }

    static void Clean(Upload upload) => upload.Name = Path.GetFileName(upload.Name);

    static void Use(Upload upload) => Api.Open(upload.Name);
}
