using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Whose data a source gives. Which models count is the team's choice (<c>shiftleft.threat_models</c>).</summary>
[Flags]
internal enum ThreatModel
{
    None = 0,

    /// <summary>Whoever can send a request or message.</summary>
    Remote = 1,

    /// <summary>Whoever starts the program or can write its files and environment.</summary>
    Local = 2,

    /// <summary>What was stored earlier and is read back.</summary>
    Database = 4,

    /// <summary>Data that is what it is in every program: counts always.</summary>
    Inherent = 8,
}

/// <summary>What is known of a member whose body is not seen.</summary>
internal sealed class MemberModel
{
    /// <summary>The result depends on nothing, and the call changes nothing. Sources, sinks and guards hold all the same.</summary>
    public bool IsNeutral { get; init; }

    public SourceModel[] Sources { get; init; } = [];

    /// <summary>Parameters through which others hand untrusted data to the method: it is an entry point, or overrides one.</summary>
    public SourceModel[] EntryParameters { get; init; } = [];

    public SinkModel[] Sinks { get; init; } = [];

    /// <summary>Where there is one, the default (the result depends on receiver and arguments) does not hold.</summary>
    public SummaryModel[] Summaries { get; init; } = [];

    public BarrierModel[] Barriers { get; init; } = [];

    public GuardModel[] Guards { get; init; } = [];
}

/// <param name="Words">Where the data comes from, for the message: 'the query string'.</param>
/// <param name="Kinds">What the data is dangerous for.</param>
/// <param name="Replaced">What data of the receiver is not dangerous for in this form: this source speaks for it.</param>
internal sealed record SourceModel(ModelPath Output, ThreatModel Threat, string Words, KindSet Kinds, KindSet Replaced = default)
{
    /// <summary>The source is one only where all hold.</summary>
    public SinkCondition[] Conditions { get; init; } = [];
}

/// <param name="Conditions">The sink is one only where all hold.</param>
internal sealed record SinkModel(ModelPath Input, KindSet Kinds, SinkCondition[] Conditions)
{
    /// <summary>Where there is one, it says which of the kinds, and what there is to say of the member.</summary>
    public SinkTest? Test { get; init; }

    public ModelPath?[] Operands { get; init; } = [];
}

/// <param name="PreservesValue">The very value arrives, with its fields; otherwise something that depends on it.</param>
/// <param name="Cleared">What the data is not dangerous for where it arrives.</param>
/// <param name="Brought">What the result is dangerous for, whatever it was dangerous for before: a decoder brings back what an encoder has hidden.</param>
internal sealed record SummaryModel(ModelPath Input, ModelPath Output, bool PreservesValue, KindSet Cleared, KindSet Brought)
{
    public bool IsDecoded => !(Brought & KindSet.Restored).IsEmpty;
}

/// <summary>A sanitizer: the value at <paramref name="Output"/> loses some kinds. One that loses <see cref="KindSet.Raw"/> is in canonical form.</summary>
/// <param name="Test">Where there is one, it says which kinds.</param>
internal sealed record BarrierModel(ModelPath Output, KindSet Cleared, ValueTest? Test, ModelPath?[] Operands);

/// <summary>A check: where the call returned <paramref name="Accepting"/>, the value at <paramref name="Input"/> has lost some kinds.</summary>
/// <param name="NeedsConstant">
/// The check vouches only where what it compares with (receiver or other arguments) is not itself untrusted: an allow-list, a root.
/// </param>
/// <param name="NeedsCanonical">The check vouches only for a value in canonical form (see <see cref="KindSet.Raw"/>).</param>
/// <param name="IsOrder">The check is not a truth or position but a comparison: zero says that it holds.</param>
internal sealed record GuardModel(ModelPath Input, bool Accepting, KindSet Cleared, bool NeedsConstant, bool NeedsCanonical, bool IsOrder)
{
    /// <summary>Where there is one, it says what the check vouches for, either way.</summary>
    public ValueTest? Test { get; init; }

    public ModelPath?[] Operands { get; init; } = [];
}
