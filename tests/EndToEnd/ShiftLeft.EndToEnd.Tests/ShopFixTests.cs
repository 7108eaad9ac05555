namespace ShiftLeft.EndToEnd.Tests;

/// <summary>The shop of tests/Samples, fixed by the formatter as a team would do it: all rules with a fix in one command.</summary>
[Collection(nameof(Workshop))]
public sealed class ShopFixTests(Workshop workshop)
{
    private const string Name = "FixedShop";

    /// <summary>Rules with findings in the shop that have no safe fix where they are; which and why is reviewed by the rule tests.</summary>
    private static readonly string[] Left =
    [
        "SL1001", "SL1002", "SL1003", "SL1015", "SL2001", "SL2002", "SL2003", "SL2004", "SL2005", "SL2008", "SL2015", "SL3002", "SL5001", "SL5017",
    ];

    [Fact]
    public async Task One_command_leaves_a_shop_that_builds_and_findings_without_a_fix()
    {
        var folder = CopyShop();
        var fixable = Directory.GetFiles(Path.Combine(Workshop.Repository, "docs", "rules"), "SL*.md")
            .Where(static page => File.ReadAllText(page).Contains("| Code fix | yes |", StringComparison.Ordinal))
            .Select(static page => Path.GetFileNameWithoutExtension(page)).ToHashSet(StringComparer.Ordinal);
        var before = await Workshop.Build(folder);
        Assert.True(before.ExitCode == 0, before.Output);
        Assert.True(before.Findings.Select(static finding => finding.Id).Where(fixable.Contains).Distinct().Count() > Left.Length);

        var (exitCode, output) = await DotNet.Run(folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. fixable.Order(StringComparer.Ordinal)]);
        Assert.True(exitCode == 0, output);

        var after = await Workshop.Build(folder, "--no-incremental");
        Assert.True(after.ExitCode == 0, after.Output);
        // The formatter changes no Razor pages.
        Assert.Empty(after.Findings.Where(static finding => !finding.File.EndsWith(".cshtml", StringComparison.Ordinal)).Select(static finding => finding.Id).Where(fixable.Contains).Distinct().Except(Left));
    }

    private string CopyShop()
    {
        var shop = Path.Combine(Workshop.Repository, "tests", "Samples", "VulnerableShop");
        foreach (var file in Directory.GetFiles(shop, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(shop, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                workshop.Write(Path.Combine(Name, path), File.ReadAllText(file));
        }

        workshop.Write(Path.Combine(Name, "Directory.Packages.props"), $"""
            <Project>
              <Import Project="{Path.Combine(Workshop.Repository, "build", "Packages.props")}" />
              <ItemGroup>
                <PackageVersion Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" />
              </ItemGroup>
            </Project>
            """);
        workshop.Write(Path.Combine(Name, "Directory.Build.props"), """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup>
                <ShiftLeftMode>Audit</ShiftLeftMode>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        workshop.Write(Path.Combine(Name, "Directory.Build.targets"), """
            <Project>
              <ItemGroup>
                <PackageReference Include="ShiftLeft.Analyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        return Path.Combine(workshop.Folder, Name);
    }
}
