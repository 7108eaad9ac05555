using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Reporting;

namespace ShiftLeft.Corpus.Tests;

/// <summary>One method of a case: data flows to its sink, or it does not.</summary>
public sealed record Outcome(string Method, bool IsFlow, bool IsReported);

/// <summary>Compiles a case file and says which of its methods are reported.</summary>
internal static class Corpus
{
    private const string Api = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Corpus;

        namespace Corpus;

        public static class Api
        {
            public static extern string Source();
            public static extern void Sql(object? text);
            public static extern void Open(object? path);
            public static extern void Html(object? text);
            public static extern void Fetch(object? url);
            public static extern void Redirect(object? url);
        }

        /// <summary>Data reaches the sink in this method or in what it calls.</summary>
        public sealed class FlowAttribute : Attribute;

        /// <summary>No data reaches a sink.</summary>
        public sealed class SafeAttribute : Attribute;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(static () => File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
        .Where(static path => !Path.GetFileName(path).StartsWith("ShiftLeft.", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray());

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>Every case file, as group and name.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    /// <summary>
    /// A method is reported where a finding's sink, or a step on the way to it, lies inside it: a sink in a helper counts for the method
    /// that brought the data.
    /// </summary>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(string file)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var path = Path.Combine(Folder, file);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(await File.ReadAllTextAsync(path), System.Text.Encoding.UTF8), options, path);
        var compilation = CSharpCompilation.Create(
            "Case",
            [tree, CSharpSyntaxTree.ParseText(Api, options, "Api.cs")],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidDataException($"{file} does not compile: {string.Join(Environment.NewLine, errors)}");

        var diagnostics = await compilation
            .WithAnalyzers([new FlowAnalyzer()], new AnalyzerOptions([new Model()]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var failures = diagnostics.Where(static diagnostic => diagnostic.Id is "AD0001" or "SL0003" or "SL9006").ToList();
        if (failures.Count > 0)
            throw new InvalidDataException($"{file}: {string.Join(Environment.NewLine, failures)}");

        var reported = diagnostics
            .Where(static diagnostic => diagnostic.Id.StartsWith("SL1", StringComparison.Ordinal))
            .SelectMany(static diagnostic => diagnostic.AdditionalLocations.Append(diagnostic.Location))
            .Where(location => location.SourceTree == tree)
            .Select(static location => location.SourceSpan)
            .ToList();
        return [.. Methods(tree).Select(method => new Outcome(
            $"{((TypeDeclarationSyntax)method.Parent!).Identifier}.{method.Identifier}",
            Has(method, "Flow"),
            reported.Exists(span => method.Span.Contains(span))))];
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => Has(method, "Flow") || Has(method, "Safe"));

    private static bool Has(MethodDeclarationSyntax method, string attribute) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).Any(candidate => candidate.Name.ToString() == attribute);

    private sealed class Model : AdditionalText
    {
        public override string Path => "corpus.model.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, Path)));
    }
}
