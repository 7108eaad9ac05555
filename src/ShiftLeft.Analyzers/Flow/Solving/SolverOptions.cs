using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <param name="Threats">Which sources count.</param>
/// <param name="ReportUnknownOrigin">Whether a sink that gets a value of unknown origin is a finding too.</param>
/// <param name="Kinds">The kinds of sink that anyone wants to hear of.</param>
internal sealed record SolverOptions(ThreatModel Threats, bool ReportUnknownOrigin, KindSet Kinds)
{
    /// <summary>Whether other projects want to know what the methods do that they may call.</summary>
    public bool ForOthers { get; init; }

    /// <summary>
    /// How many calls from a sink a body may be to be looked at, where sources are in every body; null where what matters follows from
    /// where sources and sinks are.
    /// </summary>
    public int? CallsFromSink { get; init; }

    /// <summary>
    /// Steps a method may take, per instruction it has: enough for deeply nested loops, too few to hang a build. A step is an instruction that is
    /// looked at, a value that a call brings, or a field in which two ways that meet differ.
    /// </summary>
    public int StepsPerInstruction { get; init; } = 40;

    public int LeastSteps { get; init; } = 100_000;
}
