namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Finds passwords and keys in the user part and the query of addresses.</summary>
internal static class UrlCredentials
{
    private const string SchemeEnd = "://";
    private const int ShortestPassword = 3;

    /// <summary>What follows such a name is a secret, chosen by a person.</summary>
    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal) { "password", "passwd", "pwd", "passphrase", "userpassword", "pass" };

    /// <summary>What follows such a name is a secret where it looks like one.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "secret", "clientsecret", "appsecret", "apisecret", "apikey", "accesskey", "secretkey", "accesstoken", "authtoken", "apitoken", "token", "refreshtoken", "privatetoken",
        "subscriptionkey", "authkey", "appkey", "licensekey", "sessionkey", "sastoken", "jwt", "key", "code", "auth", "bearer", "credential",
    };

    /// <summary>What is only known at run time is a secret under these names; tokens of users have a rule of their own.</summary>
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal) { "clientsecret", "privatetoken" };

    private static readonly HashSet<string> Documented = new(StringComparer.OrdinalIgnoreCase) { "password", "passwd", "pass", "pwd", "pw", "secret", "token", "guest", "string" };

    private static readonly string[] LocalHosts =
        ["localhost", "127.", "0.0.0.0", "[::1]", "::1", "host.docker.internal"];

    /// <summary>Names that are kept for documentation.</summary>
    private static readonly string[] DocumentedHosts = [".example", ".test", "example.com", "example.org", "example.net"];

    /// <param name="text">Any text.</param>
    /// <param name="hole">Stands for what is only known at run time.</param>
    public static IReadOnlyList<UrlCredential> Find(string text, char hole)
    {
        var found = new List<UrlCredential>();
        for (var at = text.IndexOf(SchemeEnd, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SchemeEnd, at + 1, StringComparison.Ordinal))
        {
            if (at > 1 && char.IsLetterOrDigit(text[at - 1]) && UserPassword(text, at + SchemeEnd.Length, hole) is { } password)
                found.Add(password);
        }

        for (var query = text.IndexOf('?'); query >= 0; query = text.IndexOf('?', query + 1))
        {
            if (!IsLocal(HostBefore(text, query)))
                found.AddRange(Parameters(text, query + 1, hole));
        }

        return found;
    }

    /// <summary>Whether a place is in the query of an address that nobody else can reach, or that is kept for documentation.</summary>
    public static bool IsInLocalQuery(string text, int at) =>
        at > 0 && text.LastIndexOf('?', at - 1) is >= 0 and var query && EndOf(text, query, "#") > at && IsLocal(HostBefore(text, query));

    private static UrlCredential? UserPassword(string text, int start, char hole)
    {
        var end = EndOf(text, start, "/?#");
        var host = end > start ? text.LastIndexOf('@', end - 1, end - start) + 1 : 0;
        if (host == 0)
            return null;
        var colon = text.IndexOf(':', start, host - 1 - start);
        if (colon < 0 || colon + 1 >= host - 1)
            return null;
        var (user, password) = (text.Substring(start, colon - start), text.Substring(colon + 1, host - colon - 2));
        return password.Length >= ShortestPassword && password.IndexOf(hole) < 0 && !Placeholders.IsTemplate(password) && !Documented.Contains(password)
            && !user.Equals(password, StringComparison.OrdinalIgnoreCase) && !IsLocal(text.Substring(host, end - host))
                ? new("a password", colon + 1, password.Length)
                : null;
    }

    private static IEnumerable<UrlCredential> Parameters(string text, int start, char hole)
    {
        var end = EndOf(text, start, "#?");
        for (var at = start; at < end;)
        {
            var next = text.IndexOf('&', at, end - at);
            if (next < 0)
                next = end;
            var equals = text.IndexOf('=', at, next - at);
            if (equals > at && IsSecret(NameOf(text.Substring(at, equals - at)), text.Substring(equals + 1, next - equals - 1), hole))
                yield return new($"a value for '{text.Substring(at, equals - at)}'", equals + 1, next - equals - 1);
            at = next + 1;
        }
    }

    private static bool IsSecret(string name, string value, char hole)
    {
        if (value.IndexOf(hole) >= 0)
            return value.Length == 1 && Certain.Contains(name);
        if (value.Length < ShortestPassword || Placeholders.IsTemplate(value))
            return false;
        return (Passwords.Contains(name) && !Documented.Contains(value)) || (Keys.Contains(name) && GeneratedText.IsLikely(value));
    }

    /// <summary>The address ends at a blank, a quote or a bracket, too.</summary>
    private static int EndOf(string text, int start, string marks)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && marks.IndexOf(text[end]) < 0 && text[end] is not ('"' or '\'' or '<' or '>' or '`' or '|'))
            end++;
        return end;
    }

    private static string HostBefore(string text, int query)
    {
        var scheme = text.LastIndexOf(SchemeEnd, query, StringComparison.Ordinal);
        if (scheme < 0)
            return "";
        var start = scheme + SchemeEnd.Length;
        return start >= query ? "" : text.Substring(start, Math.Min(EndOf(text, start, "/?#"), query) - start);
    }

    private static bool IsLocal(string host) =>
        Array.Exists(LocalHosts, local => host.StartsWith(local, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(DocumentedHosts, documented => host.Split(':')[0].EndsWith(documented, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string key) => new([.. key.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}

/// <param name="Name">What it is, for a message.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How long it is.</param>
internal sealed record UrlCredential(string Name, int Start, int Length);
