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
    void Cleaned()
    {
        var upload = Received();
        upload.Name = Path.GetFileName(upload.Name);
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void Other_property()
    {
        var upload = Received();
        upload.Name = Path.GetFileName(upload.Name);
        Api.Open(upload.Title);
    }

    [Safe(Evil)]
    void Same_property()
    {
        var upload = Received();
        upload.Title = "x";
        Api.Open(upload.Title);
    }

    [Flow(Evil)]
    void Before_it_is_overwritten()
    {
        var upload = Received();
        Api.Open(upload.Name);
        upload.Name = "x";
    }

    [Safe(Evil)]
    void After_it_is_overwritten()
    {
        var upload = Received();
        var size = upload.Name.Length;
        upload.Name = size > 3 ? "x" : "y";
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void On_one_way_only()
    {
        var upload = Received();
        if (upload.Size > 3)
            upload.Name = "x";
        Api.Open(upload.Name);
    }

    [Safe(Evil)]
    void On_every_way()
    {
        var upload = Received();
        upload.Name = "x";
        if (upload.Size > 3)
            upload.Size = 3;
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void With_untrusted_text()
    {
        var upload = Received();
        upload.Name = upload.Title;
        Api.Open(upload.Name);
    }

    [Safe(Evil)]
    void With_what_is_left_of_it()
    {
        var upload = Received();
        upload.Name = Path.GetFileName(upload.Title);
        Api.Open(upload.Name);
    }

    [Flow(Evil)]
    void Part_of_another_object()
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

    [Flow(Evil)]
    void By_a_helper_for_another()
    {
        var upload = Received();
        Clean(Received());
        Use(upload);
    }

    [Safe(Evil)]
    void By_a_helper()
    {
        var upload = Received();
        Clean(upload);
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

    [Safe(Evil)]
    void Received_before()
    {
        var upload = Received();
        upload = Received();
        upload.Name = "x";
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

    [Safe(Evil)]
    void Received_and_overwritten_in_a_loop()
    {
        for (var i = 0; i < 3; i++)
        {
            var upload = Received();
            upload.Name = "x";
            Api.Open(upload.Name);
        }
    }

    static void Clean(Upload upload) => upload.Name = Path.GetFileName(upload.Name);

    static void Use(Upload upload) => Api.Open(upload.Name);
}
