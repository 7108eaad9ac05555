namespace ShiftLeft.EndToEnd.Tests;

/// <summary><c>ShiftLeftReport</c>: the findings of a project as SARIF, whatever else the project logs.</summary>
[Collection(nameof(Workshop))]
public sealed class ReportTests(Workshop workshop)
{
    [Fact]
    public async Task The_report_is_written_even_where_the_build_fails_and_again_when_it_is_asked_for()
    {
        var folder = workshop.Lay(new Scenario("Report").Property("ShiftLeftMode", "Strict"));
        Assert.Equal(1, (await Workshop.Build(folder)).ExitCode);
        Assert.Empty(Reports(folder));

        Assert.Equal(1, (await Workshop.Build(folder, "--no-restore", "-p:ShiftLeftReport=true")).ExitCode);
        var report = Sarif.Read(Assert.Single(Reports(folder)));
        Assert.Equal("2.1.0", report.Version);
        Assert.Equal("error", Assert.Single(report.Results("SL2001")).GetProperty("level").GetString());
        var rule = report.Rule("SL2001");
        Assert.EndsWith("/docs/rules/SL2001.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.Contains("external/cwe/cwe-327", rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()));
    }

    [Fact]
    public async Task A_change_of_mode_or_report_compiles_again()
    {
        var folder = workshop.Lay(new Scenario("Again"));
        Assert.Equal(0, (await Workshop.Build(folder)).ExitCode);
        Assert.Equal(1, (await Workshop.Build(folder, "--no-restore", "-p:ShiftLeftMode=Strict")).ExitCode);
        Assert.Equal(0, (await Workshop.Build(folder, "--no-restore", "-p:ShiftLeftReport=true")).ExitCode);
        File.Delete(Assert.Single(Reports(folder)));
        Assert.Equal(0, (await Workshop.Build(folder, "--no-restore", "-p:ShiftLeftReport=true")).ExitCode);
        Assert.Single(Reports(folder));
    }

    [Fact]
    public async Task A_log_of_the_project_itself_stays_and_is_copied()
    {
        var folder = workshop.Lay(new Scenario("OwnLog").Property("ErrorLog", "own.sarif,version=2.1").Property("ShiftLeftReport", "true"));
        var built = await Workshop.Build(folder);
        Assert.Equal(0, built.ExitCode);
        Assert.Single(Sarif.Read(Path.Combine(folder, "own.sarif")).Results("SL2001"));
        Assert.Single(Sarif.Read(Assert.Single(Reports(folder))).Results("SL2001"));
        Assert.Contains("own.sarif", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_of_the_project_itself_in_the_old_format_is_told()
    {
        var folder = workshop.Lay(new Scenario("OldLog").Property("ErrorLog", "own.sarif").Property("ShiftLeftReport", "true"));
        var built = await Workshop.Build(folder);
        Assert.Contains(built.Findings, static finding => finding.Id == "SL9006" && finding.Message.Contains("own.sarif,version=2.1", StringComparison.Ordinal));
        Assert.Empty(Reports(folder));
        Assert.True(File.Exists(Path.Combine(folder, "own.sarif")));
    }

    private static string[] Reports(string folder) => Directory.GetFiles(Path.Combine(folder, "obj"), "shiftleft.sarif", SearchOption.AllDirectories);
}
