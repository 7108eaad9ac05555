using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Summaries;

/// <summary>
/// What a caller needs to know of a method, in terms of the method's inputs. Applying it at a call gives the answer for that call's own
/// arguments: two calls with clean and dirty data do not mix.
/// </summary>
internal sealed class Summary
{
    /// <summary>Of a method that has not been looked at: it returns never, and does nothing.</summary>
    public static readonly Summary Bottom = new() { ReturnsNormally = false };

    public bool ReturnsNormally { get; init; } = true;

    public Value Return { get; init; } = Value.Nothing;

    /// <summary>The data that exceptions take out of the method; null where none of its own leaves it.</summary>
    public Value? Thrown { get; init; }

    /// <summary>What ref and out parameters hold in the end, by position; null where the parameter is neither.</summary>
    public Value?[] Outputs { get; init; } = [];

    /// <summary>Fields of inputs that the method writes, with what they hold in the end (the value from before included, where a way leaves it).</summary>
    public Effect[] Effects { get; init; } = [];

    /// <summary>The fields of the objects that the method made.</summary>
    public IntMap<Fields> Heap { get; init; }

    /// <summary>Inputs that reach a sink.</summary>
    public SinkHit[] Hits { get; init; } = [];

    /// <summary>Calls that only the caller can resolve, in order.</summary>
    public PendingCall[] Pending { get; init; } = [];

    /// <summary>Inputs that decide what the method does: a caller that knows them learns more by asking for a summary of its own.</summary>
    public AccessPath[] Questions { get; init; } = [];

    /// <summary>What holds for inputs once the method has returned.</summary>
    public InputFact[] WhenReturned { get; init; } = [];

    /// <summary>What holds for inputs once the method has returned true.</summary>
    public InputFact[] WhenTrue { get; init; } = [];

    /// <summary>What holds for inputs once the method has returned false.</summary>
    public InputFact[] WhenFalse { get; init; } = [];

    /// <summary>Whether the method has a sink or a source to tell of.</summary>
    public bool Matters => Hits.Length > 0 || HasSource;

    /// <summary>Whether data of a source comes out of the method.</summary>
    public bool HasSource => IsOfSource(Return) || Array.Exists(Effects, static effect => IsOfSource(effect.Value));

    /// <summary>Whether a call of the method changes nothing that anyone keeps track of.</summary>
    public bool SaysNothing => _saysNothing ??= Return.IsNothing && Thrown is null
        && Outputs.Length + Effects.Length + Hits.Length + Pending.Length + WhenReturned.Length + WhenTrue.Length + WhenFalse.Length == 0;

    private bool? _saysNothing;

    /// <summary>Whether the method brings anything from anywhere to anywhere.</summary>
    public bool CarriesData =>
        Hits.Length > 0 || Pending.Length > 0 || Thrown is { IsNothing: false } || Carries(Return)
        || Array.Exists(Outputs, static output => output is not null && Carries(output))
        || Array.Exists(Effects, static effect => Carries(effect.Value));

    private static bool Carries(Value value) => value.Taints.Length > 0 || value.Objects.Length > 0 || value.Delegates.Length > 0 || value.Guards.Length > 0;

    private static bool IsOfSource(Value value) => Array.Exists(value.Taints, static taint => taint.Origin is SourceOrigin);
}

/// <summary>A field of an input that the method writes.</summary>
internal sealed record Effect(AccessPath Object, FieldName Field, Value Value);

/// <summary>What a method vouches for.</summary>
internal sealed record InputFact(AccessPath Input, Refinement Refinement);

/// <summary>An input that reaches a sink.</summary>
/// <param name="Kinds">The kinds of sink it is dangerous for there.</param>
/// <param name="Sink">The expression that is given to the sink.</param>
/// <param name="Member">The sink, as a reader knows it: <c>SqlCommand.CommandText</c>.</param>
internal sealed record SinkHit(InputOrigin Origin, KindSet Kinds, Place Sink, string Member, Trace Trace);

/// <summary>A call of something the caller handed in.</summary>
/// <param name="Target">Where the delegate is.</param>
/// <param name="Arguments">In terms of the method's inputs, earlier pending calls included.</param>
/// <param name="Method">The member that is called on the target; null where the target is a delegate.</param>
internal sealed record PendingCall(AccessPath Target, Value[] Arguments, IMethodSymbol? Method = null);
