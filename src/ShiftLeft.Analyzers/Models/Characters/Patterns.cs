namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>The pattern and options behind an operand: constants, or how a Regex is made.</summary>
internal static class Patterns
{
    public static (string Pattern, int Options)? Of(object? operand, object? options) => operand switch
    {
        string pattern when (options ?? 0) is int bits => (pattern, bits),
        Recipe { Member.ContainingType.Name: "Regex", Arguments: [string pattern] } => (pattern, 0),
        Recipe { Member.ContainingType.Name: "Regex", Arguments: [string pattern, int bits, ..] } => (pattern, bits),
        _ => null,
    };
}
