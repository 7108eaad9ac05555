using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ShiftLeft.Testing;

/// <summary>Runs the analyzer that reports a rule, with every other rule off, and the fixes that MEF finds for it.</summary>
public sealed class RuleTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string _id;

    public RuleTest(string id)
    {
        _id = id;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
        DisabledDiagnostics.AddRange(Rule.All.Where(rule => rule.Id != id && !rule.IsNote()).Select(static rule => rule.Id));
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        // What needs the whole compilation is fixed by 'dotnet format', and not in an editor.
        if (Rule.All.Any(rule => rule.Id == id && rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)))
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
    }

    /// <summary>Lines for a global configuration file, such as <c>shiftleft.threat_models = local</c>.</summary>
    public void Configure(params string[] lines) =>
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + string.Join("\n", lines)));

    /// <summary>Lines for an .editorconfig beside the sources, section headers included.</summary>
    public void EditorConfig(string text) => TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + text));

    /// <summary>Compiles against .NET Framework 4.8, as an application that targets the given version.</summary>
    public void OnNetFramework(string version = "v4.8")
    {
        TestState.AdditionalReferences.Clear();
        TestState.AdditionalReferences.AddRange(References.NetFramework);
        var attribute = $"[assembly: System.Runtime.Versioning.TargetFramework(\".NETFramework,Version={version}\")]";
        TestState.Sources.Add(("TargetFramework.cs", attribute));
        if (FixedState.Sources.Count > 0)
            FixedState.Sources.Add(("TargetFramework.cs", attribute));
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
        Shipped.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == _id));

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        Rule.All.Single(rule => rule.Id == _id);

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Shipped.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(_id));
}
