using System.Diagnostics;

namespace ShiftLeft.Benchmarks;

/// <summary>A set of analyzers to compile with.</summary>
internal sealed record Variant(string Name, string[] Analyzers, string[] Configurations);

/// <summary>What one compile took.</summary>
internal readonly record struct Measure(double Cpu, double Wall, double PeakMegabytes)
{
    /// <summary>Each figure's own median.</summary>
    public static Measure Median(List<Measure> runs) => new(
        Middle(runs.Select(static run => run.Cpu)), Middle(runs.Select(static run => run.Wall)), Middle(runs.Select(static run => run.PeakMegabytes)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

/// <summary>The compiler of the SDK that runs this program, as a process of its own.</summary>
internal static class Compiler
{
    /// <exception cref="InvalidOperationException">The compile failed.</exception>
    public static Measure Run(Subject subject, Variant variant)
    {
        var options = new List<string>
        {
            "/nologo", "/noconfig", "/target:library", "/langversion:latest", "/nullable+", "/nowarn:CS1701,CS1702", $"/out:{Path.Combine(subject.Folder, "out.dll")}",
        };
        options.AddRange(Sdk.References.Select(static reference => $"/reference:\"{reference}\""));
        options.AddRange(variant.Analyzers.Select(static analyzer => $"/analyzer:\"{analyzer}\""));
        options.AddRange(variant.Configurations.Select(static file => $"/analyzerconfig:\"{file}\""));
        options.Add($"\"{Path.Combine(subject.Folder, "*.cs")}\"");
        var response = Path.Combine(subject.Folder, "compile.rsp");
        File.WriteAllLines(response, options);

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", Sdk.Compiler, $"@{response}" })
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The compiler did not start.");
        var peak = 0L;
        var cpu = TimeSpan.Zero;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();

        // A process that has ended no longer tells its times on every system, so the last look before counts: 20 ms at most are lost.
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException) when (process.HasExited)
            {
                break;
            }
        }

        process.WaitForExit();
        var text = output.Result + errors.Result;
        if (process.ExitCode != 0 || text.Contains("AD0001", StringComparison.Ordinal))
            throw new InvalidOperationException($"{variant.Name}: {string.Join(Environment.NewLine, text.Split('\n').Where(static line => line.Contains("error") || line.Contains("AD0001")).Take(5))}");
        return new Measure(cpu.TotalSeconds, watch.Elapsed.TotalSeconds, peak / 1e6);
    }
}
