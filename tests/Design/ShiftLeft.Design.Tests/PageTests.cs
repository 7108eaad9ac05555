using System.Text.RegularExpressions;

namespace ShiftLeft.Design.Tests;

/// <summary>A page says what the rule does, and what it says is run: its blocks are compiled, analysed and fixed.</summary>
public sealed partial class PageTests
{
    [Theory, MemberData(nameof(RuleData.All), MemberType = typeof(RuleData))]
    public void A_page_has_prose_of_its_own(string id)
    {
        var text = RulePage.Of(id).Text;
        var end = text.IndexOf($"<!-- /{RulePages.HeaderMarker} -->", StringComparison.Ordinal);
        Assert.True(end >= 0, $"docs/rules/{id}.md has no generated header; run build/ShiftLeft.Generator.");
        var prose = string.Join('\n', text[end..].Split('\n').Skip(1).Where(static line => !line.StartsWith('#')));
        Assert.InRange(prose.Trim().Length, 100, int.MaxValue);
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public void A_page_shows_code_that_is_reported_and_code_that_is_not(string id)
    {
        var page = RulePage.Of(id);
        Assert.Contains("## Non-compliant", page.Text, StringComparison.Ordinal);
        Assert.Contains("## Compliant", page.Text, StringComparison.Ordinal);
        // A rule about configuration shows that instead.
        if (page.Text.Contains("```ini", StringComparison.Ordinal))
            return;
        var kinds = page.Blocks.Select(static block => block.Kind).ToList();
        Assert.Contains("noncompliant", kinds);
        Assert.Contains("compliant", kinds);
        Assert.Empty(kinds.Except(["noncompliant", "compliant", "fixed"]));
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public void A_page_tells_what_the_fix_does_or_why_there_is_none(string id)
    {
        var (page, hasFix) = (RulePage.Of(id), RuleData.Of(id).HasFix());
        Assert.Equal(hasFix, page.Says("Fix:"));
        Assert.Equal(!hasFix, page.Says("No fix:"));
        Assert.Equal(hasFix, page.Blocks.Any(static block => block.Kind == "fixed"));
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public async Task Of_a_noncompliant_block_the_marked_lines_are_reported(string id)
    {
        foreach (var block in RulePage.Of(id).Blocks.Where(static block => block.Kind == "noncompliant"))
        {
            var marked = block.Code.Split('\n').Select(static (line, number) => (line, number)).Where(pair => pair.line.TrimEnd().EndsWith($"// {id}", StringComparison.Ordinal));
            var expected = marked.Select(static pair => pair.number).ToList();
            Assert.True(expected.Count > 0, $"{Where(id, block)}: no line is marked with '// {id}'.");
            var reported = (await Compile(id, block)).Findings.Where(finding => finding.Id == id);
            Assert.Equal(expected.Select(line => $"{Where(id, block)} + {line + 1}"), reported.Select(LineOf).Distinct().Order().Select(line => $"{Where(id, block)} + {line + 1}"));
        }
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public async Task A_compliant_block_has_no_finding_of_any_rule(string id)
    {
        foreach (var block in RulePage.Of(id).Blocks.Where(static block => block.Kind == "compliant"))
            Assert.Empty((await Compile(id, block)).Findings.Select(finding => $"{Where(id, block)} + {LineOf(finding) + 1}: {finding}"));
    }

    [Theory, MemberData(nameof(RuleData.OfCode), MemberType = typeof(RuleData))]
    public async Task The_fix_makes_the_fixed_block_of_the_one_before_it(string id)
    {
        var blocks = RulePage.Of(id).Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != "fixed")
                continue;
            Assert.True(i > 0 && blocks[i - 1].Kind == "noncompliant", $"{Where(id, blocks[i])} follows no noncompliant block.");
            var before = blocks[i - 1] with { Code = Unmarked(blocks[i - 1].Code) };
            var findings = (await Compile(id, before)).Findings.Where(finding => finding.Id == id).ToList();
            await new PageFix(id, before.Code, findings, blocks[i].Code).RunAsync();
        }
    }

    private static async Task<Analysis> Compile(string id, PageBlock block)
    {
        var analysis = await Analysis.Of([("Test0.cs", block.Code)], onNetFramework: block.OnNetFramework);
        Assert.Empty(analysis.Errors.Select(error => $"{Where(id, block)} + {LineOf(error) + 1}: {error.GetMessage(null)}"));
        return analysis;
    }

    private static string Where(string id, PageBlock block) => $"docs/rules/{id}.md:{block.Line}";

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    private static string Unmarked(string code) => Marker().Replace(code, "");

    [GeneratedRegex(" *// SL[0-9]{4} *$", RegexOptions.Multiline)]
    private static partial Regex Marker();
}
