namespace ShiftLeft.EndToEnd.Tests;

/// <summary>The first five minutes: the package is added to an application, and the build tells of its flaws.</summary>
[Collection(nameof(Workshop))]
public sealed class InstallTests(Workshop workshop)
{
    private static Scenario Application(string name) => new Scenario(name).Sdk("Microsoft.NET.Sdk.Web").Property("ImplicitUsings", "enable").Reference("").File("Code.cs", """
        using System.Diagnostics;

        var app = WebApplication.Create(args);
        app.MapGet("/thumbnail", (string file) => new Thumbnails().Make(file));
        app.MapGet("/hash", (int size) => Convert.ToHexString(System.Security.Cryptography.MD5.HashData(new byte[size])));
        app.Run();

        class Thumbnails
        {
            public void Make(string name) => Convert("-resize 100x100 " + name);

            private static void Convert(string arguments) => Process.Start("/bin/sh", "-c 'convert " + arguments + "'");
        }
        """);

    [Fact]
    public async Task A_critical_flaw_breaks_the_build_of_an_application_that_adds_the_package()
    {
        var folder = workshop.Lay(Application("Application"));
        var (exitCode, output) = await DotNet.Run(folder, "add", "package", "ShiftLeft.Analyzers", "--version", workshop.Version);
        Assert.True(exitCode == 0, output);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", await File.ReadAllTextAsync(Path.Combine(folder, "Application.csproj")), StringComparison.Ordinal);

        var built = await Workshop.Build(folder);
        Assert.Equal(1, built.ExitCode);
        Assert.Contains("error SL1002 Code.cs:12", built.Findings.Select(static finding => finding.ToString()));
    }

    [Fact]
    public async Task Nothing_of_the_package_is_in_what_the_application_ships()
    {
        var scenario = Application("Shipped").Reference("""<PackageReference Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" PrivateAssets="all" />""");
        var folder = workshop.Lay(scenario.Property("ShiftLeftMode", "Audit"));
        var (exitCode, output) = await DotNet.Run(folder, "publish", "-tl:off", "-o", "out");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories), static file => file.Contains("ShiftLeft", StringComparison.Ordinal));
        Assert.DoesNotContain("ShiftLeft", await File.ReadAllTextAsync(Path.Combine(folder, "out", "Shipped.deps.json")), StringComparison.Ordinal);
    }
}
