using System.Text;

namespace ShiftLeft.Generator;

/// <summary>The tables of docs/comparison.md: which analyzer has a rule for a weakness, ours beside those of <see cref="Peers"/>.</summary>
internal static class Comparison
{
    private const string Path = "docs/comparison.md";
    private const string HasFix = " ✓";

    /// <summary>The rules about C#; the other families speak of files that the peers' C# rules do not read.</summary>
    public static Analyzer Ours { get; } = new(
        "ShiftLeft", "this one", Date: null, StatesCwe: true, Source: "the catalogue",
        [
            .. Rule.All.Where(static rule => rule.Id[2] is >= '1' and <= '5')
                .Select(static rule => new AnalyzerRule(rule.Id, [.. rule.Cwes()], rule.HasFix(), Reports(rule) ? Default.On : Default.Hidden)),
        ]);

    public static GeneratedFile File(string root)
    {
        var text = GeneratedFile.TextOf(root, Path) ?? throw new InvalidOperationException($"{Path} is missing.");
        var peers = Peers.Read(root);
        text = Marked.Replace(text, "analyzers", Analyzers(peers), Path);
        text = Marked.Replace(text, "weaknesses", Weaknesses(peers), Path);
        return new(Path, Marked.Replace(text, "gaps", Gaps(peers), Path));
    }

    private static bool Reports(DiagnosticDescriptor rule) =>
        Mode.All.Single(static mode => mode.Name == "Recommended").SeverityOf(rule) is "error" or "warning";

    private static string Analyzers(Peers peers)
    {
        var text = new StringBuilder(
            "\n| | Version | Date | Rules | Reporting by default | With a code fix | CWE numbers | Weaknesses | of them in the table below |\n" +
            "|---|---|---|---|---|---|---|---|---|\n");
        foreach (var one in peers.Analyzers.Prepend(Ours))
        {
            var byDefault = one.Rules.All(static rule => rule.Default == Default.Picked)
                ? "users pick"
                : $"{one.Rules.Count(static rule => rule.Default == Default.On)}";
            text.Append(
                $"| {one.Name} | {one.Version} | {one.Date} | {one.Rules.Length} | {byDefault} | {one.Rules.Count(static rule => rule.Fix)} | " +
                $"{(one.StatesCwe ? "its own" : "given by us")} | {one.Weaknesses.Count()} | {one.Weaknesses.Intersect(Ours.Weaknesses).Count()} |\n");
        }

        text.Append('\n');
        foreach (var one in peers.Analyzers)
            text.Append($"- {one.Name}: {one.Source}\n");
        return text.Append('\n').ToString();
    }

    private static string Weaknesses(Peers peers)
    {
        var text = new StringBuilder($"\n| CWE | | {Ours.Name} | {Names(peers)} |\n|---|---|---|{Rules(peers)}\n");
        foreach (var cwe in Ours.Weaknesses.Order())
            text.Append($"| {Link(cwe)} | {peers.Weaknesses.GetValueOrDefault(cwe)} | {Cell(Ours, cwe, PageOf)} | {Cells(peers, cwe)} |\n");
        return text.Append('\n').ToString();
    }

    private static string Gaps(Peers peers)
    {
        var text = new StringBuilder($"\n| CWE | | {Names(peers)} | Near it, of ours |\n|---|---|{Rules(peers)}---|\n");
        foreach (var cwe in peers.Analyzers.SelectMany(static one => one.Weaknesses).Except(Ours.Weaknesses).Order())
        {
            var near = peers.Near.GetValueOrDefault(cwe, []).Select(PageOf);
            text.Append($"| {Link(cwe)} | {peers.Weaknesses.GetValueOrDefault(cwe)} | {Cells(peers, cwe)} | {string.Join(", ", near)} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Names(Peers peers) => string.Join(" | ", peers.Analyzers.Select(static one => one.Name));

    private static string Rules(Peers peers) => string.Concat(peers.Analyzers.Select(static _ => "---|"));

    private static string Cells(Peers peers, int cwe) => string.Join(" | ", peers.Analyzers.Select(one => Cell(one, cwe, static id => id)));

    private static string Cell(Analyzer one, int cwe, Func<string, string> shown) =>
        string.Join(", ", one.About(cwe).Select(rule => shown(rule.Id) + (rule.Fix ? HasFix : "")));

    private static string PageOf(string id) => $"[{id}](rules/{id}.md)";

    private static string Link(int cwe) => $"[{cwe}](https://cwe.mitre.org/data/definitions/{cwe}.html)";
}
