using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Keys of settings and names of environment variables that hold a secret: <c>Smtp:Password</c>, <c>Shop__ApiKey</c>, <c>GITHUB_TOKEN</c>.</summary>
internal static class SecretSettings
{
    private const string Credential = "credential";
    private const string Token = "token";

    /// <summary>Sections of which every setting is one.</summary>
    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase) { "Passwords", "Secrets", "ApiKeys", "AccessKeys" };

    private static readonly HashSet<string> Tokens = new(StringComparer.OrdinalIgnoreCase) { "Tokens", "ConnectionStrings" };

    /// <summary>What only speaks of a secret, or switches something that has to do with one: <c>ValidateToken</c>.</summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "validate", "verify", "check", "use", "enable", "enabled", "disable", "allow", "skip", "ignore", "show", "hide", "save", "log", "refresh", "cancellation", "issue",
    };

    /// <returns>The kind of source that the setting is, or null.</returns>
    public static string? KindOf(string key)
    {
        var segments = key.Split([":", "__", "."], StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return null;
        var last = segments[segments.Length - 1];
        if (About.Contains(Words.Of(last).All.FirstOrDefault() ?? "") && !SensitiveNames.End(last, SensitiveNames.IsToken))
            return null;
        if (SensitiveNames.End(last, SensitiveNames.IsCredential) || SensitiveNames.End(last, static ending => ending is "accountkey" or "sharedkey" or "sharedaccesskey"))
            return Credential;
        if (last.EndsWith("ConnectionString", StringComparison.OrdinalIgnoreCase) || SensitiveNames.End(last, static ending => ending == Token || SensitiveNames.IsToken(ending)))
            return Token;
        var sections = segments.Take(segments.Length - 1).ToList();
        return sections.Exists(Credentials.Contains) ? Credential : sections.Exists(Tokens.Contains) ? Token : null;
    }
}
