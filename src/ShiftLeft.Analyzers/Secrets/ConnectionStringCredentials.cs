namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Finds the passwords and keys in connection strings of databases, storage, messaging and caches.</summary>
internal static class ConnectionStringCredentials
{
    private const int ShortestKey = 16;

    private static readonly HashSet<string> Credentials =
    [
        "password", "pwd", "psw", "accountkey", "sharedaccesskey", "sharedaccesssignature", "accesskey", "secret", "applicationkey",
        "appkey", "sslpassword", "sslkeypassword", "certificatepassword", "proxypassword", "jetoledb:databasepassword",
    ];

    /// <summary>Chosen by a person; a key in the place of another name is generated, and <c>AccountKey=test</c> is none.</summary>
    private static readonly HashSet<string> Passwords =
        ["password", "pwd", "psw", "sslpassword", "sslkeypassword", "certificatepassword", "proxypassword", "jetoledb:databasepassword"];

    /// <summary>They make a text a connection string; a password may also stand in a form, a command line or a sentence.</summary>
    private static readonly HashSet<string> Companions =
    [
        "server", "datasource", "host", "hostname", "address", "addr", "networkaddress", "initialcatalog", "database", "dbq", "dsn",
        "userid", "uid", "user", "username", "port", "provider", "driver", "filename", "attachdbfilename", "integratedsecurity",
        "trustedconnection", "accountname", "accountendpoint", "endpoint", "defaultendpointsprotocol", "blobendpoint", "queueendpoint", "tableendpoint",
        "fileendpoint", "sharedaccesskeyname", "deviceid", "encrypt", "trustservercertificate", "multipleactiveresultsets", "pooling", "sslmode", "id",
    ];

    private static readonly HashSet<string> True = new(StringComparer.OrdinalIgnoreCase) { "true", "yes", "sspi", "1" };

    /// <param name="text">Any text.</param>
    /// <param name="hole">Stands for what is only known at run time. A value that is all hole is found, for the caller to judge.</param>
    public static IReadOnlyList<ConnectionStringPair> Find(string text, char hole)
    {
        if (text.IndexOf('=') < 0 || IsProse(text))
            return [];
        if (text.IndexOf(';') < 0)
            return text.IndexOf(',') < 0 ? [] : FindRedis(text, hole);
        var pairs = ConnectionStringParser.Parse(text).ToList();
        return pairs.Exists(static pair => Credentials.Contains(pair.Name)) && IsConnectionString(text, pairs) && !IsLocal(text, pairs)
            ? pairs.FindAll(pair => Credentials.Contains(pair.Name) && IsValue(pair, text, hole) && !IsUnused(text, pair, pairs))
            : [];
    }

    /// <summary>Whether a text ends where the value of a credential begins: <c>Server=db;Password=</c>.</summary>
    public static bool IsBeforeValue(string text) =>
        text.EndsWith("=", StringComparison.Ordinal) && text.Length > 1
        && Credentials.Contains(text.Substring(text.LastIndexOf(';') + 1).TrimEnd('=').Replace(" ", "").ToLowerInvariant());

    /// <summary>A sentence that shows one: no key has so many words, or follows an opening quote.</summary>
    private static bool IsProse(string text)
    {
        const int Longest = 5;
        var key = text.Substring(0, text.IndexOf('=')).Trim();
        return key.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length > Longest || key.Contains(": '") || key.Contains(": \"");
    }

    /// <summary>StackExchange.Redis: <c>host:port,password=…,ssl=true</c>.</summary>
    private static IReadOnlyList<ConnectionStringPair> FindRedis(string text, char hole)
    {
        var first = text.Substring(0, text.IndexOf(','));
        return (first == "localhost" || first.IndexOfAny(['.', ':', hole]) >= 0)
            && first.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or ':' || c == hole)
            ? [.. ConnectionStringParser.Parse(text, ',').Where(pair => pair.Name == "password" && IsValue(pair, text, hole))]
            : [];
    }

    private static bool IsConnectionString(string text, List<ConnectionStringPair> pairs) =>
        pairs.Exists(static pair => Companions.Contains(pair.Name)) || (pairs.Count == 1 && IsAppended(text, pairs[0]));

    /// <summary>A part that is added to a connection string: <c>;Password=…</c> or <c>Password=…;</c>.</summary>
    private static bool IsAppended(string text, ConnectionStringPair pair) =>
        pair.Name is not ("secret" or "accesskey")
        && (text.Substring(0, pair.KeyStart).TrimEnd().EndsWith(";", StringComparison.Ordinal)
            || text.Substring(pair.ValueEnd).TrimStart('"', '\'', ' ').StartsWith(";", StringComparison.Ordinal))
        && text.IndexOf('\n') < 0;

    /// <summary>Whether a value, as far as it is known, opens something.</summary>
    public static bool IsCredential(ConnectionStringPair pair, string value) =>
        value.Length > 0 && !Placeholders.IsTemplate(value) && !EmulatorKeys.Contain(value)
        && (Passwords.Contains(pair.Name) || value.Length >= ShortestKey || !value.All(char.IsLetter));

    private static bool IsValue(ConnectionStringPair pair, string text, char hole) =>
        pair.Value(text) is var value && (value.IndexOf(hole) < 0 ? IsCredential(pair, value) : value.Length == 1);

    private static bool IsLocal(string text, List<ConnectionStringPair> pairs) => pairs.Exists(pair =>
        pair.Name is "server" or "datasource" && pair.Value(text).StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase));

    /// <summary>With integrated security the password is not looked at.</summary>
    private static bool IsUnused(string text, ConnectionStringPair credential, List<ConnectionStringPair> pairs) =>
        credential.Name is "password" or "pwd"
        && pairs.Exists(pair => pair.Name is "integratedsecurity" or "trustedconnection" && True.Contains(pair.Value(text)));
}
