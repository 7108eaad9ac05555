namespace ShiftLeft.CodeFixes.Injection;

/// <summary>What a value can do to the SQL text it is put into.</summary>
internal enum SqlValueKind
{
    /// <summary>Anything: a string, or what may turn out to be one.</summary>
    Text,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Nothing either, but its text is not the literal that a database would expect of it: an enum, a date, a GUID.</summary>
    Other,
}

internal static class SqlValueKinds
{
    public static SqlValueKind Of(ITypeSymbol? type) => type switch
    {
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => SqlValueKind.Number,
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean or SpecialType.System_DateTime } => SqlValueKind.Other,
        { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" } => SqlValueKind.Other,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            Of(nullable.TypeArguments[0]) == SqlValueKind.Text ? SqlValueKind.Text : SqlValueKind.Other,
        _ => SqlValueKind.Text,
    };
}
