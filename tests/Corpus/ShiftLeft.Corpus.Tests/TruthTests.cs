using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShiftLeft.Corpus.Tests;

/// <summary>The corpus tells the truth: its cases are run, and attacked.</summary>
public sealed class TruthTests
{
    public static TheoryData<string> Files => [.. CaseFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_flow_brings_an_attack_to_a_sink_and_a_safe_twin_does_not(string file)
    {
        var cases = CaseFile.Read(file);
        var execution = new Execution(cases);
        var lies = new List<string>();
        var sinks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var method in cases.Methods)
        {
            var name = CaseFile.NameOf(method);
            var run = await execution.RunAsync(method);
            if (CaseFile.IsFlow(method) && run.Arrivals.Count == 0)
                lies.Add($"{name}: no attack arrives. {run.Failures.FirstOrDefault()}");
            if (CaseFile.IsSafe(method) && run.Arrivals.Count > 0)
                lies.Add($"{name}: an attack arrives at {string.Join(", ", run.Arrivals)}");
            if (!run.HasEnded)
                lies.Add($"{name}: fails with every input. {run.Failures.FirstOrDefault()}");

            // One finding per sink: a second flow to it would not be seen.
            foreach (var sink in run.Arrivals)
            {
                if (!sinks.TryAdd(sink, name))
                    lies.Add($"{name}: shares the sink in {sink} with {sinks[sink]}");
            }
        }

        Assert.True(lies.Count == 0, string.Join(Environment.NewLine, lies));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_come_in_pairs(string file)
    {
        var cases = CaseFile.Read(file);
        Assert.NotEmpty(cases.Methods);
        Assert.Equal([], cases.Methods
            .Chunk(2)
            .Where(static pair => pair.Length != 2 || CaseFile.IsFlow(pair[0]) == CaseFile.IsFlow(pair[1]))
            .Select(static pair => string.Join(" and ", pair.Select(CaseFile.NameOf))));
        Assert.Equal([], cases.Methods.GroupBy(CaseFile.NameOf).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }
}
