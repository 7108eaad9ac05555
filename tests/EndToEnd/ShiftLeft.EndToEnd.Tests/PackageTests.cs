using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(nameof(Workshop))]
public sealed class PackageTests(Workshop workshop)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void The_package_holds_our_two_assemblies_and_no_other()
    {
        using var package = ZipFile.OpenRead(workshop.PackageFile);
        Assert.Equal(
            ["analyzers/dotnet/roslyn4.8/cs/ShiftLeft.Analyzers.dll", "analyzers/dotnet/roslyn4.8/cs/ShiftLeft.CodeFixes.dll"],
            package.Entries.Select(static entry => entry.FullName).Where(static name => name.EndsWith(".dll", StringComparison.Ordinal)).Order());
        foreach (var file in new[]
        {
            "README.md", "icon.png", "build/ShiftLeft.Analyzers.targets", "buildTransitive/ShiftLeft.Analyzers.targets", "presets/rules.props",
            "presets/none.globalconfig", "presets/audit.globalconfig", "presets/recommended.globalconfig", "presets/strict.globalconfig",
        })
            Assert.NotNull(package.GetEntry(file));
    }

    [Fact]
    public void The_package_is_for_development_only_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(workshop.PackageFile);
        using var stream = package.GetEntry("ShiftLeft.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(metadata.Descendants(), static element => element.Name.LocalName == "dependency");
        var repository = metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        Assert.Equal(Value("projectUrl"), repository.Attribute("url")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
    }

    [Fact]
    public void The_symbols_lead_to_the_public_sources()
    {
        using var package = ZipFile.OpenRead(workshop.PackageFile);
        foreach (var entry in package.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(new MemoryStream(Bytes(entry)));
            var embedded = assembly.ReadDebugDirectory().Single(static directory => directory.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            var reader = symbols.GetMetadataReader();
            var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == SourceLink);
            Assert.Contains("https://raw.githubusercontent.com/ShiftLeft-Analyzers/", Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
