using System.Globalization;
using Microsoft.CodeAnalysis.CodeFixes;
using ShiftLeft.CodeFixes;

namespace ShiftLeft.Generator;

/// <summary>What pages and tables say of a rule, in words.</summary>
internal static class Facts
{
    private static readonly HashSet<string> Fixable = typeof(SecurityFix).Assembly.GetTypes()
        .Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), false))
        .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .ToHashSet();

    public static bool HasFix(this DiagnosticDescriptor rule) => Fixable.Contains(rule.Id);

    public static string TitleText(this DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);

    public static string DescriptionText(this DiagnosticDescriptor rule) => rule.Description.ToString(CultureInfo.InvariantCulture);

    public static string SeverityText(this DiagnosticDescriptor rule) => rule.SecuritySeverity().ToString("0.0", CultureInfo.InvariantCulture);

    public static string PrecisionText(this DiagnosticDescriptor rule) => rule.Precision() switch
    {
        Precision.VeryHigh => "very high",
        Precision.High => "high",
        Precision.Medium => "medium",
        _ => "low",
    };

    public static string CweLinks(this DiagnosticDescriptor rule) =>
        string.Join(", ", rule.Cwes().Select(static cwe => $"[CWE-{cwe}](https://cwe.mitre.org/data/definitions/{cwe}.html)"));
}
