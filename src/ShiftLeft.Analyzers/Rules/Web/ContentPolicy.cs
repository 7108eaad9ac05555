namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Reads a Content-Security-Policy.</summary>
internal static class ContentPolicy
{
    /// <returns>What makes the policy useless against injected scripts or frames, or null.</returns>
    public static string? Problem(string policy)
    {
        var directives = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var directive in policy.Split(';'))
        {
            var words = directive.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            // Of two directives of a name, browsers take the first.
            if (words.Length > 0 && !directives.ContainsKey(words[0]))
                directives.Add(words[0], [.. words.Skip(1)]);
        }

        return ProblemOfScripts(directives) ?? (Has(directives, "frame-ancestors", "*") ? "frame-ancestors * lets any site frame the page" : null);
    }

    private static string? ProblemOfScripts(Dictionary<string, string[]> directives)
    {
        if (!directives.TryGetValue("script-src", out var sources) && !directives.TryGetValue("default-src", out sources))
            return null;
        // A part that is only known at run time may be the nonce.
        var hasNonce = Array.Exists(sources, static source => source.StartsWith("'nonce-", StringComparison.OrdinalIgnoreCase)
            || source.StartsWith("'sha", StringComparison.OrdinalIgnoreCase) || source.IndexOf(TextTemplate.Hole) >= 0);
        if (Contains(sources, "'unsafe-inline'") && !hasNonce)
            return "The content policy allows 'unsafe-inline' scripts, so it stops no injected script";
        if (Contains(sources, "'unsafe-eval'"))
            return "The content policy allows 'unsafe-eval', so text becomes code";
        if (!Contains(sources, "'strict-dynamic'"))
        {
            var wide = Array.Find(sources, static source => source is "*" or "http:" or "https:" or "data:" or "http://*" or "https://*");
            if (wide is not null)
                return $"The content policy allows scripts from {wide}, which is anywhere";
        }

        return null;
    }

    private static bool Has(Dictionary<string, string[]> directives, string name, string source) =>
        directives.TryGetValue(name, out var sources) && Contains(sources, source);

    private static bool Contains(string[] sources, string source) => Array.Exists(sources, other => other.Equals(source, StringComparison.OrdinalIgnoreCase));
}
