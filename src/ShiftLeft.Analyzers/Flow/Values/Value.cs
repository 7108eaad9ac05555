using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>
/// What is known of a value at a point of a method. Immutable. Two variables that hold the very same value hold the same
/// <see cref="Value"/>: a check of one then vouches for the other (<see cref="State.Refinements"/>).
/// </summary>
internal sealed class Value
{
    /// <summary>Of no origin that matters.</summary>
    public static readonly Value Nothing = new();

    /// <summary>The text without characters.</summary>
    public static readonly Value EmptyText = Of("");

    /// <summary>From outside the program's own constants, but from no source: the result of an unknown call.</summary>
    public static readonly Value Unknown = new() { IsUnknown = true };

    private static int _lastId;

    /// <summary>The number of the value: what a check vouches for. A copy that only tells another way keeps it.</summary>
    public int Id { get; private init; } = Interlocked.Increment(ref _lastId);

    public Taint[] Taints { get; init; } = [];

    public AbstractObject[] Objects { get; init; } = [];

    /// <summary>The methods a delegate may run.</summary>
    public DelegateTarget[] Delegates { get; init; } = [];

    /// <summary>What follows where this condition is true or false; of any other value, where it is there or null.</summary>
    public Guard[] Guards { get; init; } = [];

    /// <summary>The value itself, where it is known.</summary>
    public Constant? Constant { get; init; }

    /// <summary>What a text is known to start with.</summary>
    public string? Prefix { get; init; }

    /// <summary>What a text that is no constant is known to end with, one of these; the empty text where nothing is known.</summary>
    public string[] Endings { get; init; } = Values.AnyEnding;

    public bool IsUnknown { get; init; }

    /// <summary>An object that has been made, or a number in a nullable: never null.</summary>
    public bool IsMade { get; init; }

    /// <summary>The input of the method that this is, unchanged.</summary>
    public AccessPath? Input { get; init; }

    /// <summary>
    /// What the value is but for its identity, where that is known: a <see cref="Recipe"/>, a <see cref="KnownObject"/>, an array of constants,
    /// or the static member of a library that gives it.
    /// </summary>
    public object? Known { get; init; }

    /// <summary>A number that is zero where the <see cref="Guards"/> hold: the result of a comparison, not a position or truth.</summary>
    public bool IsOrder { get; init; }

    /// <summary>What this is a part of, where a check of the part vouches for the whole.</summary>
    public Part? Part { get; init; }

    public bool IsNothing =>
        Taints.Length == 0 && Objects.Length == 0 && Delegates.Length == 0 && Guards.Length == 0 && Constant is null && Prefix is null && Known is null && !IsUnknown;

    public static Value Of(object? constant) => new() { Constant = new Constant(constant), Prefix = constant as string };

    /// <summary>Another value that differs in its taints.</summary>
    public Value With(Taint[] taints) => new()
    {
        Taints = taints,
        Objects = Objects,
        Delegates = Delegates,
        Guards = Guards,
        Constant = Constant,
        Prefix = Prefix,
        Endings = Endings,
        Known = Known,
        IsOrder = IsOrder,
        IsUnknown = IsUnknown,
        IsMade = IsMade,
    };

    /// <summary>Another value that says more.</summary>
    public Value With(Guard[]? guards = null, bool isOrder = false, Part? part = null, object? known = null, bool isMade = false) => new()
    {
        Taints = Taints,
        Objects = Objects,
        Delegates = Delegates,
        Guards = guards ?? Guards,
        Constant = Constant,
        Prefix = Prefix,
        Endings = Endings,
        Known = known ?? Known,
        IsOrder = isOrder || IsOrder,
        Part = part ?? Part,
        IsUnknown = IsUnknown,
        IsMade = isMade || IsMade,
    };

    /// <summary>The very same value, with one more step on the way its taints took.</summary>
    public Value Through(StepKind kind, Place place, string name) =>
        Rerouted(Array.ConvertAll(Taints, taint => taint with { Trace = taint.Trace.Then(kind, place, name) }));

