namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1018Tests() : RuleTests("SL1018")
{
    [Theory]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
            entry.ExtractToFile([|Path.Combine(folder, entry.FullName)|], overwrite: true);
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            using var target = File.Create([|folder + "/" + entry.FullName|]);
            entry.Open().CopyTo(target);
        }
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            var path = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (entry.FullName.EndsWith("/"))
                Directory.CreateDirectory([|path|]);
            else
                entry.ExtractToFile([|path|]);
        }
        """)]
    [InlineData("""
        using var reader = new System.Formats.Tar.TarReader(File.OpenRead("plugin.tar"));
        while (reader.GetNextEntry() is { } entry)
            entry.ExtractToFile([|Path.Join(folder, entry.Name)|], overwrite: false);
        """)]
    [InlineData("""
        using var stream = new ICSharpCode.SharpZipLib.Zip.ZipInputStream(File.OpenRead("plugin.zip"));
        while (stream.GetNextEntry() is { } entry)
        {
            using var target = new FileStream([|Path.Combine(folder, entry.Name)|], FileMode.Create);
            stream.CopyTo(target);
        }
        """)]
    [InlineData("""
        using var stream = new ICSharpCode.SharpZipLib.Tar.TarInputStream(File.OpenRead("plugin.tar"), System.Text.Encoding.UTF8);
        while (stream.GetNextEntry() is { } entry)
        {
            using var target = File.OpenWrite([|Path.Combine(folder, entry.Name)|]);
            stream.CopyTo(target);
        }
        """)]
    [InlineData("""
        using var reader = SharpCompress.Readers.ReaderFactory.OpenReader(File.OpenRead("plugin.rar"));
        while (reader.MoveToNextEntry())
        {
            using var target = File.Create([|Path.Combine(folder, reader.Entry.Key!)|]);
            reader.OpenEntryStream().CopyTo(target);
        }
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            var path = Path.Combine(folder, entry.FullName);
            if (path.StartsWith(folder))
                entry.ExtractToFile([|path|]);
        }
        """)]
    public Task Finds_entries_that_choose_their_path(string statements) => Finds(Method(statements));

    [Theory]
    [InlineData("""ZipFile.ExtractToDirectory("plugin.zip", folder);""")]
    [InlineData("""
        var root = Path.GetFullPath(folder + Path.DirectorySeparatorChar);
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            var path = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (!path.StartsWith(root, StringComparison.Ordinal))
                throw new InvalidDataException();
            entry.ExtractToFile(path);
        }
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
            entry.ExtractToFile(Path.Combine(folder, entry.Name));
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
            entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.FullName)));
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            if (entry.FullName.Contains(".."))
                continue;
            Console.WriteLine(entry.FullName);
        }
        """)]
    [InlineData("""
        foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
        {
            if (entry.FullName == "manifest.json")
                entry.ExtractToFile(Path.Combine(folder, entry.FullName));
        }
        """)]
    public Task Quiet_where_the_path_stays_in_its_folder(string statements) => Quiet(Method(statements));

    [Fact]
    public Task Finds_an_uploaded_archive_once() => Finds("""
        using System.IO.Compression;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class PluginController : Controller
        {
            public void Install(IFormFile file)
            {
                using var archive = new ZipArchive(file.OpenReadStream());
                foreach (var entry in archive.Entries)
                    entry.ExtractToFile([|Path.Combine("/plugins", entry.FullName)|]);
            }
        }
        """);

    [Fact]
    public Task Says_where_the_name_comes_from() => Says(
        Method("""
            foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
                entry.ExtractToFile({|#0:Path.Combine(folder, entry.FullName)|});
            """),
        "'entry.FullName' from an archive chooses the path of ZipFileExtensions.ExtractToFile; check that the full path stays in its folder");

    private static string Method(string statements) => $$"""
        using System.IO.Compression;

        public static class Plugins
        {
            public static void Install(string folder)
            {
                {{statements}}
            }
        }
        """;
}
