using System.Globalization;
using System.Text.Json;

namespace ShiftLeft.Demo;

/// <summary>A finding of ours in a report of the compiler.</summary>
/// <param name="Level">error, warning or note.</param>
/// <param name="Folder">Of the project.</param>
internal sealed record Finding(
    string Rule, string Title, string Level, string Severity, string Weaknesses, string Message, string File, int Line, string Folder)
{
    private const string SeverityTag = "security-severity/";
    private const string WeaknessTag = "external/cwe/cwe-";

    /// <summary>Those that nobody has suppressed, without the notes about the analysis itself.</summary>
    public static IEnumerable<Finding> Read(string report)
    {
        var run = JsonDocument.Parse(System.IO.File.ReadAllText(report)).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(static rule => Text(rule, "id"));
        // The report lies in obj/<configuration>/<framework>.
        var folder = Path.GetFullPath(Path.Combine(report, "../../../.."));
        return run.GetProperty("results").EnumerateArray()
            .Where(static result => Text(result, "ruleId").StartsWith("SL", StringComparison.Ordinal) && !Text(result, "ruleId").StartsWith("SL0", StringComparison.Ordinal))
            .Where(static result => !result.TryGetProperty("suppressions", out _))
            .Select(result => Of(result, rules[Text(result, "ruleId")], folder))
            .Distinct();
    }

    private static Finding Of(JsonElement result, JsonElement rule, string folder)
    {
        var tags = rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!).ToList();
        var (file, line) = Place(result, folder);
        return new(
            Text(rule, "id"), Text(rule.GetProperty("shortDescription"), "text"), Text(result, "level"),
            After(tags, SeverityTag).FirstOrDefault("none"), string.Join(", ", After(tags, WeaknessTag).Select(static cwe => $"CWE-{int.Parse(cwe, CultureInfo.InvariantCulture)}")),
            Text(result.GetProperty("message"), "text"), file, line, folder);
    }

    private static (string File, int Line) Place(JsonElement result, string folder)
    {
        if (!result.TryGetProperty("locations", out var locations))
            return (folder, 0);
        var place = locations[0].GetProperty("physicalLocation");
        return (new Uri(Text(place.GetProperty("artifactLocation"), "uri")).LocalPath, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static IEnumerable<string> After(IEnumerable<string> tags, string prefix) =>
        tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag[prefix.Length..]);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
