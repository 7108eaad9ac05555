namespace ShiftLeft.CodeFixes.Injection;

/// <summary>What kind of text stands at a place of an HTML page, which decides how a value is encoded there.</summary>
internal enum HtmlPosition
{
    /// <summary>Between tags, or in an attribute in quotes.</summary>
    Markup,

    /// <summary>In a string of a script.</summary>
    ScriptText,

    /// <summary>Where no encoding makes a value safe: a name, an address, code, an attribute without quotes, a comment.</summary>
    Unsafe,
}

internal static class HtmlPositions
{
    private static readonly HashSet<string> Addresses =
        new(StringComparer.OrdinalIgnoreCase) { "href", "src", "action", "formaction", "style", "srcdoc", "data", "xlink:href", "poster", "background" };

    /// <param name="before">All text before the place.</param>
    public static HtmlPosition At(string before)
    {
        var script = before.LastIndexOf("<script", StringComparison.OrdinalIgnoreCase);
        if (script >= 0 && before.IndexOf("</script", script, StringComparison.OrdinalIgnoreCase) < 0 && before.IndexOf('>', script) is var end and >= 0)
            return IsInString(before.Substring(end + 1)) ? HtmlPosition.ScriptText : HtmlPosition.Unsafe;
        if (IsOpen(before, "<style", "</style") || IsOpen(before, "<!--", "-->"))
            return HtmlPosition.Unsafe;
        var tag = before.LastIndexOf('<');
        var inTag = tag >= 0 ? before.Substring(tag) : "";
        return TagEnd(inTag) ? HtmlPosition.Markup : AttributeAt(inTag);
    }

    private static bool IsOpen(string before, string open, string close)
    {
        var start = before.LastIndexOf(open, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && before.IndexOf(close, start, StringComparison.OrdinalIgnoreCase) < 0;
    }

    /// <summary>Whether the tag that begins here is over, or there is none.</summary>
    private static bool TagEnd(string tag)
    {
        var quote = '\0';
        foreach (var character in tag)
        {
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'')
                quote = character;
            else if (character == '>')
                return true;
        }

        return tag.Length == 0;
    }

    private static HtmlPosition AttributeAt(string tag)
    {
        var quote = tag.LastIndexOfAny(['"', '\'']);
        if (quote < 1 || tag[quote - 1] != '=' || tag.Substring(quote + 1).Any(static character => character is '"' or '\''))
            return HtmlPosition.Unsafe;
        var name = new string(tag.Substring(0, quote - 1).Reverse().TakeWhile(static character => !char.IsWhiteSpace(character)).Reverse().ToArray());
        return Addresses.Contains(name) || name.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? HtmlPosition.Unsafe : HtmlPosition.Markup;
    }

    private static bool IsInString(string script)
    {
        var quote = '\0';
        for (var i = 0; i < script.Length; i++)
        {
            if (quote != '\0' && script[i] == '\\')
                i++;
            else if (quote != '\0')
                quote = script[i] == quote ? '\0' : quote;
            else if (script[i] is '"' or '\'')
                quote = script[i];
        }

        return quote != '\0';
    }
}
