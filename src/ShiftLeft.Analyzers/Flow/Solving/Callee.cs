using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

internal enum CalleeKind
{
    /// <summary>Bodies of this program.</summary>
    Body,

    /// <summary>An accessor of a property without a body: the property is a field.</summary>
    Field,

    /// <summary>A constructor nobody wrote: initializers and the base.</summary>
    ImplicitConstructor,

    /// <summary>A member whose body is not here to see: what a model says of it, else the default.</summary>
    Library,

    /// <summary>
    /// A member whose body is in another file than the one that is looked at. Nothing is claimed of what passes through it: the run over the
    /// whole compilation will say.
    /// </summary>
    Opaque,
}

/// <summary>A step of foreach.</summary>
internal enum Iteration
{
    None,
    Start,
    Next,
    Current,
}

/// <param name="Bodies">All that may run, overrides and implementations included.</param>
internal sealed record Callee(CalleeKind Kind, IReadOnlyList<MethodIr> Bodies, MemberModel? Model)
{
    /// <summary>Whether the member says of itself that it does not return.</summary>
    public bool NeverReturns { get; init; }

    /// <summary>Whether the member gives a part of something.</summary>
    public PartModel? Part { get; init; }

    /// <summary>Whether it matters of which constants the member makes what it gives.</summary>
    public bool IsRecipe { get; init; }

    /// <summary>Whether the member puts a text together in an order that is known.</summary>
    public TextForm? Text { get; init; }

    /// <summary>Whether what the member gives comes to pass when it is enumerated.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>What the member does with members by their names.</summary>
    public ReflectionRole Reflection { get; init; }

    public Iteration Iteration { get; init; }

    /// <summary>What the result is not dangerous for although it depends on what the call is given.</summary>
    public KindSet Cleared { get; init; }

    /// <summary>How what the member gives is always made.</summary>
    public Recipe? Recipe { get; init; }
}
