using System.Text.RegularExpressions;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>Follows the tutorial on models: lays every file it shows, and after each step builds and compares with what it says.</summary>
[Collection(nameof(Workshop))]
public sealed partial class TutorialTests(Workshop workshop)
{
    [Fact]
    public async Task Each_step_of_the_tutorial_gives_what_it_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Workshop.Repository, "docs", "guide", "models-tutorial.md"));
        var folder = workshop.Lay(new Scenario("Tutorial").Sdk("Microsoft.NET.Sdk.Web").Property("ImplicitUsings", "enable").Property("Nullable", "enable").File("Code.cs", ""));
        var builds = 0;
        foreach (Match block in Block().Matches(page))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["name"].Value != "build")
            {
                workshop.Write(Path.Combine("Tutorial", block.Groups["name"].Value), text);
                continue;
            }

            var result = await Workshop.Build(folder);
            Assert.Equal(
                text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(),
                result.Findings.Where(static finding => finding.IsOurs).Select(static finding => finding.ToString()).Order());
            builds++;
        }

        Assert.Equal(5, builds);
    }

    [GeneratedRegex(@"^```(?:csharp|yaml|text) (?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
