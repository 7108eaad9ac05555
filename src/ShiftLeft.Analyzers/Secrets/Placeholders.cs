using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Secrets;

/// <summary>
/// Tells a value that waits to be replaced from one that is used. A weak password is no placeholder: 'changeme' opens the door as well as
/// any other.
/// </summary>
internal static class Placeholders
{
    private const string MaskCharacters = "*xX.•_-#?…";

    private static readonly HashSet<string> TemplateWords =
    [
        "your", "placeholder", "replace", "redacted", "masked", "removed", "todo", "tbd", "insert", "dummy", "fake", "null", "here", "notset",
    ];

    private static readonly HashSet<string> VariableWords = ["password", "passwd", "pwd", "secret", "token", "key", "passphrase"];

    private static readonly string[] Openings = ["<", "${", "$(", "#{", "{{", "[", "%", "__", "@@"];
    private static readonly string[] RegexParts = ["(?", "[^", ".*", ".+", "\\w", "\\S", "\\s"];

    public static bool IsTemplate(string value)
    {
        var text = value.Trim();
        return text.Trim(MaskCharacters.ToCharArray()).Length == 0
            || text is "myPassword" or "mySecret" or "myKey"
            || IsEnclosed(text)
            || (text.IndexOf('{') is >= 0 and var open && text.IndexOf('}', open) > open)
            || text.Contains("${") || text.Contains("$(")
            || Array.Exists(RegexParts, text.Contains)
            || IsNameOfVariable(text)
            || Words.Of(text).FirstOf(TemplateWords) is not null;
    }

    /// <summary><c>DB_PASSWORD</c>: what a script puts the value of in its place.</summary>
    private static bool IsNameOfVariable(string text) =>
        text.IndexOf('_') > 0 && text.All(static c => c is >= 'A' and <= 'Z' or '_') && Words.Of(text).FirstOf(VariableWords) is not null;

    private static bool IsEnclosed(string text)
    {
        var opening = Array.Find(Openings, opening => text.StartsWith(opening, StringComparison.Ordinal));
        return opening is not null && text.Length > 2 * opening.Length && text[text.Length - 1] == Closing(opening[opening.Length - 1]);
    }

    private static char Closing(char opening) => opening switch
    {
        '<' => '>',
        '{' => '}',
        '(' => ')',
        '[' => ']',
        _ => opening,
    };
}
