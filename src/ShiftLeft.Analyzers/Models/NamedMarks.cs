using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Marks (<see cref="KindSet.Marks"/>) that kinds of model rows stand for. What takes away others are checks of the characters themselves.</summary>
internal static class NamedMarks
{
    /// <summary>May choose where a path begins: with a slash, a backslash or a drive.</summary>
    public static readonly KindSet StartOfPath = KindSet.Mark(18) | KindSet.Mark(19) | KindSet.Mark(24);

    /// <summary>May hold what ends the part of an address that it stands in.</summary>
    public static readonly KindSet Delimiters = KindSet.Mark(33);

    /// <summary>May be another address than that of the page which the client is on; or a part of it.</summary>
    public static readonly KindSet OtherAddress = KindSet.Mark(34);

    /// <summary>May be something else than a query, from its question mark on; or a part of it.</summary>
    public static readonly KindSet NoQuery = KindSet.Mark(35);

    /// <summary>What a part of a text may be dangerous for, though the whole is not.</summary>
    public static readonly KindSet BroughtByCutting = OtherAddress | NoQuery;

    /// <summary>What an encoder has hidden. An address or a query as a whole stays one: what says where it leads is not encoded.</summary>
    public static readonly KindSet BroughtByDecoding = (KindSet.All - BroughtByCutting) | KindSet.Restored;
}
