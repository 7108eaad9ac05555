using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ShiftLeft.CodeFixes;

namespace ShiftLeft.Testing;

/// <summary>Every analyzer and fix that the package holds, found as a host finds them.</summary>
public static class Shipped
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(Rule), typeof(DiagnosticAnalyzerAttribute))];

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
        [.. Instances<CodeFixProvider>(typeof(SecurityFix), typeof(ExportCodeFixProviderAttribute))];

    private static IEnumerable<T> Instances<T>(Type neighbour, Type attribute) => neighbour.Assembly.GetTypes()
        .Where(type => type.IsDefined(attribute, false))
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
