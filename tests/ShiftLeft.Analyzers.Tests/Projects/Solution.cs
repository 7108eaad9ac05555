using System.Collections.Immutable;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Reporting;

namespace ShiftLeft.Analyzers.Tests.Projects;

/// <summary>Projects that are compiled one after the other, each with the summaries of those before it.</summary>
internal sealed class Solution
{
    private readonly List<MetadataReference> _references = [.. References.All];
    private readonly List<(string Name, string Text)> _summaries = [];

    /// <summary>Lines of global configuration for all projects.</summary>
    public string[] Configuration { get; init; } = [];

    /// <summary>The one rule of code whose findings are told beside those of flows.</summary>
    public string? CodeRule { get; init; }

    /// <summary>The summaries of the project that was compiled last.</summary>
    public string Summaries => _summaries[^1].Text;

    /// <summary>A file of summaries that no project of the solution wrote.</summary>
    public void Give(string name, string text) => _summaries.Add((name, text));

    /// <summary>Compiles a project and keeps its summaries for the next.</summary>
    /// <param name="analyzed">False for a project without the package.</param>
    /// <returns>What is reported in it, as <c>SL1001 Web.cs:7 text</c>.</returns>
    public async Task<IReadOnlyList<string>> Project(string name, string source, bool analyzed = true) =>
        [.. (await Diagnostics(name, source, analyzed)).Where(static diagnostic => diagnostic.Id != "SL0004").Select(Told)];

    public async Task<IReadOnlyList<Diagnostic>> Diagnostics(string name, string source, bool analyzed = true, string[]? friends = null)
    {
        var path = $"/repo/{name}/{name}.cs";
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var isProgram = source.Contains("// program", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, parsing, path), CSharpSyntaxTree.ParseText(RuleTest.ImplicitUsings, parsing, $"/repo/{name}/Usings.cs")],
            _references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.Public));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        _references.Add(MetadataReference.CreateFromImage(assembly.ToArray()));
        if (!analyzed)
            return [];

        var files = _summaries.Select(static file => (AdditionalText)new Text($"/repo/{file.Name}/obj/{file.Name}.shiftleft.summaries", file.Text)).ToImmutableArray();
        var options = new AnalyzerOptions(files, new Configured(Configuration, name));
        var all = await compilation.WithAnalyzers([new SecurityAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var found = all.RemoveAll(diagnostic => diagnostic.Id != CodeRule && ShiftLeft.Analyzers.Rules.CodeRules.All.Any(rule => rule.Reports.Contains(diagnostic.Descriptor)));
        var note = Assert.Single(found, static diagnostic => diagnostic.Id == "SL0004");
        _summaries.Add((name, Encoding.UTF8.GetString(Convert.FromBase64String(note.Properties[SummaryNote.Property]!))));
        return found;
    }

    private static string Told(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var text = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
        return diagnostic.Id.StartsWith("SL1", StringComparison.Ordinal)
            ? $"{diagnostic.Id} {Path.GetFileName(span.Path)} {text}"
            : $"{diagnostic.Id} {Path.GetFileName(span.Path)} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>The way of a finding: place and sentence of each step.</summary>
    public static IReadOnlyList<string> StepsOf(Diagnostic diagnostic) =>
    [
        .. diagnostic.AdditionalLocations.Select((location, i) =>
            $"{location.GetLineSpan().Path}:{location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Properties[FormattableString.Invariant($"step.{i}")]}"),
    ];

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Configured(string[] lines, string project) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>(
            lines.Select(static line => line.Split(" = ")).Select(static parts => KeyValuePair.Create(parts[0], parts[1]))
                .Append(KeyValuePair.Create("build_property.ShiftLeftWriteSummaries", "true"))
                .Append(KeyValuePair.Create("build_property.ProjectDir", $"/repo/{project}/")), StringComparer.OrdinalIgnoreCase));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.ShiftLeftFolder"] = Path.GetDirectoryName(Path.GetDirectoryName(textFile.Path))!.Replace('\\', '/') + "/",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
