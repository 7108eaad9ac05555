using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace ShiftLeft.Corpus.Tests;

/// <summary>How many of a group's cases the analyzer gets right.</summary>
internal sealed record Score(string Group, int Found, int Missed, int False, int Quiet)
{
    private double Recall => Ratio(Found, Found + Missed);

    private double FalseRate => Ratio(False, False + Quiet);

    private double F1 => Ratio(2 * Found, (2 * Found) + Missed + False);

    public static Score Of(string group, IReadOnlyCollection<Outcome> outcomes) => new(
        group,
        outcomes.Count(static outcome => outcome is { IsFlow: true, IsReported: true }),
        outcomes.Count(static outcome => outcome is { IsFlow: true, IsReported: false }),
        outcomes.Count(static outcome => outcome is { IsFlow: false, IsReported: true }),
        outcomes.Count(static outcome => outcome is { IsFlow: false, IsReported: false }));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Group} | {Found + Missed} | {Missed} | {False} | {Percent(Recall)} | {Percent(FalseRate)} | {F1:0.000} |");

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}

/// <summary>The table of all groups, and every case that is judged wrongly.</summary>
internal static class Scoreboard
{
    public static async Task<string> RenderAsync()
    {
        var outcomes = new List<(string File, Outcome Outcome)>();
        foreach (var file in CaseFile.Names)
            outcomes.AddRange((await Corpus.OutcomesAsync(file)).Select(outcome => (file, outcome)));

        var text = new StringBuilder();
        text.Append("| group | pairs | missed | false | recall | false-positive rate | F1 |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var group in outcomes.GroupBy(static entry => CaseFile.GroupOf(entry.File)).OrderBy(static group => group.Key, StringComparer.Ordinal))
            text.Append(Score.Of(group.Key, [.. group.Select(static entry => entry.Outcome)])).Append('\n');
        text.Append(Score.Of("**all**", [.. outcomes.Select(static entry => entry.Outcome)])).Append('\n');

        Append(text, "Flows that are missed", outcomes.Where(static entry => entry.Outcome is { IsFlow: true, IsReported: false }));
        Append(text, "Safe code that is reported", outcomes.Where(static entry => entry.Outcome is { IsFlow: false, IsReported: true }));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<(string File, Outcome Outcome)> wrong)
    {
        var byFile = wrong.GroupBy(static entry => entry.File).ToList();
        if (byFile.Count == 0)
            return;
        text.Append('\n').Append(title).Append(":\n\n");
        foreach (var file in byFile)
            text.Append("- ").Append(file.Key).Append(": ").AppendJoin(", ", file.Select(static entry => $"`{entry.Outcome.Method}`")).Append('\n');
    }
}
