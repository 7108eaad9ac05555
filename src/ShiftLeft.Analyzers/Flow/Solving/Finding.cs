using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Data of a source that reaches a sink it is dangerous for.</summary>
/// <param name="Source">Null where the value is of unknown origin.</param>
/// <param name="Kinds">The kinds of sink it is dangerous for there.</param>
internal sealed record Finding(SourceOrigin? Source, KindSet Kinds, Place Sink, string Member, Trace Trace)
{
    /// <summary>One finding per sink and kind of source: the one with the shortest way.</summary>
    public (Place, KindSet, ThreatModel) Key => (Sink, Kinds, Source?.Threat ?? ThreatModel.None);

    /// <summary>Where the data comes from and where it ends, if both are in other projects and this one only leads from the one to the other.</summary>
    public (Place Source, Place Sink, KindSet Kinds)? Passage =>
        Source?.Place is { Elsewhere: not null } source && Trace.SinkElsewhere is { Elsewhere: not null } sink ? (source, sink, Kinds) : null;

    public bool IsOfAdministrators => Source is { IsOfAdministrators: true };

    public static int ByPosition(Finding left, Finding right)
    {
        var order = left.Sink.CompareTo(right.Sink);
        if (order != 0)
            return order;
        order = left.Kinds.CompareTo(right.Kinds);
        return order != 0 ? order : string.CompareOrdinal(left.Source?.Words, right.Source?.Words);
    }
}

/// <summary>The findings of one run, the shortest way for each, of those that more people can go.</summary>
internal sealed class Findings
{
    private readonly ConcurrentDictionary<(Place, KindSet, ThreatModel), Finding> _shortest = new();

    public void Add(Finding finding) =>
        _shortest.AddOrUpdate(finding.Key, finding, (_, known) =>
        {
            // What anybody can send weighs more than what is sent over a shorter way by the few who may.
            if (known.IsOfAdministrators != finding.IsOfAdministrators)
                return known.IsOfAdministrators ? finding : known;
            if (known.Trace.Length == finding.Trace.Length && known.Source is { } a && finding.Source is { } b)
            {
                var order = a.Place.CompareTo(b.Place);
                if (order != 0)
                    return order < 0 ? known : finding;
            }

            return ReferenceEquals(Trace.Shorter(known.Trace, finding.Trace), known.Trace) ? known : finding;
        });

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Finding> InOrder()
    {
        var all = _shortest.Values.ToList();
        all.Sort(Finding.ByPosition);
        return all;
    }

    public bool Contains(Finding finding) => _shortest.ContainsKey(finding.Key);

    /// <summary>Whether data of a remote client reaches the same sink as one of other kinds.</summary>
    public bool Contains(Finding finding, KindSet kinds) => _shortest.Values.Any(other =>
        other.Sink == finding.Sink && other.Source?.Threat == ThreatModel.Remote && !(other.Kinds & kinds).IsEmpty);
}
