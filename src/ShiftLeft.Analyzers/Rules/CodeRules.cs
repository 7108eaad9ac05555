namespace ShiftLeft.Analyzers.Rules;

/// <summary>The rules without data flow, one line each.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new Crypto.SL2001_WeakHash(),
        new Crypto.SL2002_WeakCipher(),
        new Crypto.SL2003_UnsafeCipherMode(),
        new Crypto.SL2006_ShortKey(),
        new Crypto.SL2007_WeakRandom(),
        new Crypto.SL2011_ObsoleteTls(),
    ];
}
