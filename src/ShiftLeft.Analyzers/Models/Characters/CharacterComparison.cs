using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>What a comparison of a character with a constant says of it.</summary>
internal static class CharacterComparison
{
    private static readonly ConcurrentDictionary<(Comparison, char), Verdict> Known = new();

    public static Verdict Of(Comparison comparison, char constant) => Known.GetOrAdd((comparison, constant), static key => TextTest.OfCharacter(Holding(key.Item1, key.Item2)));

    private static CharacterSet Holding(Comparison comparison, char constant) => comparison switch
    {
        Comparison.Equal => CharacterSet.Of(constant),
        Comparison.NotEqual => CharacterSet.Of(constant).Complement(),
        Comparison.LessOrEqual => CharacterSet.Of(char.MinValue, constant),
        Comparison.Greater => CharacterSet.Of(char.MinValue, constant).Complement(),
        Comparison.GreaterOrEqual => CharacterSet.Of(constant, char.MaxValue),
        _ => CharacterSet.Of(constant, char.MaxValue).Complement(),
    };
}
