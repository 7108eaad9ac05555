using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>A kind of sink, as model rows name it, and the rule that reports it.</summary>
/// <param name="Name">As in the <c>kind</c> column of a sink row.</param>
internal sealed record SinkKind(string Name, KindSet Bits, DiagnosticDescriptor Rule);

/// <summary>Every kind of sink. A kind is a bit of <see cref="KindSet"/>.</summary>
internal static class SinkKinds
{
    /// <summary>
    /// A path that <c>Path.GetFullPath</c> has normalised: still dangerous, but a test that it starts with a folder holds. Sinks for paths
    /// accept both.
    /// </summary>
    public static readonly KindSet FullPath = KindSet.Of(63);

    public static readonly SinkKind Sql = new("sql-injection", KindSet.Of(0), Rule.SL1001_SqlInjection);

    public static readonly SinkKind Command = new("command-injection", KindSet.Of(1), Rule.SL1002_CommandInjection);

    public static readonly SinkKind Path = new("path-injection", KindSet.Of(2) | FullPath, Rule.SL1003_PathTraversal);

    public static readonly SinkKind Html = new("html-injection", KindSet.Of(3), Rule.SL1004_CrossSiteScripting);

    public static readonly SinkKind Request = new("request-forgery", KindSet.Of(4), Rule.SL1008_ServerSideRequestForgery);

    public static readonly SinkKind Redirect = new("url-redirection", KindSet.Of(5), Rule.SL1009_OpenRedirect);

    public static IReadOnlyList<SinkKind> All { get; } = [Sql, Command, Path, Html, Request, Redirect];

    /// <summary>What a source is dangerous for: every kind, but no path is normalised yet.</summary>
    public static readonly KindSet FromSource = KindSet.All - FullPath;
}