    /// <summary>The very same value, whose taints came by another way.</summary>
    public Value Rerouted(Taint[] taints) => new()
    {
        Id = Id,
        Taints = taints,
        Objects = Objects,
        Delegates = Delegates,
        Guards = Guards,
        Constant = Constant,
        Prefix = Prefix,
        Endings = Endings,
        IsUnknown = IsUnknown,
        IsMade = IsMade,
        Input = Input,
        Known = Known,
        IsOrder = IsOrder,
        Part = Part,
    };
}

/// <summary>What a value is a part of.</summary>
internal sealed record Part(Value Whole, Aspect Aspect);

/// <summary>A known value; null is one too.</summary>
internal sealed record Constant(object? Value)
{
    public static readonly Constant True = new(true);

    public static readonly Constant False = new(false);
}

/// <summary>A method a delegate may run, with the object it is bound to and the variables it shares.</summary>
internal sealed record DelegateTarget(IMethodSymbol Method, Value Receiver, Value Frame)
{
    public bool Equals(DelegateTarget? other) =>
        other is not null
        && SymbolEqualityComparer.Default.Equals(Method, other.Method)
        && Values.SameParts(Receiver, other.Receiver)
        && Values.SameParts(Frame, other.Frame);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>What a check vouches for.</summary>
/// <param name="Cleared">Kinds of sink the value is no longer dangerous for.</param>
/// <param name="ClearedIfCanonical">Those too, where the value is in canonical form (has lost <see cref="KindSet.Raw"/>).</param>
/// <param name="Truth">Which of the two a truth value is, where that is known.</param>
internal sealed record Refinement(KindSet Cleared, KindSet ClearedIfCanonical, bool? Truth = null)
{
    public static readonly Refinement Everything = new(KindSet.All, KindSet.None);

    public static readonly Refinement None = new(KindSet.None, KindSet.None);

    public static Refinement Of(KindSet cleared) => cleared.IsEmpty ? None : new(cleared, KindSet.None);

    public static readonly Refinement IsTrue = new(KindSet.None, KindSet.None, true);

    public static readonly Refinement IsFalse = new(KindSet.None, KindSet.None, false);

    public bool IsEmpty => Cleared.IsEmpty && ClearedIfCanonical.IsEmpty && Truth is null;

    public KindSet Apply(KindSet kinds) => (kinds & KindSet.Raw).IsEmpty ? kinds - Cleared - ClearedIfCanonical : kinds - Cleared;

    /// <summary>What is left of taints.</summary>
    public Taint[] Apply(Taint[] taints) => taints
        .Select(taint => taint with { Kinds = Apply(taint.Kinds) })
        .Where(static taint => !taint.Kinds.IsHarmless)
        .ToArray();

    /// <summary>Both hold.</summary>
    public Refinement And(Refinement other) =>
        new(Cleared | other.Cleared, ClearedIfCanonical | other.ClearedIfCanonical, Truth ?? other.Truth);

    /// <summary>One of them holds, and it is not known which.</summary>
    public Refinement Or(Refinement other) => new(
        Cleared & other.Cleared,
        (Cleared | ClearedIfCanonical) & (other.Cleared | other.ClearedIfCanonical),
        Truth == other.Truth ? Truth : null);
}

/// <summary>A fact that a condition decides.</summary>
/// <param name="Provided">
/// An input that must not be untrusted for this to hold: what the subject is compared with. Only a caller can tell.
/// </param>
internal sealed record Guard(Value Subject, Refinement WhenTrue, Refinement WhenFalse, Value? Provided = null)
{
    public bool Equals(Guard? other) =>
        other is not null && ReferenceEquals(Subject, other.Subject) && ReferenceEquals(Provided, other.Provided) && WhenTrue == other.WhenTrue && WhenFalse == other.WhenFalse;

    public override int GetHashCode() => Subject.Id;
}
