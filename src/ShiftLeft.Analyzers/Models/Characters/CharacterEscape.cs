using System.Globalization;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>What a backslash stands for in a pattern, in a class of characters or outside.</summary>
internal static class CharacterEscape
{
    public static readonly CharacterSet Digits = CharacterSet.Of(char.IsDigit);
    public static readonly CharacterSet Words = CharacterSet.Of(CharacterClass.IsWord);
    public static readonly CharacterSet Spaces = CharacterSet.Of(char.IsWhiteSpace);

    private static readonly Dictionary<string, Func<UnicodeCategory, bool>> Categories = new(StringComparer.Ordinal)
    {
        ["L"] = static category => category <= UnicodeCategory.OtherLetter,
        ["Lu"] = static category => category == UnicodeCategory.UppercaseLetter,
        ["Ll"] = static category => category == UnicodeCategory.LowercaseLetter,
        ["M"] = static category => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark,
        ["Mn"] = static category => category == UnicodeCategory.NonSpacingMark,
        ["N"] = static category => category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber,
        ["Nd"] = static category => category == UnicodeCategory.DecimalDigitNumber,
        ["P"] = static category => category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation,
        ["S"] = static category => category is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol,
        ["Z"] = static category => category is >= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.ParagraphSeparator,
        ["Zs"] = static category => category == UnicodeCategory.SpaceSeparator,
        ["C"] = static category => category is >= UnicodeCategory.Control and <= UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
        ["Cc"] = static category => category == UnicodeCategory.Control,
    };

    /// <param name="position">Behind the backslash.</param>
    /// <returns>The characters and where the pattern goes on, or null where the escape is not understood.</returns>
    public static (CharacterSet Characters, int End)? Read(string pattern, int position)
    {
        if (position >= pattern.Length)
            return null;
        var character = pattern[position++];
        switch (character)
        {
            case 'd':
                return (Digits, position);
            case 'D':
                return (Digits.Complement(), position);
            case 'w':
                return (Words, position);
            case 'W':
                return (Words.Complement(), position);
            case 's':
                return (Spaces, position);
            case 'S':
                return (Spaces.Complement(), position);
            case 'p' or 'P':
                return Category(pattern, position, isNegated: character == 'P');
            case 'x':
                return Code(pattern, position, 2);
            case 'u':
                return Code(pattern, position, 4);
            case 'n':
                return (CharacterSet.Of('\n'), position);
            case 'r':
                return (CharacterSet.Of('\r'), position);
            case 't':
                return (CharacterSet.Of('\t'), position);
            case 'f':
                return (CharacterSet.Of('\f'), position);
            case 'v':
                return (CharacterSet.Of('\v'), position);
            case 'e':
                return (CharacterSet.Of('\u001B'), position);
            case 'a':
                return (CharacterSet.Of('\a'), position);
            default:
                // References to groups, octal numbers and the like are not understood.
                return char.IsLetterOrDigit(character) ? null : (CharacterSet.Of(character), position);
        }
    }

    private static (CharacterSet, int)? Category(string pattern, int position, bool isNegated)
    {
        var end = pattern.IndexOf('}', position);
        if (position >= pattern.Length || pattern[position] != '{' || end < 0
            || !Categories.TryGetValue(pattern.Substring(position + 1, end - position - 1), out var isIn))
            return null;
        var set = CharacterSet.Of(character => isIn(char.GetUnicodeCategory(character)));
        return (isNegated ? set.Complement() : set, end + 1);
    }

    private static (CharacterSet, int)? Code(string pattern, int position, int length) =>
        position + length <= pattern.Length
        && int.TryParse(pattern.Substring(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (CharacterSet.Of((char)code), position + length)
            : null;
}
