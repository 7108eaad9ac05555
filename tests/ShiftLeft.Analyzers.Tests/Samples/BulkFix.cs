using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShiftLeft.Analyzers.Tests.Samples;

/// <summary>Every fix of the package over a whole project, rule by rule, as <c>dotnet format analyzers</c> does it.</summary>
internal sealed class BulkFix
{
    private const string WebUsings = """

        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>A second time only for what the first has uncovered.</summary>
    private const int MostRounds = 3;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <param name="folder">All C# files in it, as one project of the web SDK.</param>
    public BulkFix(string folder)
    {
        var solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _project, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: References.All));
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                solution = solution.AddDocument(DocumentId.CreateNewId(_project), path, File.ReadAllText(file), filePath: path);
        }

        Solution = solution.AddDocument(DocumentId.CreateNewId(_project), "GlobalUsings.cs", RuleTest.ImplicitUsings + WebUsings, filePath: "GlobalUsings.cs");
    }

    public Solution Solution { get; private set; }

    /// <summary>What went wrong, by the rule whose fix did it.</summary>
    public List<string> Failures { get; } = [];

    public async Task RunAsync()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = Solution;
            var found = await FindingsAsync();
            foreach (var fix in Shipped.Fixes)
            {
                foreach (var id in fix.FixableDiagnosticIds)
                {
                    if ((await OfferedAsync(fix, found.Where(finding => finding.Id == id), before)).Count > 0)
                        await ApplyAsync(fix, id);
                }
            }

            if (before == Solution)
                return;
        }
    }

    /// <summary>What is found now, in reading order.</summary>
    public Task<ImmutableArray<Diagnostic>> FindingsAsync() => FindingsAsync(Shipped.Analyzers, new AnalyzerOptions([]));

    /// <summary>The fixes that are offered first for the findings.</summary>
    private static async Task<IReadOnlyList<(Document Document, string Key)>> OfferedAsync(CodeFixProvider fix, IEnumerable<Diagnostic> findings, Solution solution)
    {
        var offered = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (solution.GetDocument(finding.Location.SourceTree) is not { } document)
                continue;
            CodeAction? first = null;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => first ??= action, CancellationToken.None));
            if (first?.EquivalenceKey is { } key)
                offered.TryAdd(key, document);
        }

        return [.. offered.Select(static pair => (pair.Value, pair.Key))];
    }

    public async Task<IEnumerable<Diagnostic>> ErrorsAsync() =>
        (await CompileAsync()).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private async Task<Compilation> CompileAsync() => (await Solution.GetProject(_project)!.GetCompilationAsync())!;

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(IEnumerable<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var run = new CompilationWithAnalyzers(await CompileAsync(), [.. analyzers], options);
        var found = await run.GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(static finding => finding.Severity != DiagnosticSeverity.Info)
            .OrderBy(static finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static finding => finding.Location.SourceSpan.Start)];
    }

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(string id)
    {
        var found = await FindingsAsync(Shipped.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id)), new AnalyzerOptions([], new Only(id)));
        return [.. found.Where(finding => finding.Id == id)];
    }

    /// <summary>A formatter asks for what is offered first for the first finding, and for nothing by name where that is nothing.</summary>
    private async Task ApplyAsync(CodeFixProvider fix, string id)
    {
        var findings = (await FindingsAsync(id)).Where(finding => Solution.GetDocument(finding.Location.SourceTree) is not null).ToImmutableArray();
        if (findings.Length == 0)
            return;
        var key = (await OfferedAsync(fix, findings.Take(1), Solution)).Select(static offer => offer.Key).FirstOrDefault();
        var document = Solution.GetDocument(findings[0].Location.SourceTree)!;
        var all = new FixAllContext(document, fix, FixAllScope.Solution, key!, [id], new Given(findings), CancellationToken.None);
        if (await fix.GetFixAllProvider()!.GetFixAsync(all) is not { } action)
        {
            Failures.Add($"{id}: a fix is offered, and does nothing where all are fixed");
            return;
        }

        Solution = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var error in await ErrorsAsync())
        {
            if (_seen.Add(error.ToString()))
                Failures.Add($"{id}: the fix leaves {error} in: {error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}");
        }
    }

    private sealed class Given(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(findings.AsEnumerable());

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return findings.Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }

    /// <summary>
    /// The configuration of a run that is about one rule, which spares the flow analysis all others but that about archives: where it is off,
    /// the names in them are paths as any other.
    /// </summary>
    private sealed class Only(string id) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Lines(Rule.All.Where(rule => rule.Id != id && rule != Rule.SL1018_ArchiveExtraction).ToDictionary(
            static rule => $"shiftleft.{rule.Id}.severity", static _ => "none", AnalyzerConfigOptions.KeyComparer));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Lines(Dictionary<string, string> lines) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => lines.TryGetValue(key, out value);
    }
}
