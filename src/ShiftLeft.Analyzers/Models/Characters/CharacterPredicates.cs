namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>The characters for which a method of the framework gives true, by its name.</summary>
internal static class CharacterPredicates
{
    public static CharacterSet? Of(string name) => name switch
    {
        "IsLetter" => CharacterSet.Of(char.IsLetter),
        "IsDigit" => CharacterEscape.Digits,
        "IsLetterOrDigit" => CharacterSet.Of(char.IsLetterOrDigit),
        "IsUpper" => CharacterSet.Of(char.IsUpper),
        "IsLower" => CharacterSet.Of(char.IsLower),
        "IsNumber" => CharacterSet.Of(char.IsNumber),
        "IsControl" => CharacterSet.Of(char.IsControl),
        "IsWhiteSpace" => CharacterEscape.Spaces,
        "IsPunctuation" => CharacterSet.Of(char.IsPunctuation),
        "IsSymbol" => CharacterSet.Of(char.IsSymbol),
        "IsSeparator" => CharacterSet.Of(char.IsSeparator),
        "IsAscii" => CharacterSet.Of('\0', '\u007F'),
        "IsAsciiLetter" => AsciiLetters,
        "IsAsciiLetterLower" => CharacterSet.Of('a', 'z'),
        "IsAsciiLetterUpper" => CharacterSet.Of('A', 'Z'),
        "IsAsciiDigit" => AsciiDigits,
        "IsAsciiLetterOrDigit" => AsciiLetters.Union(AsciiDigits),
        "IsAsciiHexDigit" or "IsHexDigit" => AsciiDigits.Union(CharacterSet.Of('a', 'f')).Union(CharacterSet.Of('A', 'F')),
        "IsAsciiHexDigitLower" => AsciiDigits.Union(CharacterSet.Of('a', 'f')),
        "IsAsciiHexDigitUpper" => AsciiDigits.Union(CharacterSet.Of('A', 'F')),
        _ => null,
    };

    private static CharacterSet AsciiLetters => CharacterSet.Of('a', 'z').Union(CharacterSet.Of('A', 'Z'));

    private static CharacterSet AsciiDigits => CharacterSet.Of('0', '9');
}
