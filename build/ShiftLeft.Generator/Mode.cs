namespace ShiftLeft.Generator;

/// <summary>What one value of <c>ShiftLeftMode</c> means.</summary>
/// <param name="Summary">For the head of the preset and the documentation.</param>
/// <param name="Settings">Lines that do not speak of one rule.</param>
/// <param name="SeverityOf">error, warning, suggestion or none.</param>
internal sealed record Mode(string Name, string Summary, string[] Settings, Func<DiagnosticDescriptor, string> SeverityOf)
{
    private const double Critical = 9.0;
    private const double High = 7.0;

    public static Mode[] All { get; } =
    [
        new("None", "the analyzers are not loaded", [], static _ => "none"),
        new(
            "Audit", "every rule is a warning, and nothing breaks",
            ["shiftleft.threat_models = remote, local, database", "shiftleft.report_unknown_origin = true", "shiftleft.trust_administrators = false"],
            static _ => "warning"),
        new(
            "Recommended", "critical findings that are practically always right break the build",
            ["shiftleft.threat_models = remote"],
            static rule => rule.Precision() < Precision.High ? "suggestion" : rule.SecuritySeverity() >= Critical ? "error" : "warning"),
        new(
            "Strict", "findings of high severity break the build, and every rule reports",
            ["shiftleft.threat_models = remote, local, database", "shiftleft.trust_administrators = false"],
            static rule => rule.SecuritySeverity() >= High ? "error" : "warning"),
    ];
}
