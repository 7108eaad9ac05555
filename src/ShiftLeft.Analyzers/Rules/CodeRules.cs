namespace ShiftLeft.Analyzers.Rules;

/// <summary>The rules without data flow, one line each.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new Crypto.SL2001_WeakHash(),
        new Secrets.SL3001_ProviderCredential(),
        new Secrets.SL3003_ConnectionStringCredential(),
        new Secrets.SL3004_PrivateKey(),
    ];
}
