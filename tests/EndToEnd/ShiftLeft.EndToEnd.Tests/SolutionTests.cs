using System.IO.Compression;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>Flows through several projects of one solution, in real builds.</summary>
[Collection(nameof(Workshop))]
public sealed class SolutionTests(Workshop workshop)
{
    private const string Users = """
        using System.Data.Common;
        namespace Data;
        public sealed class Users(DbConnection connection)
        {
            public object? Find(string name)
            {
                var command = connection.CreateCommand();
                command.CommandText = "SELECT * FROM Users WHERE Name = '" + name + "'";
                return command.ExecuteScalar();
            }
        }
        """;

    private const string Service = """
        namespace Services;
        public interface IUserService { object? Find(string name); object? FindById(string id); }
        internal sealed class UserService(Data.Users users) : IUserService
        {
            public object? Find(string name) => users.Find(name.Trim());
            public object? FindById(string id) => users.Find(int.Parse(id).ToString());
        }
        """;

    private const string Controller = """
        using Microsoft.AspNetCore.Mvc;
        public class UsersController(Services.IUserService users) : Controller
        {
            public object? Get(string name) => users.Find(name);
            public object? ById(string id) => users.FindById(id);
        }
        """;

    private const string Found = "warning SL1001 Code.cs:4";

    [Fact]
    public async Task A_flow_through_three_projects_is_reported_once_and_an_incremental_build_keeps_it()
    {
        Lay("Chain");
        var built = await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"));
        Assert.Equal([Found], Ours(built));
        Assert.Equal("ChainWeb", Assert.Single(built.Findings, static finding => finding.IsOurs).Project);
        Assert.DoesNotContain("SL0004", built.Output, StringComparison.Ordinal);

        // Nothing has changed: nothing is compiled, and no file is written.
        var summaries = Directory.GetFiles(Path.Combine(workshop.Folder), "Chain*.shiftleft.summaries", SearchOption.AllDirectories).Order().ToList();
        Assert.Equal(["ChainData.shiftleft.summaries", "ChainServices.shiftleft.summaries"], summaries.Select(Path.GetFileName));
        var before = summaries.Select(File.GetLastWriteTimeUtc).ToList();
        var assembly = Path.Combine(workshop.Folder, "ChainWeb", "obj", "Debug", "net10.0", "ChainWeb.dll");
        var compiled = File.GetLastWriteTimeUtc(assembly);
        Assert.Empty(Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore")));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(assembly));

        // Only the last project has changed.
        workshop.Write("ChainWeb/Other.cs", "class Other { }");
        Assert.Equal([Found], Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore")));

        // A change of the first that says nothing new to others.
        workshop.Write("ChainData/Other.cs", "class Other { }");
        await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore");
        Assert.Equal(before, summaries.Select(File.GetLastWriteTimeUtc));

        // The flaw is fixed in the first project: the last one is compiled again and has no finding.
        workshop.Write("ChainData/Code.cs", Users.Replace("'\" + name + \"'", "@name", StringComparison.Ordinal));
        Assert.Empty(Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore")));
        Assert.True(File.GetLastWriteTimeUtc(assembly) > compiled);
        workshop.Write("ChainData/Code.cs", Users);
        Assert.Equal([Found], Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore")));

        // A build that does not analyze leaves the files for the next.
        Assert.Empty(Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore", "-p:RunAnalyzers=false")));
        Assert.All(summaries, static file => Assert.True(File.Exists(file)));

        // Switched off.
        Assert.Empty(Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Chain.slnx"), "--no-restore", "--no-incremental", "-p:ShiftLeftSummaries=false")));
    }

    [Fact]
    public async Task A_project_keeps_its_own_log_and_tells_others_all_the_same()
    {
        Lay("Log", static library => library.Property("ErrorLog", "own.sarif,version=2.1"));
        var built = await Workshop.Build(Path.Combine(workshop.Folder, "Log.slnx"), "-p:ShiftLeftReport=true");
        Assert.Equal([Found], Ours(built));
        Assert.Empty(Sarif.Read(Path.Combine(workshop.Folder, "LogServices", "own.sarif")).Results("SL1001"));
        var reported = Assert.Single(Sarif.Read(Path.Combine(workshop.Folder, "LogWeb", "obj", "Debug", "net10.0", "shiftleft.sarif")).Results("SL1001"));
        Assert.Contains(reported.GetProperty("relatedLocations").EnumerateArray(), static location =>
            location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!.EndsWith("/LogData/Code.cs", StringComparison.Ordinal)
            && location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() == 8);
    }

    [Fact]
    public async Task A_library_of_several_frameworks_tells_each_of_its_own()
    {
        Lay("Multi", static library => library.Targets("netstandard2.0", "net10.0").Property("Nullable", "enable"));
        workshop.Write("MultiData/Code.cs", Users.Replace("\" + name + \"", "\" + name.Trim() + \"", StringComparison.Ordinal).Replace("(DbConnection connection)\n{", "(DbConnection connection)\n{\n#if NETSTANDARD\n#pragma warning disable CS9113\n    public object? Find(string name) => null;\n#else", StringComparison.Ordinal).Replace("    }\n}", "    }\n#endif\n}", StringComparison.Ordinal));
        Assert.Equal([Found], Ours(await Workshop.Build(Path.Combine(workshop.Folder, "Multi.slnx"))));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(workshop.Folder, "MultiServices"), "*.shiftleft.summaries", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_package_brings_what_its_assembly_does()
    {
        Lay("Pack", library => library.Property("PackageId", "$(MSBuildProjectName).E2E").Property("Version", workshop.Version));
        foreach (var project in new[] { "PackData", "PackServices" })
        {
            var (exitCode, output) = await DotNet.Run(Path.Combine(workshop.Folder, project), "pack", "-o", Path.Combine(workshop.Folder, "feed"));
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("SL0004", output, StringComparison.Ordinal);
        }

        using (var package = ZipFile.OpenRead(Path.Combine(workshop.Folder, "feed", $"PackServices.E2E.{workshop.Version}.nupkg")))
            Assert.Contains(package.Entries, static entry => entry.FullName == "lib/net10.0/PackServices.shiftleft.summaries");
        var consumer = new Scenario("PackUser").Sdk("Microsoft.NET.Sdk.Web").Property("OutputType", "Library").Property("Nullable", "enable").EditorConfig("*.cs", "shiftleft.SL1001.severity = warning")
            .Items("<PackageReference Include=\"PackServices.E2E\" Version=\"$(ShiftLeftVersion)\" />").File("Code.cs", Controller);
        Assert.Equal([Found], Ours(await workshop.Build(consumer)));
    }

    private void Lay(string name, Action<Scenario>? change = null)
    {
        var data = Library($"{name}Data", Users);
        var services = Library($"{name}Services", Service).Items($"<ProjectReference Include=\"../{name}Data/{name}Data.csproj\" />");
        change?.Invoke(data);
        change?.Invoke(services);
        var web = Library($"{name}Web", Controller).Sdk("Microsoft.NET.Sdk.Web").File("Program.cs", "return;")
            .Items($"<ProjectReference Include=\"../{name}Services/{name}Services.csproj\" />");
        foreach (var scenario in new[] { data, services, web })
            workshop.Lay(scenario);
        workshop.Write($"{name}.slnx", $"""
            <Solution>
              <Project Path="{name}Web/{name}Web.csproj" />
              <Project Path="{name}Services/{name}Services.csproj" />
              <Project Path="{name}Data/{name}Data.csproj" />
            </Solution>
            """);
    }

    private static Scenario Library(string name, string code) =>
        new Scenario(name).EditorConfig("*.cs", "shiftleft.SL1001.severity = warning").Property("Nullable", "enable").Property("ImplicitUsings", "enable").File("Code.cs", code);

    private static string[] Ours(BuildResult built)
    {
        Assert.True(built.ExitCode == 0, built.Output);
        return [.. built.Findings.Where(static finding => finding.IsOurs).Select(static finding => finding.ToString())];
    }
}
