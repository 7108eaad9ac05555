namespace ShiftLeft.Analyzers.Rules;

/// <summary>Where a host is, as far as its name tells.</summary>
internal static class Hosts
{
    private static readonly HashSet<string> ThisMachine = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".", "(local)", "(localdb)", "localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0", "host.docker.internal", "10.0.2.2", "+", "*",
    };

    /// <summary>Endings that are never looked up on the Internet; what ends in .onion is encrypted on its way.</summary>
    private static readonly string[] PrivateEndings =
        [".localhost", ".local", ".internal", ".lan", ".intranet", ".corp", ".home", ".private", ".test", ".invalid", ".svc", ".cluster.local", ".docker", ".onion"];

    public static bool IsThisMachine(string host) => ThisMachine.Contains(host) || host.StartsWith("127.", StringComparison.Ordinal);

    /// <summary>
    /// Whether the host is on this machine or in a network of the team's own: a name without a point (a container, a host of the LAN), an ending
    /// for private use, or an address of a private network.
    /// </summary>
    public static bool IsInternal(string host) =>
        IsThisMachine(host) || IsPrivateAddress(host) || host.IndexOfAny(['.', ':']) < 0
        || Array.Exists(PrivateEndings, ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivateAddress(string host) =>
        host.StartsWith("10.", StringComparison.Ordinal) && IsAddress(host)
        || host.StartsWith("192.168.", StringComparison.Ordinal)
        || host.StartsWith("169.254.", StringComparison.Ordinal)
        || host.Split('.') is ["172", var second, _, _] && int.TryParse(second, out var part) && part is >= 16 and <= 31
        || host.StartsWith("[f", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string host) => host.All(static c => c == '.' || char.IsDigit(c));
}
