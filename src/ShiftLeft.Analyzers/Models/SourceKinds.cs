using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Which kinds of sink the data of a source is dangerous for.</summary>
internal static class SourceKinds
{
    /// <summary>The name of an entry in an archive: where it says a file is to go.</summary>
    public static readonly KindSet ArchiveEntry = SinkKinds.Archive.Bits | KindSet.Marks;

    /// <summary>What must stay secret: passwords, keys, numbers of cards.</summary>
    public static readonly KindSet Credential = SinkKinds.SensitiveLog.Bits | SinkKinds.ClearText.Bits | KindSet.Marks;

    /// <summary>What a request proves itself with: sent over and over, but not for other eyes.</summary>
    public static readonly KindSet Token = SinkKinds.SensitiveLog.Bits | KindSet.Marks;

    /// <summary>What an exception says of the inside of the program.</summary>
    public static readonly KindSet ErrorDetails = SinkKinds.ErrorDetails.Bits | KindSet.Marks;

    /// <summary>Kinds that are about what data tells, not about what it does: only texts that hold it are dangerous, not what was made with it.</summary>
    public static readonly KindSet Told = SinkKinds.SensitiveLog.Bits | SinkKinds.ClearText.Bits | SinkKinds.ErrorDetails.Bits;

    /// <summary>Data that someone outside chooses: whatever an attack can be made of.</summary>
    public static readonly KindSet Untrusted = KindSet.All - SinkKinds.Archive.Bits - SinkKinds.Upload.Bits - SinkKinds.MassAssignment.Bits - Told;

    /// <summary>The name that a client gives the file it sends.</summary>
    public static readonly KindSet FileName = Untrusted | SinkKinds.Upload.Bits;

    /// <summary>An object of the program that a framework fills from the request, property by property.</summary>
    public static readonly KindSet BoundObject = Untrusted | SinkKinds.MassAssignment.Bits;

    /// <summary>What a language model answers: whoever can write what it reads can have it say anything.</summary>
    public static readonly KindSet ModelOutput = Untrusted - SinkKinds.Prompt.Bits;
}
