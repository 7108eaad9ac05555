namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>The characters that code names in one way or another: a text, an array, SearchValues.</summary>
internal static class KnownCharacters
{
    /// <returns>Null where one of the operands is not known.</returns>
    public static CharacterSet? Of(object?[] operands)
    {
        var all = CharacterSet.None;
        foreach (var operand in operands)
        {
            if (operand is null)
                continue;
            if (Of(operand) is not { } set)
                return null;
            all = all.Union(set);
        }

        return all;
    }

    private static CharacterSet? Of(object operand) => operand switch
    {
        char character => CharacterSet.Of(character),
        string text => CharacterSet.Of(text),
        object?[] elements => Of(elements),
        // On every system: a slash; and what else one of them does not allow.
        Recipe { Member.Name: "GetInvalidFileNameChars" } => CharacterClass.Control.Characters.Union(CharacterSet.Of("\"<>|:*?\\/")),
        // Backslash and slash where there are two of them; a slash is both where there is one.
        IFieldSymbol { Name: "DirectorySeparatorChar", ContainingType.Name: "Path" } => CharacterSet.Of('\\'),
        IFieldSymbol { Name: "AltDirectorySeparatorChar", ContainingType.Name: "Path" } => CharacterSet.Of('/'),
        Recipe { Member.Name: "GetInvalidPathChars" } => CharacterSet.Of('\0'),
        Recipe { Member.Name: "Create" or "ToCharArray" or "op_Implicit" } made => Of(made.Arguments),
        _ => null,
    };
}
