using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>A part of a regular expression, as .NET reads it and after what .NET simplifies before it matches (<see cref="Nodes"/>).</summary>
internal abstract record Node;

/// <summary>One character of a set.</summary>
/// <param name="IsMergeable">Whether .NET makes one set of it and the alternative beside it.</param>
internal sealed record OneOf(CharacterSet Set, bool IsMergeable = true) : Node;

/// <summary>One part behind the other; none matches the empty text.</summary>
internal sealed record Sequence(Node[] Parts) : Node;

internal sealed record Alternatives(Node[] Branches) : Node;

/// <param name="Most"><see cref="Unlimited"/> for any number.</param>
internal sealed record Repeat(Node Body, int Least, int Most, bool IsLazy) : Node
{
    public const int Unlimited = int.MaxValue;
}

/// <summary>A group that is remembered, by its name or number.</summary>
internal sealed record Capture(Node Body, string Name) : Node;

/// <summary>What has been matched is not tried in another way: <c>(?>…)</c>.</summary>
internal sealed record Atomic(Node Body) : Node;

/// <summary>A condition on what stands behind or before.</summary>
internal sealed record Look(Node Body, bool IsBehind, bool IsNegated) : Node;

internal sealed record Anchor(AnchorKind Kind) : Node;

/// <summary>The text of a group again.</summary>
internal sealed record Reference(string Name, bool IgnoresCase) : Node;

internal enum AnchorKind
{
    Start,
    StartOfLine,

    /// <summary>Also before a line break that ends the text.</summary>
    End,
    VeryEnd,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,

    /// <summary>Where the last match ended.</summary>
    Continued,
}
