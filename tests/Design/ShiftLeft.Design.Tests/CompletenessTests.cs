using System.Text.RegularExpressions;

namespace ShiftLeft.Design.Tests;

/// <summary>Whatever belongs to a rule is there, and nothing is left of a rule that is gone.</summary>
public sealed partial class CompletenessTests
{
    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public void An_analyzer_reports_the_rule(string id) =>
        Assert.Contains(Shipped.Analyzers, analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public void The_rule_has_tests(string id) => Assert.Single(RuleData.FilesBelow("tests", $"{id}Tests.cs"));

    [Fact]
    public void Analyzers_report_what_the_catalogue_holds() =>
        Assert.Empty(Shipped.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Except(Rule.All).Select(static rule => rule.Id));

    [Fact]
    public void Fixes_name_rules_of_the_catalogue() =>
        Assert.Empty(Shipped.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Except(Rule.All.Select(static rule => rule.Id)));

    [Fact]
    public void Files_named_after_a_rule_belong_to_one_of_the_catalogue()
    {
        var files = RuleData.FilesBelow("src", "SL*.cs").Concat(RuleData.FilesBelow("tests", "SL*.cs")).Concat(RuleData.FilesBelow("docs/rules", "SL*.md"));
        var named = files.Select(static file => RuleId().Match(Path.GetFileName(file))).Where(static match => match.Success).Select(static match => match.Value);
        Assert.Empty(named.Except(Rule.All.Select(static rule => rule.Id)));
    }

    [GeneratedRegex("^SL[0-9]{4}")]
    private static partial Regex RuleId();
}
