using System.Globalization;
using System.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>
/// How summaries are written down: lines of words with a space between them, the first of which says what the line is. Whoever changes the
/// meaning of a line, or of a mark of <see cref="KindSet"/>, raises <see cref="FormatVersion"/>; files of another version are not read.
/// </summary>
internal static class SummaryText
{
    public const int FormatVersion = 2;

    public const string Header = "shiftleft-summaries";

    /// <summary>Of the files that hold summaries.</summary>
    public const string Extension = ".shiftleft.summaries";

    // MSBuild hands the text from the log to the file: a backslash separates folders to it, a semicolon items, and the others announce something to expand.
    private const char Escape = '!';
    private const string Escaped = " !\\\n\r;%$@";
    private const string Letters = "sebnrcpda";

    /// <summary>A text as one word.</summary>
    public static string Word(string text)
    {
        if (text.Length == 0)
            return "!_";
        if (text.IndexOfAny(Escaped.ToCharArray()) < 0)
            return text;
        var word = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            var index = Escaped.IndexOf(character);
            _ = index < 0 ? word.Append(character) : word.Append(Escape).Append(Letters[index]);
        }

        return word.ToString();
    }

    public static string Text(string word)
    {
        if (word.IndexOf(Escape) < 0)
            return word;
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != Escape)
                text.Append(word[i]);
            else if (++i < word.Length && Letters.IndexOf(word[i]) is >= 0 and var index)
                text.Append(Escaped[index]);
        }

        return text.ToString();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is none.</exception>
    public static int Number(string word) => int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static string Kinds(KindSet kinds) => kinds == KindSet.All ? "*" : Hex(kinds.KindBits) + "." + Hex(kinds.MarkBits);

    /// <exception cref="FormatException">It is none.</exception>
    public static KindSet Kinds(string word)
    {
        if (word == "*")
            return KindSet.All;
        var point = word.IndexOf('.');
        return point < 0 ? throw new FormatException("'" + word + "' is no set of kinds") : new(Hex(word.Substring(0, point)), Hex(word.Substring(point + 1)));
    }

    private static string Hex(ulong bits) => bits.ToString("x", CultureInfo.InvariantCulture);

    private static ulong Hex(string word) => ulong.Parse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>What is cleared, what is cleared of canonical values, and which truth value it is.</summary>
    public static string Refinement(Refinement refinement) =>
        $"{Kinds(refinement.Cleared)},{Kinds(refinement.ClearedIfCanonical)}" + (refinement.Truth is { } truth ? truth ? ",1" : ",0" : "");

    public static Refinement Refinement(string word)
    {
        var parts = word.Split(',');
        return new(Kinds(parts[0]), Kinds(parts[1]), parts.Length > 2 ? parts[2] == "1" : null);
    }

    /// <summary>A constant as a word, or null where it is of a type that decides nothing.</summary>
    public static string? Constant(object? value) => value switch
    {
        null => "n",
        bool truth => truth ? "t" : "f",
        int number => "i" + Number(number),
        char character => "c" + Number(character),
        string { Length: <= 256 } text => "s" + Word(text),
        _ => null,
    };

    /// <exception cref="FormatException">It is none.</exception>
    public static object? Constant(string word) => word[0] switch
    {
        'n' => null,
        't' => true,
        'f' => false,
        'i' => Number(word.Substring(1)),
        'c' => (char)Number(word.Substring(1)),
        's' => Text(word.Substring(1)),
        _ => throw new FormatException("'" + word + "' is no constant"),
    };

    public static string Root(RootKind root) => root switch
    {
        RootKind.Parameter => "p",
        RootKind.This => "this",
        RootKind.Frame => "frame",
        RootKind.Statics => "static",
        RootKind.TypeArgument => "type",
        _ => "call",
    };

    /// <exception cref="FormatException">There is no such root.</exception>
    public static RootKind Root(string word) => word switch
    {
        "p" => RootKind.Parameter,
        "this" => RootKind.This,
        "frame" => RootKind.Frame,
        "static" => RootKind.Statics,
        "type" => RootKind.TypeArgument,
        "call" => RootKind.PendingCall,
        _ => throw new FormatException("'" + word + "' is no root"),
    };
}
