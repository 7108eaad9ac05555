using System.Text.RegularExpressions;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Models.Tests;

/// <summary>What the guide says of models is so.</summary>
public sealed class GuideTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models.md"));

    [Fact]
    public void Its_examples_are_read_without_errors()
    {
        var examples = Regex.Matches(Page, "^```yaml$(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

        Assert.NotEmpty(examples);
        Assert.All(examples, static example => Assert.Empty(ModelFileReader.Read(example.Groups[1].Value).Errors));
    }

    [Fact]
    public void It_names_every_kind_of_sink() => Assert.All(SinkKinds.All, static kind => Assert.Contains($"`{kind.Name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Its_paths_are_understood() => Assert.All(
        Regex.Matches(Page, @"^\| `[^|]*` (◆ )?\|", RegexOptions.Multiline).SelectMany(static line => Regex.Matches(line.Value, "`((?:Argument|ReturnValue|Parameter|\\.)[^`]*)`")),
        static path => Assert.NotNull(AccessPathParser.Parse(path.Groups[1].Value is ['.', ..] step ? "Argument[0]" + step : path.Groups[1].Value, out _)));
}
