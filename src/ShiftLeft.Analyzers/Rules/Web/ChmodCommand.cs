namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Commands that set the mode of a file, and whether others may write then.</summary>
internal static class ChmodCommand
{
    public const string Name = "chmod ";

    /// <summary>Options and mode stand right behind the name.</summary>
    private const int MaxLength = 60;

    private const int OtherWrite = 2;

    /// <param name="text">A command line, or any text with commands in it.</param>
    public static bool LetsOthersWrite(string text)
    {
        for (var at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Name, at + Name.Length, StringComparison.Ordinal))
        {
            var start = at + Name.Length;
            var mode = text.Substring(start, Math.Min(MaxLength, text.Length - start)).Split(' ').FirstOrDefault(static word => word.Length > 0 && word[0] != '-');
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && mode is not null && IsOpen(mode))
                return true;
        }

        return false;
    }

    private static bool IsOpen(string mode) => mode.All(char.IsDigit)
        ? mode.Length is 3 or 4 && ((mode[mode.Length - 1] - '0') & OtherWrite) != 0
        : mode.Split(',').Any(static clause => clause.IndexOfAny(['+', '=']) is > 0 and var sign
            && clause.Substring(0, sign) is var who && who.All(static c => c is 'u' or 'g' or 'o' or 'a') && who.IndexOfAny(['o', 'a']) >= 0
            && clause.IndexOf('w', sign) > 0);
}
