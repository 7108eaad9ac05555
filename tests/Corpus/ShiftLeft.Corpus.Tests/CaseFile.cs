using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Corpus.Tests;

/// <summary>A file of cases: methods in pairs, one with a flow and its safe twin.</summary>
internal sealed class CaseFile
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(static () => File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
        .Where(static path => !Path.GetFileName(path).StartsWith("ShiftLeft.", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray());

    private CaseFile(string name, SyntaxTree tree)
    {
        Name = name;
        Tree = tree;
        Methods = [.. tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => IsFlow(method) || IsSafe(method))];
    }

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>Every case file, by its path below the cases: <c>Group/Name.cs</c>.</summary>
    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public string Name { get; }

    public SyntaxTree Tree { get; }

    public IReadOnlyList<MethodDeclarationSyntax> Methods { get; }

    public static string GroupOf(string name) => name[..name.LastIndexOf('/')];

    public static string NameOf(MethodDeclarationSyntax method) => $"{((TypeDeclarationSyntax)method.Parent!).Identifier}.{method.Identifier}";

    public static bool IsFlow(MethodDeclarationSyntax method) => Has(method, "Flow");

    public static bool IsSafe(MethodDeclarationSyntax method) => Has(method, "Safe");

    public static CaseFile Read(string name)
    {
        var path = Path.Combine(Folder, name);
        return new CaseFile(name, CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), Parsing, path));
    }

    /// <exception cref="InvalidDataException">The file does not compile.</exception>
    public CSharpCompilation Compile(string api)
    {
        var compilation = CSharpCompilation.Create(
            "Case",
            [Tree, CSharpSyntaxTree.ParseText(api, Parsing, "Api.cs")],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidDataException($"{Name} does not compile: {string.Join(Environment.NewLine, errors)}");
    }

    private static bool Has(MethodDeclarationSyntax method, string attribute) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).Any(candidate => candidate.Name.ToString() == attribute);
}
