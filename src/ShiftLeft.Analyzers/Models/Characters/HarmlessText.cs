using ShiftLeft.Analyzers.Flow;
using static ShiftLeft.Analyzers.Models.Characters.CharacterClass;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>What a text must not hold to do harm in a sink: which characters are dangerous depends on the kind of sink.</summary>
internal static class HarmlessText
{
    /// <summary>No quote, no operator, no second word; dots, dashes, slashes and colons are in names, numbers and dates.</summary>
    private static readonly KindSet OneWord = Marks(
        Less, Greater, DoubleQuote, SingleQuote, Backtick, Backslash, At, Percent, Control, HighControl, Space, HighSpace, BeforeDigits, BehindDigits, BehindCapitals, BehindLetters);

    private static readonly KindSet Words = OneWord | Marks(Slash, Colon);

    /// <summary>A name does harm by what it names, whatever its characters.</summary>
    private static readonly KindSet Names = SinkKinds.Reflection.Bits | SinkKinds.SearchPath.Bits | SinkKinds.Upload.Bits | SinkKinds.MassAssignment.Bits | SinkKinds.ResourceUse.Bits;

    private static readonly KindSet OtherKinds = KindSet.All - KindSet.Marks - Names - SinkKinds.Html.Bits - SinkKinds.Paths - SinkKinds.Sql.Bits
        - SinkKinds.Command.Bits - SinkKinds.Request.Bits - SinkKinds.Redirect.Bits - SourceKinds.Told;

    /// <summary>Kinds that are harmless where none of the marks is left.</summary>
    private static readonly (KindSet Kinds, KindSet Marks)[] Rules =
    [
        // No element, no way out of an attribute.
        (SinkKinds.Html.Bits, Marks(Less, Greater, DoubleQuote, SingleQuote)),

        // A name, number, date or identifier; no operator, quote, comment or second word.
        (SinkKinds.Sql.Bits | SinkKinds.NoSql.Bits, OneWord | TextMarks.TwoDashes),

        // One argument, and no option.
        (SinkKinds.Command.Bits, OneWord | TextMarks.StartDash | TextMarks.StartSlash),

        // A name in a folder; or a way down from it.
        (SinkKinds.Paths, Marks(Slash, Backslash, Colon)),
        (SinkKinds.Paths, Marks(Slash, Backslash) | TextMarks.StartDrive),
        (SinkKinds.Paths, TextMarks.AboveFolder | TextMarks.OnOtherDrive),
        (SinkKinds.Paths, TextMarks.TwoDots | NamedMarks.StartOfPath),

        // A word in an address, wherever it stands; or the path of a page here.
        (SinkKinds.Request.Bits | SinkKinds.Redirect.Bits, Marks(Slash, Backslash, Colon, At, Dot, Percent, Control)),
        (SinkKinds.Request.Bits | SinkKinds.Redirect.Bits, NamedMarks.Delimiters),
        (SinkKinds.Redirect.Bits, NamedMarks.OtherAddress),
        (SinkKinds.Request.Bits | SinkKinds.Redirect.Bits, NamedMarks.NoQuery),
        (SinkKinds.Redirect.Bits, TextMarks.StartOther | TextMarks.StartTwoSlashes | TextMarks.StartSlashBackslash | Control.Mark),

        // No wildcard: code that escapes for LDAP escapes this, too.
        (SinkKinds.Ldap.Bits, Marks(Asterisk)),

        // Whoever removes one kind of quotes puts the text between those.
        (SinkKinds.XPath.Bits, Marks(SingleQuote)),
        (SinkKinds.XPath.Bits, Marks(DoubleQuote)),

        (SinkKinds.Xml.Bits, Marks(Less, Greater)),
        (SinkKinds.Log.Bits | SinkKinds.Header.Bits, Marks(LineFeed)),
        (SinkKinds.FormatString.Bits, Marks(BehindLetters)),
        // A name without an extension.
        (SinkKinds.Upload.Bits, Marks(Dot)),

        // Words, whatever the sink is.
        (OtherKinds, Words),
    ];

    /// <summary>What is left of kinds where it is known which marks are.</summary>
    public static KindSet Dangerous(KindSet kinds)
    {
        var marks = kinds & KindSet.Marks;
        if (marks == KindSet.Marks)
            return kinds;
        foreach (var rule in Rules)
        {
            if ((marks & rule.Marks).IsEmpty)
                kinds -= rule.Kinds;
        }

        return kinds;
    }

    private static KindSet Marks(params CharacterClass[] classes) => classes.Aggregate(KindSet.None, static (all, one) => all | one.Mark);
}
