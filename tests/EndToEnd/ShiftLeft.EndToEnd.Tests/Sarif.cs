using System.Text.Json;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>A report as the compiler writes it.</summary>
internal sealed record Sarif(JsonElement Root)
{
    public static Sarif Read(string file) => new(JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    public string Version => Root.GetProperty("version").GetString()!;

    public IEnumerable<JsonElement> Results(string rule) => Root.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        .Where(result => result.GetProperty("ruleId").GetString() == rule);

    public JsonElement Rule(string id) => Root.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
        .Single(rule => rule.GetProperty("id").GetString() == id);
}
