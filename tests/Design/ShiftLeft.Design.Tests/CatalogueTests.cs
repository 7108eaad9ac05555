using System.Globalization;
using System.Reflection;

namespace ShiftLeft.Design.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void No_two_rules_share_an_ID_or_a_title()
    {
        Assert.Equal(Rule.All.Select(static rule => rule.Id).Distinct(), Rule.All.Select(static rule => rule.Id));
        Assert.Empty(Rule.All.GroupBy(static rule => rule.TitleText()).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }

    [Fact]
    public void A_field_of_the_catalogue_is_named_after_the_ID_it_holds()
    {
        foreach (var field in typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.FieldType == typeof(DiagnosticDescriptor)))
            Assert.Matches($"^{((DiagnosticDescriptor)field.GetValue(null)!).Id}_[A-Z][A-Za-z0-9]+$", field.Name);
    }

    [Theory, MemberData(nameof(RuleData.All), MemberType = typeof(RuleData))]
    public void Texts_are_there_and_links_lead_to_the_page(string id)
    {
        var rule = RuleData.Of(id);
        Assert.Matches("^SL[0-9]{4}$", rule.Id);
        Assert.Equal(Rule.Category, rule.Category);
        Assert.Equal($"{Rule.ProjectUrl}/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.True(rule.IsEnabledByDefault);
        Assert.InRange(rule.TitleText().Length, 5, 80);
        Assert.False(rule.TitleText().EndsWith('.'));
        Assert.EndsWith(".", rule.DescriptionText(), StringComparison.Ordinal);
        Assert.InRange(rule.DescriptionText().Length, 20, 1024);
        Assert.NotEmpty(rule.MessageFormat.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("security", rule.CustomTags);
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public void A_weakness_a_severity_and_a_precision_are_given(string id)
    {
        var rule = RuleData.Of(id);
        Assert.NotEmpty(rule.Cwes());
        Assert.All(rule.Cwes(), static cwe => Assert.InRange(cwe, 1, 1999));
        Assert.InRange(rule.SecuritySeverity(), 0.1, 10.0);
        Assert.Single(rule.CustomTags, static tag => tag.StartsWith("precision/", StringComparison.Ordinal));
        // A suppressor cannot touch a rule that is an error by default; presets raise it.
        Assert.Equal(DiagnosticSeverity.Warning, rule.DefaultSeverity);
    }

    [Fact]
    public void The_release_notes_of_the_analyzers_are_in_step()
    {
        var released = new[] { "Shipped", "Unshipped" }
            .SelectMany(static name => File.ReadLines(Path.Combine(Repository.Root, $"src/ShiftLeft.Analyzers/Catalog/AnalyzerReleases.{name}.md")))
            .Where(static line => line.StartsWith("SL", StringComparison.Ordinal))
            .Order();
        Assert.Equal(Rule.All.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.TitleText()}"), released);
    }
}
