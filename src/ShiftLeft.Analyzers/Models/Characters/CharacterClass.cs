using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>
/// A text that may hold dangerous characters carries a mark for each class of them; a check or a sanitizer takes marks away. Letters, digits
/// and the underscore are never dangerous and have no mark.
/// </summary>
internal sealed class CharacterClass
{
    // Most compilations never ask which characters they are.
    private readonly Lazy<CharacterSet> _characters;

    private CharacterClass(int mark, Func<CharacterSet> characters)
    {
        Mark = KindSet.Mark(mark);
        _characters = new(characters);
    }

    public static readonly CharacterClass Less = Of(0, '<');
    public static readonly CharacterClass Greater = Of(1, '>');
    public static readonly CharacterClass DoubleQuote = Of(2, '"');
    public static readonly CharacterClass SingleQuote = Of(3, '\'');
    public static readonly CharacterClass Backtick = Of(4, '`');
    public static readonly CharacterClass Slash = Of(5, '/');
    public static readonly CharacterClass Backslash = Of(6, '\\');
    public static readonly CharacterClass Colon = Of(7, ':');
    public static readonly CharacterClass Dot = Of(8, '.');
    public static readonly CharacterClass Dash = Of(9, '-');
    public static readonly CharacterClass At = Of(10, '@');
    public static readonly CharacterClass Percent = Of(11, '%');

    // All others, and control characters and blanks, apart by where they stand among digits and letters: a test such as c >= '0' && c <= '9' refuses some of them.
    public static readonly CharacterClass Control = new(12, static () => CharacterSet.Of(static character => char.IsControl(character) && character < '0'));
    public static readonly CharacterClass HighControl = new(36, static () => CharacterSet.Of(static character => char.IsControl(character) && character > 'z'));
    public static readonly CharacterClass Space = Of(13, ' ');
    public static readonly CharacterClass HighSpace = new(37, static () => CharacterSet.Of(static character => char.IsWhiteSpace(character) && !char.IsControl(character) && character > 'z'));
    public static readonly CharacterClass BeforeDigits = new(14, static () => Rest('\0', '/'));
    public static readonly CharacterClass BehindDigits = new(15, static () => Rest(':', '@'));
    public static readonly CharacterClass BehindCapitals = new(16, static () => Rest('[', '`'));
    public static readonly CharacterClass BehindLetters = new(17, static () => Rest('{', char.MaxValue));

    // Of the classes above, apart because these are dangerous by themselves and code removes just them.
    public static readonly CharacterClass LineFeed = Of(31, '\n');
    public static readonly CharacterClass Asterisk = Of(32, '*');

    public static IReadOnlyList<CharacterClass> All { get; } =
    [
        Less, Greater, DoubleQuote, SingleQuote, Backtick, Slash, Backslash, Colon, Dot, Dash, At, Percent, Control, HighControl, Space, HighSpace,
        BeforeDigits, BehindDigits, BehindCapitals, BehindLetters, LineFeed, Asterisk,
    ];

    /// <summary>One of <see cref="KindSet.Marks"/>.</summary>
    public KindSet Mark { get; }

    public CharacterSet Characters => _characters.Value;

    private static CharacterClass Of(int mark, char character) => new(mark, () => CharacterSet.Of(character));

    private static CharacterSet Rest(char first, char last) => CharacterSet.Of(character =>
        character >= first && character <= last && !IsWord(character) && !char.IsControl(character) && !char.IsWhiteSpace(character)
        && "<>\"'`/\\:.-@%".IndexOf(character) < 0);

    /// <summary>As <c>\w</c> in a pattern.</summary>
    public static bool IsWord(char character) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.ConnectorPunctuation
            or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
