using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A kind of sink, as model rows name it, and the rule that reports it.</summary>
/// <param name="Name">As in the <c>kind</c> column of a sink row.</param>
/// <param name="IsMeant">Where the code means to do it, and nothing is to be said.</param>
internal sealed record SinkKind(string Name, KindSet Bits, DiagnosticDescriptor Rule, Func<SyntaxNode, bool>? IsMeant = null);

/// <summary>Every kind of sink. A kind is a bit of <see cref="KindSet"/>.</summary>
internal static class SinkKinds
{
    public static readonly SinkKind Sql = new("sql-injection", KindSet.Of(0), Rule.SL1001_SqlInjection);

    public static readonly SinkKind Command = new("command-injection", KindSet.Of(1), Rule.SL1002_CommandInjection);

    public static readonly SinkKind Path = new("path-injection", KindSet.Of(2), Rule.SL1003_PathTraversal);

    public static readonly SinkKind Html = new("html-injection", KindSet.Of(3), Rule.SL1004_CrossSiteScripting);

    public static readonly SinkKind Request = new("request-forgery", KindSet.Of(4), Rule.SL1008_ServerSideRequestForgery);

    public static readonly SinkKind Redirect = new("url-redirection", KindSet.Of(5), Rule.SL1009_OpenRedirect);

    public static readonly SinkKind Pattern = new("regex-injection", KindSet.Of(19), Rule.SL1014_RegexInjection);

    public static readonly SinkKind Deserialization = new("unsafe-deserialization", KindSet.Of(20), Rule.SL1016_UnsafeDeserialization);

    public static readonly SinkKind Archive = new("archive-extraction", KindSet.Of(21), Rule.SL1018_ArchiveExtraction);

    public static readonly SinkKind MassAssignment = new("mass-assignment", KindSet.Of(23), Rule.SL1022_MassAssignment);

    public static readonly SinkKind Upload = new("unrestricted-upload", KindSet.Of(24), Rule.SL1024_UnrestrictedUpload);

    public static readonly SinkKind Prompt = new("prompt-injection", KindSet.Of(25), Rule.SL1026_PromptInjection);

    public static readonly SinkKind Log = new("sensitive-log", KindSet.Of(26), Rule.SL1027_SensitiveLog);

    public static readonly SinkKind ErrorDetails = new("error-details", KindSet.Of(27), Rule.SL1028_ErrorDetails, DevelopmentBranch.Holds);

    public static readonly SinkKind ClearText = new("sensitive-clear-text", KindSet.Of(28), Rule.SL1029_SensitiveClearText);

    public static readonly SinkKind ExternalEntity = new("xml-external-entity", KindSet.Of(29), Rule.SL1030_XmlExternalEntity);

    public static IReadOnlyList<SinkKind> All { get; } =
    [
        Sql, Command, Path, Html, Request, Redirect,
        Pattern, Deserialization, Archive, MassAssignment, Upload, Prompt, Log, ErrorDetails, ClearText, ExternalEntity,
    ];

    /// <summary>What chooses a file: the source says which of the kinds it is. Sinks, barriers and guards of paths are those of either.</summary>
    public static KindSet Paths { get; } = Path.Bits | Archive.Bits;
}
