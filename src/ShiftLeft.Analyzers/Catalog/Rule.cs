using System.Globalization;

namespace ShiftLeft.Analyzers.Catalog;

/// <summary>
/// The identity of every rule: one field a rule, found by its ID. Everything else that names a rule (pages, presets, index, help links)
/// is generated from here.
/// </summary>
internal static partial class Rule
{
    /// <summary>All rules are of this category, so that one line of configuration addresses them all.</summary>
    public const string Category = "Security";

    public const string ProjectUrl = "https://github.com/ShiftLeft-Analyzers/ShiftLeft.Analyzers";

    private const string CwePrefix = "external/cwe/cwe-";
    private const string PrecisionPrefix = "precision/";
    private const string SeverityPrefix = "security-severity/";

    /// <summary>Every rule, ordered by ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => AllRules.Value;

    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> AllRules = new(static () =>
        typeof(Rule)
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null))
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
            .ToImmutableArray());

    /// <summary>The weaknesses a rule is about, by their number in the Common Weakness Enumeration.</summary>
    public static IEnumerable<int> Cwes(this DiagnosticDescriptor rule) =>
        rule.TagValues(CwePrefix).Select(static number => int.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>CVSS-like, 0.0 to 10.0; notes about the analysis itself have 0.</summary>
    public static double SecuritySeverity(this DiagnosticDescriptor rule) =>
        rule.TagValues(SeverityPrefix).Select(static value => double.Parse(value, CultureInfo.InvariantCulture)).FirstOrDefault();

    public static Precision Precision(this DiagnosticDescriptor rule) =>
        rule.TagValues(PrecisionPrefix).FirstOrDefault() switch
        {
            "very-high" => Catalog.Precision.VeryHigh,
            "high" => Catalog.Precision.High,
            "medium" => Catalog.Precision.Medium,
            _ => Catalog.Precision.Low,
        };

    /// <summary>Whether the rule speaks of the analysis (SL0xxx) instead of the code; presets leave those alone.</summary>
    public static bool IsNote(this DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Info;

    private static IEnumerable<string> TagValues(this DiagnosticDescriptor rule, string prefix) =>
        rule.CustomTags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag.Substring(prefix.Length));

    /// <param name="id">SL and four digits; the first digit is the family.</param>
    /// <param name="title">What is wrong, in a few words.</param>
    /// <param name="message">What is wrong here, and what to do.</param>
    /// <param name="description">Why it matters, in a sentence or two.</param>
    /// <param name="severity">CVSS-like, 0.0 to 10.0.</param>
    /// <param name="precision">How sure a finding is.</param>
    /// <param name="cwe">The most specific weakness first.</param>
    private static DiagnosticDescriptor Describe(
        string id, string title, string message, string description, double severity, Precision precision, params int[] cwe) =>
        Create(id, title, message, description, DiagnosticSeverity.Warning, Tags(severity, precision, cwe));

    private static string[] Tags(double severity, Precision precision, int[] cwe) =>
        [
            "security",
            .. cwe.Select(static number => CwePrefix + number.ToString("000", CultureInfo.InvariantCulture)),
            PrecisionPrefix + precision switch
            {
                Catalog.Precision.VeryHigh => "very-high",
                Catalog.Precision.High => "high",
                Catalog.Precision.Medium => "medium",
                _ => "low",
            },
            SeverityPrefix + severity.ToString("0.0", CultureInfo.InvariantCulture),
        ];

    /// <summary>A rule that needs the whole compilation, so that editors report it with a build and not while code is typed.</summary>
    /// <inheritdoc cref="Describe"/>
    private static DiagnosticDescriptor DescribeAtEnd(
        string id, string title, string message, string description, double severity, Precision precision, params int[] cwe) =>
        Create(id, title, message, description, DiagnosticSeverity.Warning, [.. Tags(severity, precision, cwe), WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>A note about the analysis itself: never a warning, never printed by a build.</summary>
    private static DiagnosticDescriptor Note(string id, string title, string message, string description, params string[] tags) =>
        Create(id, title, message, description, DiagnosticSeverity.Info, ["security", .. tags]);

#pragma warning disable RS0030, RS1032 // The one place that builds descriptors; messages are clauses joined by a semicolon.
    private static DiagnosticDescriptor Create(
        string id, string title, string message, string description, DiagnosticSeverity severity, string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"{ProjectUrl}/blob/main/docs/rules/{id}.md", tags);
#pragma warning restore RS0030, RS1032
}
