using System.Xml.Linq;

namespace ShiftLeft.Design.Tests;

public sealed class GeneratorTests
{
    [Fact]
    public void Nothing_generated_is_stale() =>
        Assert.Empty(Repository.Files(Repository.Root).Where(static file => file.IsStale(Repository.Root)).Select(static file => file.Path));

    [Fact]
    public void Build_and_catalogue_name_the_same_address_of_the_product() =>
        Assert.Equal(
            Rule.ProjectUrl,
            XDocument.Load(Path.Combine(Repository.Root, "build/Common.props")).Descendants("ProductUrl").Single().Value);

    [Theory]
    [InlineData("Audit", 9.8, "very-high", "warning")]
    [InlineData("Audit", 3.0, "low", "warning")]
    [InlineData("Recommended", 9.0, "high", "error")]
    [InlineData("Recommended", 8.9, "very-high", "warning")]
    [InlineData("Recommended", 9.8, "medium", "suggestion")]
    [InlineData("Recommended", 3.0, "low", "suggestion")]
    [InlineData("Strict", 7.0, "low", "error")]
    [InlineData("Strict", 6.9, "very-high", "warning")]
    [InlineData("None", 9.8, "very-high", "none")]
    public void A_mode_turns_severity_and_precision_into_a_level(string mode, double severity, string precision, string expected)
    {
#pragma warning disable RS0030 // A rule that is in no catalogue.
        var rule = new DiagnosticDescriptor(
            "SL0000", "Title", "Message", Rule.Category, DiagnosticSeverity.Warning, true, null, null,
            FormattableString.Invariant($"security-severity/{severity:0.0}"), $"precision/{precision}");
#pragma warning restore RS0030
        Assert.Equal(expected, Mode.All.Single(candidate => candidate.Name == mode).SeverityOf(rule));
    }

    [Fact]
    public void A_text_without_markers_is_refused() =>
        Assert.Contains("README.md", Assert.Throws<InvalidOperationException>(static () => Marked.Replace("text", "rules", "", "README.md")).Message);
}
