using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A kind of sink, as model rows name it, and the rule that reports it.</summary>
/// <param name="Name">As in the <c>kind</c> column of a sink row.</param>
/// <param name="IsMeant">Where the code means to do it, and nothing is to be said.</param>
internal sealed record SinkKind(string Name, KindSet Bits, DiagnosticDescriptor Rule, Func<SyntaxNode, bool>? IsMeant = null)
{
    /// <summary>Sinks that take text of this kind as a whole, and where it does harm only as a part of other text.</summary>
    public string[] Whole { get; init; } = [];

    /// <summary>Not reported where a client does harm of these kinds at the same sink: who chooses the program needs no search path.</summary>
    public KindSet Covering { get; init; }

    /// <summary>
    /// Whether it is what administration is for: to choose a file, an address, a package. Those who may do so attack nobody, unlike with a
    /// page that is shown to others, and get no more than they have, unlike with a command.
    /// </summary>
    public bool IsAdministration { get; init; }
}

/// <summary>Every kind of sink. A kind is a bit of <see cref="KindSet"/>.</summary>
internal static class SinkKinds
{
    public static readonly SinkKind Sql = new("sql-injection", KindSet.Of(0), Rule.SL1001_SqlInjection);

    public static readonly SinkKind Command = new("command-injection", KindSet.Of(1), Rule.SL1002_CommandInjection);

    public static readonly SinkKind Path = new("path-injection", KindSet.Of(2), Rule.SL1003_PathTraversal) { IsAdministration = true };

    public static readonly SinkKind Html = new("html-injection", KindSet.Of(3), Rule.SL1004_CrossSiteScripting);

    public static readonly SinkKind Request = new("request-forgery", KindSet.Of(4), Rule.SL1008_ServerSideRequestForgery) { IsAdministration = true };

    public static readonly SinkKind Redirect = new("url-redirection", KindSet.Of(5), Rule.SL1009_OpenRedirect);

    public static readonly SinkKind Ldap = new("ldap-injection", KindSet.Of(6), Rule.SL1005_LdapInjection);

    public static readonly SinkKind XPath = new("xpath-injection", KindSet.Of(7), Rule.SL1006_XPathInjection);

    public static readonly SinkKind Xml = new("xml-injection", KindSet.Of(8), Rule.SL1007_XmlInjection)
    {
        Whole = ["XmlDocument.LoadXml", "XmlDocument.InnerXml", "XElement.Parse", "XDocument.Parse"],
    };

    public static readonly SinkKind Log = new("log-injection", KindSet.Of(9), Rule.SL1010_LogForging);

    public static readonly SinkKind Header = new("header-injection", KindSet.Of(10), Rule.SL1011_HeaderInjection);

    public static readonly SinkKind Code = new("code-injection", KindSet.Of(11), Rule.SL1012_CodeInjection);

    public static readonly SinkKind Reflection = new("unsafe-reflection", KindSet.Of(12), Rule.SL1013_UnsafeReflection) { IsAdministration = true };

    public static readonly SinkKind NoSql = new("nosql-injection", KindSet.Of(13), Rule.SL1015_NoSqlInjection);

    public static readonly SinkKind Template = new("template-injection", KindSet.Of(14), Rule.SL1017_TemplateInjection);

    public static readonly SinkKind Settings = new("settings-control", KindSet.Of(15), Rule.SL1019_ExternalControlOfSettings);

    public static readonly SinkKind SearchPath = new("search-path", KindSet.Of(16), Rule.SL1020_UntrustedSearchPath) { Covering = Command.Bits | Reflection.Bits };

    public static readonly SinkKind TrustBoundary = new("trust-boundary", KindSet.Of(17), Rule.SL1023_TrustBoundaryViolation);

    public static readonly SinkKind FormatString = new("format-string", KindSet.Of(18), Rule.SL1025_FormatString);

    public static readonly SinkKind Pattern = new("regex-injection", KindSet.Of(19), Rule.SL1014_RegexInjection);

    public static readonly SinkKind Deserialization = new("unsafe-deserialization", KindSet.Of(20), Rule.SL1016_UnsafeDeserialization);

    public static readonly SinkKind Archive = new("archive-extraction", KindSet.Of(21), Rule.SL1018_ArchiveExtraction) { IsAdministration = true };

    public static readonly SinkKind MassAssignment = new("mass-assignment", KindSet.Of(22), Rule.SL1022_MassAssignment);

    public static readonly SinkKind Upload = new("unrestricted-upload", KindSet.Of(23), Rule.SL1024_UnrestrictedUpload) { IsAdministration = true };

    public static readonly SinkKind Prompt = new("prompt-injection", KindSet.Of(24), Rule.SL1026_PromptInjection);

    public static readonly SinkKind SensitiveLog = new("sensitive-log", KindSet.Of(25), Rule.SL1027_SensitiveLog);

    public static readonly SinkKind ErrorDetails = new("error-details", KindSet.Of(26), Rule.SL1028_ErrorDetails, DevelopmentBranch.Holds);

    public static readonly SinkKind ClearText = new("sensitive-clear-text", KindSet.Of(27), Rule.SL1029_SensitiveClearText);

    public static readonly SinkKind ExternalEntity = new("xml-external-entity", KindSet.Of(28), Rule.SL1030_XmlExternalEntity);

    public static readonly SinkKind ResourceUse = new("resource-use", KindSet.Of(29), Rule.SL1021_UncontrolledResourceUse);

    public static readonly SinkKind ExponentialMatch = new("regex-exponential", KindSet.Of(30), Rule.SL1014_SlowPattern);

    /// <summary>Where a text has to be long to do harm.</summary>
    public static readonly SinkKind PolynomialMatch = new("regex-polynomial", KindSet.Of(31), Rule.SL1014_SlowPattern);

    public static IReadOnlyList<SinkKind> All { get; } =
    [
        Sql, Command, Path, Html, Request, Redirect,
        Ldap, XPath, Xml, Log, Header, Code, Reflection, NoSql, Template, Settings, SearchPath, TrustBoundary, FormatString,
        Pattern, Deserialization, Archive, MassAssignment, Upload, Prompt, SensitiveLog, ErrorDetails, ClearText, ExternalEntity, ResourceUse,
        ExponentialMatch, PolynomialMatch,
    ];

    /// <summary>By the number of the bit. Files of summaries rely on it: new kinds come last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.OrderBy(static kind => kind.Bits).Select(static kind => kind.Name)];

    /// <summary>What chooses a file: the source says which of the kinds it is. Sinks, barriers and guards of paths are those of either.</summary>
    public static KindSet Paths { get; } = Path.Bits | Archive.Bits;

    /// <summary>What is matched: the pattern says which of the kinds it is.</summary>
    public static KindSet Matches { get; } = ExponentialMatch.Bits | PolynomialMatch.Bits;
}
