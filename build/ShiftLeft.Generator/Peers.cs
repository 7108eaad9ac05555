using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShiftLeft.Generator;

/// <summary>What other analyzers have for C#, as Peers.json states it.</summary>
/// <param name="Weaknesses">By CWE number, in a few words.</param>
/// <param name="Near">By CWE number that no rule of ours has: those of ours about the same mistake, or a part of it.</param>
internal sealed record Peers(Analyzer[] Analyzers, Dictionary<int, string> Weaknesses, Dictionary<int, string[]> Near)
{
    private const string Path = "build/ShiftLeft.Generator/Peers.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    public static Peers Read(string root) =>
        JsonSerializer.Deserialize<Peers>(
            GeneratedFile.TextOf(root, Path) ?? throw new InvalidOperationException($"{Path} is missing."), Options)!;
}

/// <param name="Version">A release, or the commit that was read.</param>
/// <param name="Date">Of that version; null where it does not say.</param>
/// <param name="StatesCwe">Whether the numbers are its own; otherwise we gave them.</param>
internal sealed record Analyzer(string Name, string Version, string? Date, bool StatesCwe, string Source, AnalyzerRule[] Rules)
{
    public IEnumerable<int> Weaknesses => Rules.SelectMany(static rule => rule.Cwe).Distinct();

    public IEnumerable<AnalyzerRule> About(int cwe) => Rules.Where(rule => rule.Cwe.Contains(cwe));
}

/// <param name="Fix">Whether a tool can apply its fix.</param>
internal sealed record AnalyzerRule(string Id, int[] Cwe, bool Fix = false, Default Default = Default.On);

/// <summary>What a rule does where nobody configured it.</summary>
internal enum Default
{
    On,

    /// <summary>It runs, and reports nothing.</summary>
    Hidden,

    Off,

    /// <summary>Published, outside of what is supported.</summary>
    Experimental,

    /// <summary>There is no default: users name the rules to run.</summary>
    Picked,
}
