using System.Globalization;
using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models.Expressions;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A match that may take for ever: of a known pattern, with backtracking, without a time limit.</summary>
internal static class SlowPattern
{
    private const int NonBacktracking = 1024;
    private const int MostShown = 60;

    /// <param name="operands">The pattern, options and time limit of a static method, where it has them, and the Regex of any other.</param>
    public static (KindSet Kinds, string Words)? Of(object?[] operands)
    {
        var (pattern, options, limit) = operands[0] is string
            ? (operands[0], operands[1], operands[2])
            : operands[3] is Recipe { Member.ContainingType.Name: "Regex", Arguments: var made } && operands[0] is null
                ? (made.ElementAtOrDefault(0), made.ElementAtOrDefault(1), made.ElementAtOrDefault(2))
                : default;
        if (pattern is not string text || (options ?? 0) is not int bits || (bits & NonBacktracking) != 0 || IsLimited(limit) || Backtracking.Of(text, bits) is not { } attack)
            return null;
        var (kinds, time) = attack.IsExponential
            ? (SinkKinds.ExponentialMatch.Bits, "exponential time")
            : (SinkKinds.PolynomialMatch.Bits, "a time of the third power of the length");
        return (kinds, $" with '{Shown(text)}', which takes {time} where {Repeated(attack)} repeated");
    }

    /// <summary>What is not known counts as one. Behind the options of an attribute stands a time in milliseconds, or a culture.</summary>
    private static bool IsLimited(object? limit) => limit is not (null or -1 or string or IFieldSymbol { Name: "InfiniteMatchTimeout" });

    private static string Repeated(Attack attack) =>
        string.Join(" and ", attack.Repeated.Select(static part => $"'{Shown(part)}'")) + (attack.Repeated.Length == 1 ? " is" : " are");

    private static string Shown(string text) => string.Concat((text.Length > MostShown ? text.Substring(0, MostShown) + "…" : text).Select(static character =>
        character < ' ' ? "\\x" + ((int)character).ToString("X2", CultureInfo.InvariantCulture) : character.ToString()));
}
