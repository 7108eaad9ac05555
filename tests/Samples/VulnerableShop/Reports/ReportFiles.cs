namespace VulnerableShop.Reports;

/// <summary>Reports on their way to the printer.</summary>
public static class ReportFiles
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string Spool(string report)
    {
        var path = Path.Combine(Path.GetTempPath(), "shop-report.csv");
        File.WriteAllText(path, report); // expect: SL5018
        return path;
    }

    public static string SpoolApart(string report)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, report);
        return path;
    }

    public static void Share(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Own | UnixFileMode.OtherRead | UnixFileMode.OtherWrite); // expect: SL5017
    }

    public static void Keep(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Own);
    }

    public static string? Last(string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path); // expect: SL5025
        return null;
    }

    public static void Forget(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}
