using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Flow.Tracing;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What of the findings of a kind is worth a report.</summary>
internal static class Reported
{
    /// <param name="all">What else is found.</param>
    public static bool Reports(this SinkKind kind, Finding finding, Findings all) =>
        !(kind.Bits & finding.Kinds).IsEmpty
        && (!kind.Whole.Contains(finding.Member) || IsComposed(finding.Trace))
        && (kind.Covering.IsEmpty || !all.Contains(finding, kind.Covering));

    /// <summary>Whether the data was put together with other text on its way.</summary>
    private static bool IsComposed(Trace way) => way.Steps().Any(static step => step.Kind == StepKind.Concat
        || (step.Kind == StepKind.Through
            && (step.Name is "String.Format" or "String.Concat" or "String.Join" || step.Name.StartsWith("StringBuilder.", StringComparison.Ordinal))));
}
