using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A kind of sink, as model rows name it, and the rule that reports it.</summary>
/// <param name="Name">As in the <c>kind</c> column of a sink row.</param>
internal sealed record SinkKind(string Name, KindSet Bits, DiagnosticDescriptor Rule);

/// <summary>Every kind of sink. A kind is a bit of <see cref="KindSet"/>.</summary>
internal static class SinkKinds
{
    public static readonly SinkKind Sql = new("sql-injection", KindSet.Of(0), Rule.SL1001_SqlInjection);

    public static readonly SinkKind Command = new("command-injection", KindSet.Of(1), Rule.SL1002_CommandInjection);

    public static readonly SinkKind Path = new("path-injection", KindSet.Of(2), Rule.SL1003_PathTraversal);

    public static readonly SinkKind Html = new("html-injection", KindSet.Of(3), Rule.SL1004_CrossSiteScripting);

    public static readonly SinkKind Request = new("request-forgery", KindSet.Of(4), Rule.SL1008_ServerSideRequestForgery);

    public static readonly SinkKind Redirect = new("url-redirection", KindSet.Of(5), Rule.SL1009_OpenRedirect);

    /// <summary>The mark of data that may hold what ends the part of an address that it stands in.</summary>
    public static readonly KindSet Delimiters = KindSet.Mark(31);

    public static IReadOnlyList<SinkKind> All { get; } = [Sql, Command, Path, Html, Request, Redirect];
}
