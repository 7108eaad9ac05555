using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL3xxx: secrets. A message never holds the secret: at most its first four characters.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL3001_ProviderCredential = Describe(
        "SL3001", "Credential of a provider in the code",
        "'{0}…' is {1}; revoke it and read it from configuration",
        "Whoever can read the source, a build artifact or the history of the repository can use the credential.",
        9.3, High, 798);

    public static readonly DiagnosticDescriptor SL3002_HardcodedPassword = Describe(
        "SL3002", "Hard-coded password or key",
        "A constant is used as {0}; read it from configuration",
        "A password in the code is known to everyone who can read it, is the same in every installation and cannot be changed without a release.",
        8.8, High, 259, 798);

    public static readonly DiagnosticDescriptor SL3003_ConnectionStringCredential = Describe(
        "SL3003", "Credential in a connection string",
        "The connection string holds a value for '{0}'; read it from configuration, or use integrated security",
        "Whoever can read the source can open the database or account with the rights of the application.",
        8.8, High, 798);

    public static readonly DiagnosticDescriptor SL3004_PrivateKey = Describe(
        "SL3004", "Private key in the code",
        "{0} is in the code; replace the key and keep the new one in a key store",
        "Whoever can read the source can sign and decrypt in the name of the key's owner.",
        9.3, VeryHigh, 321, 798);

    public static readonly DiagnosticDescriptor SL3005_HighEntropySecret = Describe(
        "SL3005", "Random value under the name of a secret",
        "'{0}' is given a value that looks like a secret ('{1}…'); read it from configuration",
        "A value that a generator made, under the name of a key or token, opens something for everybody who can read the source.",
        7.5, High, 798);

    public static readonly DiagnosticDescriptor SL3006_SecretInUrl = Describe(
        "SL3006", "Secret in a URL",
        "The URL holds {0}, and URLs are kept in logs and histories; send it in a header and read it from configuration",
        "The address of a request is written into the logs of every server and proxy on the way, into histories and into the Referer header, encrypted connection or not.",
        6.5, High, 522, 598);
}
