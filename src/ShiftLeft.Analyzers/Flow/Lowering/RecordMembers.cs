namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>Members that the compiler writes for a record.</summary>
internal static class RecordMembers
{
    /// <summary>The method behind <c>with</c>.</summary>
    public const string Clone = "<Clone>$";

    /// <summary>Whether this is the Deconstruct of a positional record: it hands out the properties of the same names.</summary>
    public static bool IsDeconstruct(IMethodSymbol method) =>
        method is { Name: "Deconstruct", IsImplicitlyDeclared: true, ContainingType.IsRecord: true };
}
