using System.Globalization;
using System.Reflection;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>
/// The package of this build under a version of its own, and a folder outside the repository where projects use it. Packages are
/// restored into that folder too; what the machine already has is read from there.
/// </summary>
public sealed class Workshop : IAsyncLifetime
{
    public string Version { get; } = "0.1.0-e2e." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    public string Folder { get; } = Directory.CreateTempSubdirectory("shiftleft-e2e-").FullName;

    public static string Repository { get; } = FindRepository();

    public string PackageFile => Path.Combine(Folder, "feed", $"ShiftLeft.Analyzers.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        var configuration = typeof(Workshop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Configuration").Value!;
        var (exitCode, output) = await DotNet.Run(
            Repository, "pack", "src/ShiftLeft.Package", "--no-build", "-c", configuration, "-o", Path.Combine(Folder, "feed"), $"-p:Version={Version}");
        Assert.True(exitCode == 0, output);
        Write("NuGet.config", """
            <configuration>
              <packageSources>
                <add key="feed" value="feed" />
              </packageSources>
            </configuration>
            """);
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <RestoreFallbackFolders Condition="Exists('{machine}')">{machine}</RestoreFallbackFolders>
                <ShiftLeftVersion>{Version}</ShiftLeftVersion>
                <UseAppHost>false</UseAppHost>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A folder with the files of a scenario.</summary>
    public string Lay(Scenario scenario)
    {
        foreach (var (path, text) in scenario.Files)
            Write(Path.Combine(scenario.Name, path), text);
        return Path.Combine(Folder, scenario.Name);
    }

    public async Task<BuildResult> Build(Scenario scenario, params string[] arguments) => await Build(Lay(scenario), arguments);

    /// <param name="path">A folder with a project, or a solution.</param>
    public static async Task<BuildResult> Build(string path, params string[] arguments)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var (exitCode, output) = await DotNet.Run(folder, ["build", path, "-tl:off", "-clp:NoSummary", "-v:minimal", .. arguments]);
        return new(exitCode, output, Finding.Read(output));
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n") + "\n");
    }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ShiftLeft.Analyzers.sln")))
                return folder;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds ShiftLeft.Analyzers.sln.");
    }
}

[CollectionDefinition(nameof(Workshop))]
public sealed class WorkshopCollection : ICollectionFixture<Workshop>;
