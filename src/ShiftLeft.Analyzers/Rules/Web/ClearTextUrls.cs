namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Addresses of protocols without encryption, on a host that is not the team's own network.</summary>
internal static class ClearTextUrls
{
    private const int MaxDepth = 3;

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "ws", "ftp", "ldap", "telnet", "smtp", "imap", "pop3", "mqtt", "amqp", "redis" };

    /// <summary>What is served without encryption by design: signed lists and time stamps, and the question whether there is a network at all.</summary>
    private static readonly string[] ByDesign =
        ["timestamp", "ocsp", "crl", "tsa", "schemas", "www.w3.org", "tempuri.org", "connectivitycheck", "msftconnecttest", "msftncsi", "detectportal", "captive"];

    /// <summary>The scheme of the first such address that the value can be, or null.</summary>
    public static string? SchemeOf(IOperation? value) => SchemeOf(value, MaxDepth);

    /// <summary>Every text that the value can be, addresses made of texts included.</summary>
    private static string? SchemeOf(IOperation? value, int depth)
    {
        foreach (var origin in value.Origins())
        {
            var found = origin switch
            {
                _ when depth > 0 && Start(origin) is { } start => SchemeOf(start, depth - 1),
                _ when TextTemplate.Of(origin) is { } text => SchemeOf(text),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>What an address, a format or a sum of a value of run time and more begins with.</summary>
    private static IOperation? Start(IOperation value) => value switch
    {
        IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" or "EndpointAddress" or "Url", Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Format" or "Concat" }, Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var left } when TextTemplate.Of(value)?[0] == TextTemplate.Hole => left,
        _ => null,
    };

    private static string? SchemeOf(string text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || !Schemes.Contains(text.Substring(0, end)))
            return null;
        var host = HostOf(text.Substring(end + 3));
        return host.Trim(TextTemplate.Hole, '.').Length > 0 && !host.StartsWith("{", StringComparison.Ordinal) && IsAbroad(host) ? text.Substring(0, end).ToLowerInvariant() : null;
    }

    private static bool IsAbroad(string host) => !(host[host.Length - 1] == TextTemplate.Hole) && !Hosts.IsInternal(host)
        && !Array.Exists(ByDesign, part => host.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string HostOf(string rest)
    {
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority.Substring(0, port) : authority;
    }
}
