using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>
/// What may be dangerous about a text beyond single characters, and what follows from knowing which characters it is made of.
/// </summary>
internal static class TextMarks
{
    /// <summary>May start with a slash.</summary>
    public static readonly KindSet StartSlash = KindSet.Mark(18);

    /// <summary>May start with a backslash.</summary>
    public static readonly KindSet StartBackslash = KindSet.Mark(19);

    /// <summary>May start with two slashes: another host.</summary>
    public static readonly KindSet StartTwoSlashes = KindSet.Mark(20);

    /// <summary>May start with a slash and a backslash: another host too, as browsers read it.</summary>
    public static readonly KindSet StartSlashBackslash = KindSet.Mark(21);

    /// <summary>May start with something else than a slash.</summary>
    public static readonly KindSet StartOther = KindSet.Mark(22);

    /// <summary>May start with a dash: an option.</summary>
    public static readonly KindSet StartDash = KindSet.Mark(23);

    /// <summary>May start with a drive letter.</summary>
    public static readonly KindSet StartDrive = KindSet.Mark(24);

    public static readonly KindSet TwoDots = KindSet.Mark(25);

    public static readonly KindSet TwoDashes = KindSet.Mark(26);

    /// <summary>The text, the name of a host, may be of a domain of the attacker's.</summary>
    public static readonly KindSet AnyDomain = KindSet.Mark(27);

    /// <summary>May start with a way up.</summary>
    public static readonly KindSet StartUp = KindSet.Mark(28);

    /// <summary>The path may be above the folder that it has been compared with.</summary>
    public static readonly KindSet AboveFolder = KindSet.Mark(29);

    /// <summary>The path may be on another drive than the folder that it has been compared with.</summary>
    public static readonly KindSet OnOtherDrive = KindSet.Mark(30);

    private static readonly CharacterSet Letters = CharacterSet.Of('A', 'Z').Union(CharacterSet.Of('a', 'z'));

    /// <summary>The text is made of these characters only.</summary>
    public static KindSet ClearedFor(CharacterSet allowed) => WithFollowing(Classes(of => !of.Intersects(allowed)));

    /// <summary>The text holds none of these characters.</summary>
    public static KindSet ClearedWithout(CharacterSet refused) => WithFollowing(Classes(of => of.IsWithin(refused)));

    /// <summary>The text starts with this.</summary>
    public static KindSet ClearedByPrefix(string prefix) =>
        char.IsLetterOrDigit(prefix[0]) || prefix[0] == '_' ? StartSlash | StartBackslash | StartTwoSlashes | StartSlashBackslash | StartDash | (prefix.Length > 1 ? StartDrive : KindSet.None)
        : NamesFolder(prefix) ? NamedMarks.StartOfPath
        : KindSet.None;

    /// <summary>The text starts with this, or with what somebody else has chosen.</summary>
    public static KindSet ClearedBehind(string text) => ClearedByFirst(CharacterSet.Of(text[0])) - StartOther;

    /// <summary>The text is no longer than a character.</summary>
    public static KindSet ClearedForOneCharacter => StartTwoSlashes | StartSlashBackslash | StartDrive | TwoDots | TwoDashes;

    /// <summary>What starts with this text.</summary>
    public static KindSet ClearedByStart(string start)
    {
        if (start.Length == 0)
            return KindSet.None;
        var cleared = ClearedByFirst(CharacterSet.Of(start[0]));
        if (start.Length == 1)
            return cleared;
        if (start[1] != ':')
            cleared |= StartDrive;
        if (start[1] != '/')
            cleared |= StartTwoSlashes;
        return start[1] == '\\' ? cleared : cleared | StartSlashBackslash;
    }

    /// <summary>What may be dangerous about a text that this has been put into.</summary>
    public static KindSet BroughtBy(string part) => part.Length == 0 ? KindSet.None : WithFollowing(Classes(CharacterSet.Of(part).Intersects));

    /// <summary>What does not start with this text.</summary>
    public static KindSet ClearedWithoutStart(string start) => start switch
    {
        "/" => StartSlash | StartTwoSlashes | StartSlashBackslash,
        "\\" => StartBackslash,
        "//" => StartTwoSlashes,
        "/\\" => StartSlashBackslash,
        "-" => StartDash,
        ".." or "." => StartUp,
        _ => KindSet.None,
    };

    /// <summary>What does not hold this text anywhere.</summary>
    public static KindSet ClearedWithoutPart(string part) => part switch
    {
        { Length: 1 } => ClearedWithout(CharacterSet.Of(part[0])),
        ".." => TwoDots | StartUp,
        "--" => TwoDashes,
        "//" => StartTwoSlashes,
        _ => KindSet.None,
    };

    /// <summary>What starts with one of these characters.</summary>
    public static KindSet ClearedByFirst(CharacterSet first)
    {
        var cleared = KindSet.None;
        if (!first.Contains('/'))
            cleared |= StartSlash | StartTwoSlashes | StartSlashBackslash;
        if (!first.Contains('\\'))
            cleared |= StartBackslash;
        if (!first.Contains('-'))
            cleared |= StartDash;
        if (!first.Contains('.'))
            cleared |= StartUp;
        if (first.Single == '/')
            cleared |= StartOther;
        return first.Intersects(Letters) ? cleared : cleared | StartDrive;
    }

    /// <summary>The start of a path that leads to a folder of its own, from the root or not: <c>/srv/files/</c>, <c>~/files</c>.</summary>
    private static bool NamesFolder(string prefix) => prefix[0] is '/' or '\\' or '.' or '~' && prefix.Any(char.IsLetterOrDigit);

    private static KindSet Classes(Func<CharacterSet, bool> isCleared) =>
        CharacterClass.All.Where(one => isCleared(one.Characters)).Aggregate(KindSet.None, static (cleared, one) => cleared | one.Mark);

    /// <summary>What cannot be where a character is not, and may be where it is.</summary>
    private static KindSet WithFollowing(KindSet cleared)
    {
        if (Has(CharacterClass.Slash))
            cleared |= StartSlash | StartTwoSlashes | StartSlashBackslash;
        if (Has(CharacterClass.Backslash))
            cleared |= StartBackslash | StartSlashBackslash;
        if (Has(CharacterClass.Colon))
            cleared |= StartDrive;
        if (Has(CharacterClass.Dot))
            cleared |= TwoDots | StartUp;
        if (Has(CharacterClass.Dash))
            cleared |= StartDash | TwoDashes;
        return cleared;

        bool Has(CharacterClass one) => !(cleared & one.Mark).IsEmpty;
    }
}
