using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What a constant start of a URL decides: behind it, data no longer chooses where the URL leads.</summary>
internal static class UrlPrefix
{
    public static KindSet Cleared(string prefix) => FixesHost(prefix) || FixesLocalPath(prefix) ? SinkKinds.Request.Bits | SinkKinds.Redirect.Bits : KindSet.None;

    /// <summary>
    /// Behind other data, such as the address of a service from a setting, a slash ends the host; what parts and ends the parameters of a query
    /// is in no name of a host either. For a redirect that data may be empty, so the slash must not be the first character of all.
    /// </summary>
    public static KindSet ClearedBehind(string prefix, string behind)
    {
        var authority = behind.IndexOf("//", StringComparison.Ordinal);
        var end = behind.IndexOfAny(['/', '?', '#', '&', '='], authority < 0 ? 0 : authority + 2);
        if (end < 0 || (authority >= 0 && end == authority + 2))
            return KindSet.None;
        return prefix.Length > 0 || end > 0 || behind.Length > 1 || behind[0] != '/' ? SinkKinds.Request.Bits | SinkKinds.Redirect.Bits : SinkKinds.Request.Bits;
    }

    /// <summary>Whether data between these two texts decides which host a URL names, though it holds no delimiter: not where it is below a domain.</summary>
    public static bool LeavesHost(string prefix, string following)
    {
        var authority = prefix.IndexOf("//", StringComparison.Ordinal);
        return authority >= 0 && prefix.IndexOfAny(['/', '?', '#', '\\'], authority + 2) < 0 && (following.Length < 2 || following[0] != '.');
    }

    /// <summary>
    /// Scheme and host are complete only where the slash after them is there: <c>https://example.com</c> goes on with <c>.evil.org</c> or
    /// <c>@evil.org</c>.
    /// </summary>
    private static bool FixesHost(string prefix)
    {
        var scheme = prefix.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0)
            return false;
        var host = scheme + 3;
        var end = prefix.IndexOfAny(['/', '?', '#'], host);
        return end > host;
    }

    /// <summary>A path on the same host: one slash (two are a host), then something.</summary>
    private static bool FixesLocalPath(string prefix)
    {
        var start = prefix.StartsWith("~/", StringComparison.Ordinal) ? 1 : 0;
        if (prefix.Length > start + 1 && prefix[start] == '/')
            return prefix[start + 1] is not ('/' or '\\');

        // "products/" and "search?q=" are relative; "https:" and "//" are not.
        var stop = prefix.IndexOfAny(['/', '?', '#', ':', '\\']);
        return stop > 0 && prefix[stop] is '/' or '?' or '#';
    }
}
