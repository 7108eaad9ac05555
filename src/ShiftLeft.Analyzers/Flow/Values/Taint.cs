using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>Where untrusted data comes from. Compared all the time, so origins that say the same are the same object or hash quickly.</summary>
internal abstract class Origin;

/// <summary>A source in this program.</summary>
/// <param name="words">Where the data comes from: 'the query string'.</param>
/// <param name="kinds">What the data is dangerous for at all; decoding does not bring back more.</param>
internal sealed class SourceOrigin(Place place, ThreatModel threat, string words, KindSet kinds) : Origin, IEquatable<SourceOrigin>
{
    private readonly int _hash = unchecked((place.Span.GetHashCode() * 397) ^ words.GetHashCode());

    public Place Place { get; } = place;

    public ThreatModel Threat { get; } = threat;

    public string Words { get; } = words;

    public KindSet Kinds { get; } = kinds;

    /// <summary>Whether nobody but administrators of the program can send it.</summary>
    public bool IsOfAdministrators { get; init; }

    public bool Equals(SourceOrigin? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Place == other.Place && Words == other.Words && Kinds == other.Kinds);

    public override bool Equals(object? other) => Equals(other as SourceOrigin);

    public override int GetHashCode() => _hash;
}

/// <summary>Whatever the caller put there.</summary>
/// <param name="deep">All that hangs off the path as well.</param>
internal sealed class InputOrigin(AccessPath path, bool deep) : Origin
{
    public AccessPath Path { get; } = path;

    public bool Deep { get; } = deep;
}

/// <summary>That data of an origin is in a value, what it is still dangerous for, and the way it took.</summary>
internal readonly record struct Taint(Origin Origin, KindSet Kinds, Trace Trace)
{
    public static Taint Of(InputOrigin input) => new(input, KindSet.All, Trace.Input);

    /// <summary>The same origin by two ways: dangerous for what either is, told by the shorter.</summary>
    public Taint Join(Taint other) => new(Origin, Kinds | other.Kinds, Trace.Shorter(Trace, other.Trace));
}
