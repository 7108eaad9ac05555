using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>Where untrusted data comes from.</summary>
internal abstract record Origin;

/// <summary>A source in this program.</summary>
/// <param name="Words">Where the data comes from: 'the query string'.</param>
internal sealed record SourceOrigin(Place Place, ThreatModel Threat, string Words) : Origin;

/// <summary>Whatever the caller put there.</summary>
/// <param name="Deep">All that hangs off the path as well.</param>
internal sealed record InputOrigin(AccessPath Path, bool Deep) : Origin;

/// <summary>That data of an origin is in a value, what it is still dangerous for, and the way it took.</summary>
internal readonly record struct Taint(Origin Origin, KindSet Kinds, Trace Trace)
{
    /// <summary>The same origin by two ways: dangerous for what either is, told by the shorter.</summary>
    public Taint Join(Taint other) => new(Origin, Kinds | other.Kinds, Trace.Shorter(Trace, other.Trace));
}
