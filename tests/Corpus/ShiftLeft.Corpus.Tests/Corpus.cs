using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers;

namespace ShiftLeft.Corpus.Tests;

/// <summary>One method of a case: data flows to its sink, or it does not.</summary>
public sealed record Outcome(string Method, bool IsFlow, bool IsReported);

/// <summary>Says which methods of a case file the analyzer reports.</summary>
internal static class Corpus
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Outcome>>>> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// A method is reported where a finding's sink, or a step on the way to it, lies inside it: a sink in a helper counts for the method
    /// that brought the data.
    /// </summary>
    public static Task<IReadOnlyList<Outcome>> OutcomesAsync(string file) =>
        Known.GetOrAdd(file, static name => new(() => AnalyzeAsync(CaseFile.Read(name)))).Value;

    /// <summary>Of the sinks that are the corpus's own: a library on the way may be a sink too, of another kind.</summary>
    private static readonly string[] Rules = ["SL1001", "SL1003", "SL1004", "SL1008", "SL1009"];

    private static async Task<IReadOnlyList<Outcome>> AnalyzeAsync(CaseFile file)
    {
        var diagnostics = await file.Compile(CaseApi.Declared)
            .WithAnalyzers([new SecurityAnalyzer()], new AnalyzerOptions([new Model()]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var failures = diagnostics.Where(static diagnostic => diagnostic.Id is "AD0001" or "SL0003" or "SL9006").ToList();
        if (failures.Count > 0)
            throw new InvalidDataException($"{file.Name}: {string.Join(Environment.NewLine, failures)}");

        var reported = diagnostics
            .Where(static diagnostic => Rules.Contains(diagnostic.Id))
            .SelectMany(static diagnostic => diagnostic.AdditionalLocations.Append(diagnostic.Location))
            .Where(location => location.SourceTree == file.Tree)
            .Select(static location => location.SourceSpan)
            .ToList();
        return [.. file.Methods.Select(method => new Outcome(
            CaseFile.NameOf(method), CaseFile.IsFlow(method), reported.Exists(span => method.Span.Contains(span))))];
    }

    private sealed class Model : AdditionalText
    {
        public override string Path => "corpus.model.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, Path)));
    }
}
