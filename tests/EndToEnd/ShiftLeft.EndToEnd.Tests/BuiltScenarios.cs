using System.Text;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>Many projects built as one solution: one start of the build for all of them.</summary>
public abstract class BuiltScenarios(Workshop workshop, string name, IReadOnlyList<Scenario> scenarios) : IAsyncLifetime
{
    private BuildResult? _result;

    public string Folder => workshop.Folder;

    public async Task InitializeAsync()
    {
        var solution = new StringBuilder("<Solution>\n");
        foreach (var scenario in scenarios)
        {
            workshop.Lay(scenario);
            solution.Append($"  <Project Path=\"{scenario.Name}/{scenario.Name}.csproj\" />\n");
        }

        workshop.Write($"{name}.slnx", solution.Append("</Solution>").ToString());
        _result = await Workshop.Build(Path.Combine(workshop.Folder, $"{name}.slnx"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The scenario has exactly the findings that it expects, and compiled otherwise.</summary>
    public void Assert(string scenario)
    {
        var findings = _result!.Findings.Where(finding => finding.Project == scenario).ToList();
        var broken = findings.Where(static finding => !finding.IsOurs && finding.Severity == "error").ToList();
        Xunit.Assert.True(broken.Count == 0, string.Join("\n", broken.Select(static error => $"{error}: {error.Message}")));
        Xunit.Assert.Equal(
            scenarios.Single(candidate => candidate.Name == scenario).Expected.Order(),
            findings.Where(static finding => finding.IsOurs).Select(static finding => finding.ToString()).Order());
        Xunit.Assert.Contains(_result.Output.Split('\n'), line => line.Contains(scenario + ".csproj", StringComparison.Ordinal) || line.Contains(scenario + " -> ", StringComparison.Ordinal));
    }
}
