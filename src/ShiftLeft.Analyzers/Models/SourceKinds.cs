using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Which kinds of sink the data of a source is dangerous for.</summary>
internal static class SourceKinds
{
    /// <summary>The name of an entry in an archive: where it says a file is to go.</summary>
    public static readonly KindSet ArchiveEntry = SinkKinds.Archive.Bits | KindSet.Marks;

    /// <summary>Data that someone outside chooses: whatever an attack can be made of.</summary>
    public static readonly KindSet Untrusted = KindSet.All - SinkKinds.Archive.Bits;
}
