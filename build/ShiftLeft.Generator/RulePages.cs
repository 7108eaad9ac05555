using System.Text;

namespace ShiftLeft.Generator;

/// <summary>docs/rules: the head of each page, the index, and a skeleton where a rule has no page yet.</summary>
internal static class RulePages
{
    public const string Folder = "docs/rules";

    public const string HeaderMarker = "generated header";

    public static IEnumerable<GeneratedFile> Files(string root) => Rule.All.Select(rule => Page(root, rule)).Append(Index());

    private static GeneratedFile Page(string root, DiagnosticDescriptor rule)
    {
        var path = $"{Folder}/{rule.Id}.md";
        return new(path, Marked.Replace(GeneratedFile.TextOf(root, path) ?? Skeleton(rule), HeaderMarker, Header(rule), path));
    }

    private static string Header(DiagnosticDescriptor rule)
    {
        var text = new StringBuilder($"# {rule.Id}: {rule.TitleText()}\n\n{rule.DescriptionText()}\n\n");
        if (rule.IsNote())
            return text.Append("A note about the analysis itself: it is in the report, and a build does not print it.\n\n").ToString();
        return text.Append($"""
            | | |
            |---|---|
            | Weakness | {rule.CweLinks()} |
            | Security severity | {rule.SeverityText()} of 10 |
            | Precision | {rule.PrecisionText()} |
            | Code fix | {(rule.HasFix() ? "yes" : "no")} |
            | Severity by mode | {string.Join(" · ", Mode.All.Skip(1).Select(mode => $"{mode.Name}: {mode.SeverityOf(rule)}"))} |


            """.ReplaceLineEndings("\n")).ToString();
    }

    /// <summary>The tests ask for what it leaves open: the two examples and the line about the fix.</summary>
    private static string Skeleton(DiagnosticDescriptor rule)
    {
        var markers = $"<!-- {HeaderMarker} -->\n<!-- /{HeaderMarker} -->\n";
        return rule.IsNote() ? markers : markers + "\n## Non-compliant\n\n## Compliant\n\n## Fix\n";
    }

    private static GeneratedFile Index()
    {
        var text = new StringBuilder("# Rules\n\nGenerated from the catalogue by build/ShiftLeft.Generator; do not edit.\n");
        foreach (var family in Family.All)
        {
            text.Append($"\n## {family.Title}\n\n| Rule | | Severity | Precision | Weakness | Fix |\n|---|---|---|---|---|---|\n");
            foreach (var rule in family.Rules)
            {
                var facts = rule.IsNote() ? " | |" : $"{rule.SeverityText()} | {rule.PrecisionText()} | {rule.CweLinks()}";
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.TitleText()} | {facts} | {(rule.HasFix() ? "yes" : "")} |\n");
            }
        }

        return new($"{Folder}/README.md", text.ToString());
    }
}
