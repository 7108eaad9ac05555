using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A constant that a value is or is made of.</summary>
/// <param name="Text">What it says; the text of bytes, where they are written as a text.</param>
/// <param name="Origin">Where it is written.</param>
internal sealed record HardcodedValue(string Text, SyntaxNode Origin)
{
    /// <summary>Stands for bytes that are written as numbers.</summary>
    public const string Bytes = "bytes";

    /// <summary>The part of the origin that is the secret, as it is written there; null where it is all of it.</summary>
    public string? Part { get; init; }

    /// <param name="isExact">Whether there is nothing but the secret.</param>
    public Location LocationOf(out bool isExact)
    {
        isExact = true;
        if (Part is null)
            return Origin.GetLocation();
        // The password is the last of a pair.
        var at = Origin.ToString().LastIndexOf(Part, StringComparison.Ordinal);
        isExact = at >= 0;
        return isExact ? Location.Create(Origin.SyntaxTree, new TextSpan(Origin.SpanStart + at, Part.Length)) : Origin.GetLocation();
    }

    /// <inheritdoc cref="HardcodedOrigins"/>
    public static IEnumerable<HardcodedValue> Of(IOperation value) => new HardcodedOrigins().Of(value);
}
