using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL9xxx: supply chain, policy and governance.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL9006_InvalidConfiguration = Describe(
        "SL9006", "Configuration that has no effect",
        "{0}",
        "A mistyped option, model or policy is silent otherwise: what the team believes to be checked would not be.",
        3.0, VeryHigh, 693);
}
