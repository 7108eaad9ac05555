using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A check whose answer says more or less of a value, depending on what it is compared with.</summary>
internal abstract class ValueTest
{
    /// <param name="operands">
    /// What the value is compared with: a constant, an array of constants, how an object is made (<see cref="Recipe"/>);
    /// <see cref="Unknown"/> where none of these is known, null for an argument that the overload does not have.
    /// </param>
    public abstract Verdict Decide(object?[] operands);

    public static readonly object Unknown = new();
}

/// <summary>What a function given to the check says of elements of a collection: <c>All(char.IsLetter)</c>.</summary>
internal sealed class PredicateTest : ValueTest
{
    /// <summary>It holds for every element.</summary>
    public static readonly PredicateTest Every = new();

    /// <summary>It holds for an element.</summary>
    public static readonly PredicateTest Some = new();

    /// <summary>What comes back are elements that it holds for.</summary>
    public static readonly PredicateTest Accepted = new();

    private PredicateTest()
    {
    }

    public override Verdict Decide(object?[] operands) => Verdict.None;
}

/// <summary>How an object is made, where that is known: by which member of a library, of which constants.</summary>
internal sealed record Recipe(IMethodSymbol Member, object?[] Arguments)
{
    /// <summary>What a call makes; the object that a member is called on comes before the arguments.</summary>
    public static Recipe Of(IMethodSymbol member, object? receiver, object?[] arguments) =>
        new(member, member.IsStatic || member.MethodKind == MethodKind.Constructor ? arguments : [receiver, .. arguments]);

    public bool Equals(Recipe? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Member, other.Member) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member);
}
