using System.Text;

namespace ShiftLeft.Generator;

/// <summary>The table of rules in README.md. Its links are absolute, because the file is also the page of the package.</summary>
internal static class Readme
{
    private const string Path = "README.md";

    public static GeneratedFile File(string root)
    {
        var text = GeneratedFile.TextOf(root, Path) ?? throw new InvalidOperationException($"{Path} is missing.");
        return new(Path, Marked.Replace(text, "rules", Table(), Path));
    }

    private static string Table()
    {
        var text = new StringBuilder();
        foreach (var family in Family.All)
        {
            var rules = family.Rules.Where(static rule => !rule.IsNote()).ToList();
            if (rules.Count == 0)
                continue;
            text.Append($"\n**{family.Name}**\n\n| Rule | | Severity | CWE | Fix |\n|---|---|---|---|---|\n");
            foreach (var rule in rules)
                text.Append($"| [{rule.Id}]({rule.HelpLinkUri}) | {rule.TitleText()} | {rule.SeverityText()} | {string.Join(", ", rule.Cwes())} | {(rule.HasFix() ? "yes" : "")} |\n");
        }

        return text.Append('\n').ToString();
    }
}
