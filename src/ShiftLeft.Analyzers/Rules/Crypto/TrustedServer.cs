namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A SQL Server connection string that trusts whoever answers.</summary>
internal static class TrustedServer
{
    private static readonly HashSet<string> ServerKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "Server", "DataSource", "Address", "Addr", "NetworkAddress", "Host",
    };

    /// <summary>Whether it says so, and the server is another machine.</summary>
    public static bool IsNamedBy(string connectionString)
    {
        var trusts = false;
        foreach (var part in connectionString.Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals < 0)
                continue;
            var key = part.Substring(0, equals).Replace(" ", "");
            var value = part.Substring(equals + 1).Trim();
            if (ServerKeys.Contains(key) && IsLocal(value))
                return false;
            if (key.Equals("TrustServerCertificate", StringComparison.OrdinalIgnoreCase))
                trusts = value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("yes", StringComparison.OrdinalIgnoreCase);
        }

        return trusts;
    }

    private static bool IsLocal(string server)
    {
        if (server.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase))
            server = server.Substring(4);
        return Hosts.IsThisMachine(server.Split(',', '\\')[0].Trim());
    }
}
