using System.Text;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Generator;

/// <summary>The tables of docs/guide/configuration.md: what each mode means, and every option.</summary>
internal static class Guide
{
    private const string Path = "docs/guide/configuration.md";

    public static GeneratedFile File(string root)
    {
        var text = GeneratedFile.TextOf(root, Path) ?? throw new InvalidOperationException($"{Path} is missing.");
        return new(Path, Marked.Replace(text, "options", Table(), Path));
    }

    private static string Table()
    {
        var text = new StringBuilder("\n| Key | Values | Default | |\n|---|---|---|---|\n");
        foreach (var option in Options.OfAnalysis.Concat(Options.OfRules))
            Row(text, option.Key, option);
        Row(text, Settings.Prefix + "SLnnnn.severity", Options.Severities[0] with { Default = "by mode" });
        return text.Append('\n').ToString();
    }

    private static void Row(StringBuilder text, string key, Option option) =>
        text.Append($"| `{key}` | {option.Values.Description} | {option.Default} | {option.Meaning} |\n");
}
