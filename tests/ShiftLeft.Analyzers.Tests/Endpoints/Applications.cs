using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Lowering;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Tests.Endpoints;

/// <summary>Makes the model of an application from sources, as the walk of an analyzer does.</summary>
internal static class Applications
{
    public static Application Of(string source, string path = "/app/Test.cs", IEnumerable<MetadataReference>? references = null)
    {
        var compilation = Compiled(source, path, references);
        var facts = new ApplicationFacts(new([]));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodesAndSelf())
            {
                if (node is not (CompilationUnitSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax })
                    || model.GetOperation(node) is not { } body)
                    continue;
                var member = node is CompilationUnitSyntax ? compilation.GetEntryPoint(default)! : model.GetDeclaredSymbol(node is ArrowExpressionClauseSyntax ? node.Parent! : node)!;
                foreach (var operation in body.DescendantsAndSelf())
                    facts.Note(operation, member);
            }
        }

        return new Application(compilation, facts, Solved(compilation), default);
    }

    /// <summary>What the analyzer reports of a program.</summary>
    public static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> FindingsAsync(string source) =>
        Compiled(source, "/app/Test.cs", null).WithAnalyzers([new SecurityAnalyzer()]).GetAnalyzerDiagnosticsAsync(default);

    private static CSharpCompilation Compiled(string source, string path, IEnumerable<MetadataReference>? references)
    {
        var trees = new[] { CSharpSyntaxTree.ParseText(source, path: path), CSharpSyntaxTree.ParseText(RuleTest.ImplicitUsings, path: "/app/GlobalUsings.cs") };
        var isProgram = trees[0].GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create(
            "Test", trees, references ?? References.All,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static Solver Solved(Compilation compilation)
    {
        var bodies = compilation.SyntaxTrees
            .SelectMany(tree => FileLowerer.Lower(compilation.GetSemanticModel(tree), static (_, exception) => throw exception, default)).ToList();
        return Solver.Solve(
            new Scope(compilation, bodies, null, Library.Of([], byAttributes: false), new OtherProjects(compilation, [])),
            new SolverOptions(ThreatModel.Remote, ReportUnknownOrigin: false, KindSet.All), default);
    }

    /// <summary>Verbs, route, access and antiforgery check in a line.</summary>
    public static string Text(Endpoint endpoint) =>
        $"{string.Join(',', endpoint.Verbs)} {endpoint.Route} {endpoint.Access.Kind} {endpoint.Antiforgery.Kind}".Trim();

    public static void Has(string source, params string[] endpoints) => Assert.Equal(endpoints, Of(source).Endpoints.Select(Text));
}
