namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>What a value of a type can carry.</summary>
internal enum Carrier : byte
{
    /// <summary>Nothing that an attacker could use: numbers, bool, Guid, dates, enums, and collections of them.</summary>
    None,

    /// <summary>Text or bytes without parts of their own.</summary>
    Text,

    /// <summary>Anything with parts: fields, properties, elements.</summary>
    Object,
}

internal static class Carriers
{
    public static Carrier Of(ITypeSymbol? type)
    {
        switch (type?.SpecialType)
        {
            case null:
                return Carrier.Object;
            case SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Byte:
                return Carrier.Text;
            case SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_DateTime
                or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return Carrier.None;
            case SpecialType.System_Nullable_T:
                return Of(((INamedTypeSymbol)type).TypeArguments[0]);
        }

        if (type.TypeKind == TypeKind.Enum || IsMadeOfValues(type))
            return Carrier.None;
        return type.IsValueType && IsValueWithoutText(type) ? Carrier.None : Carrier.Object;
    }

    /// <summary>Arrays, collections, tuples, tasks and nullables all of whose parts carry nothing.</summary>
    private static bool IsMadeOfValues(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType) == Carrier.None,
        INamedTypeSymbol { Arity: > 0, ContainingType: null, TypeKind: not TypeKind.Delegate } generic =>
            // What others call System.Something is not told apart, and need not be.
            generic.ContainingNamespace.RootName() == "System" && generic.TypeArguments.All(static part => Of(part) == Carrier.None),
        _ => false,
    };

    private static bool IsValueWithoutText(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        && type.Name is "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Half" or "Int128" or "UInt128" or "Index" or "Range"
        || type.Name is "BigInteger" or "CancellationToken" or "Complex";
}
