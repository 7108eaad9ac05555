namespace VulnerableShop.Imports;

/// <summary>An import that is under way; saved so that another server can go on.</summary>
[Serializable]
public sealed class ImportJob(string upload)
{
    private readonly string _upload = upload;

    [NonSerialized]
    private readonly string? _lock = upload + ".lock";

    public void Abandon() => File.Delete(_upload);

    ~ImportJob()
    {
        File.Delete(_upload); // expect: SL4010
        if (_lock is not null)
            File.Delete(_lock);
    }
}
