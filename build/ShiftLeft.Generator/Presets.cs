using System.Text;

namespace ShiftLeft.Generator;

/// <summary>
/// The configuration that <c>ShiftLeftMode</c> picks. It speaks in our own keys and not in <c>dotnet_diagnostic</c>: those would beat
/// a team's <c>dotnet_analyzer_diagnostic.category-Security.severity</c>, and would not reach configuration files and pages.
/// </summary>
internal static class Presets
{
    private const string Origin = "Generated from the catalogue by build/ShiftLeft.Generator; do not edit.";

    public static IEnumerable<GeneratedFile> Files() =>
    [
        .. Mode.All.Select(static mode => new GeneratedFile($"src/ShiftLeft.Package/presets/{mode.Name.ToLowerInvariant()}.globalconfig", Preset(mode))),
        new("src/ShiftLeft.Package/presets/rules.props", RuleIds()),
    ];

    private static string Preset(Mode mode)
    {
        var text = new StringBuilder();
        text.Append($"# {Origin}\n# ShiftLeftMode={mode.Name}: {mode.Summary}.\nis_global = true\nglobal_level = -100\n");
        if (mode.Settings.Length > 0)
            text.Append('\n').AppendJoin('\n', mode.Settings).Append('\n');
        foreach (var family in Family.All)
        {
            var rules = family.Rules.Where(static rule => !rule.IsNote()).ToList();
            if (rules.Count == 0)
                continue;
            text.Append($"\n# {family.Title}\n");
            foreach (var rule in rules)
                text.Append($"shiftleft.{rule.Id}.severity = {mode.SeverityOf(rule)}\n");
        }

        return text.ToString();
    }

    private static string RuleIds() =>
        $"""
        <Project>
          <!-- {Origin} -->
          <PropertyGroup>
            <ShiftLeftRuleIds>{string.Join(';', Rule.All.Where(static rule => !rule.IsNote()).Select(static rule => rule.Id))}</ShiftLeftRuleIds>
          </PropertyGroup>
        </Project>

        """.ReplaceLineEndings("\n");
}
