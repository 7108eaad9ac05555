namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>What a value of a type can carry.</summary>
internal enum Carrier : byte
{
    /// <summary>Nothing that an attacker could use: bool, Guid, dates, enums, small numbers, and collections of them.</summary>
    None,

    /// <summary>A number or a time span: nothing can be put into it, but it can be too large.</summary>
    Number,

    /// <summary>A collection of numbers: it has parts, all of which are numbers or carry nothing.</summary>
    Numbers,

    /// <summary>Text or bytes without parts of their own.</summary>
    Text,

    /// <summary>Anything with parts: fields, properties, elements.</summary>
    Object,
}

internal static class Carriers
{
    public static bool HasParts(this Carrier carrier) => carrier is Carrier.Object or Carrier.Numbers;

    public static Carrier Of(ITypeSymbol? type)
    {
        switch (type?.SpecialType)
        {
            case null:
                return Carrier.Object;
            case SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Byte:
                return Carrier.Text;
            case SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_DateTime
                or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16:
                return Carrier.None;
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return Carrier.Number;
        }

        if (type.TypeKind == TypeKind.Enum)
            return Carrier.None;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0]);
        if (OfParts(type) is var parts and not Carrier.Object)
            return parts;
        if (type is { IsValueType: true, Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return Carrier.Number;
        return type.IsValueType && IsValueWithoutText(type) ? Carrier.None : Carrier.Object;
    }

    /// <summary>Arrays, collections, tuples and tasks all of whose parts carry nothing, or at most numbers; objects otherwise.</summary>
    private static Carrier OfParts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Whole(Of(array.ElementType)),
        INamedTypeSymbol { Arity: > 0, ContainingType: null, TypeKind: not TypeKind.Delegate } generic
            // What others call System.Something is not told apart, and need not be.
            when generic.ContainingNamespace.RootName() == "System" => generic.TypeArguments.Max(static part => Whole(Of(part))),
        _ => Carrier.Object,
    };

    private static Carrier Whole(Carrier part) => part switch
    {
        Carrier.None => Carrier.None,
        Carrier.Number or Carrier.Numbers => Carrier.Numbers,
        _ => Carrier.Object,
    };

    private static bool IsValueWithoutText(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        && type.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Half" or "Int128" or "UInt128" or "Index" or "Range"
        || type.Name is "BigInteger" or "CancellationToken" or "Complex";
}
