using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShiftLeft.Testing;

/// <summary>All analyzers of the package over some sources, without expectations.</summary>
/// <param name="Compiler">What the compiler itself says of the sources.</param>
/// <param name="Findings">What the analyzers report, AD0001 included.</param>
public sealed record Analysis(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Findings)
{
    private const string AnalyzerFailed = "AD0001";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public IEnumerable<Diagnostic> Errors => Compiler.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Defects of the analyzers: an exception that reached the host, or one that was caught in a rule.</summary>
    public IEnumerable<Diagnostic> Failures =>
        Findings.Where(static diagnostic => diagnostic.Id == AnalyzerFailed || diagnostic.Id == Rule.SL0003_InternalFailure.Id);

    public static Task<Analysis> Of(string source) => Of([("Test0.cs", source)]);

    /// <param name="sources">Path and text of each file.</param>
    /// <param name="references">Beside those that all tests compile against.</param>
    /// <param name="onNetFramework">Whether those are the ones of .NET Framework.</param>
    public static async Task<Analysis> Of(
        IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference>? references = null, bool onNetFramework = false)
    {
        var trees = sources.Append(("GlobalUsings.cs", RuleTest.ImplicitUsings))
            .Select(source => CSharpSyntaxTree.ParseText(source.Item2, Parsing, source.Item1))
            .ToList();
        var kind = trees.Any(IsProgram) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "Test", trees, [.. onNetFramework ? References.NetFramework : References.All, .. references ?? []],
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var analysis = new CompilationWithAnalyzers(
            compilation, [.. Shipped.Analyzers],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return new(compilation.GetDiagnostics(), await analysis.GetAnalyzerDiagnosticsAsync());
    }

    private static bool IsProgram(SyntaxTree tree) =>
        tree.GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement));
}
