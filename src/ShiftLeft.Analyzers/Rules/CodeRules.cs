namespace ShiftLeft.Analyzers.Rules;

/// <summary>The rules without data flow, one line each.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new ApiUsage.ForbiddenTypeRule(),
        new Crypto.SL2001_WeakHash(),
        new Injection.SL1022_UpdateModel(),
        new Serialization.SL4002_TypeNameHandling(),
        new Serialization.SL4005_LegacyXmlDefaults(),
        new Serialization.SL4005_XmlExternalEntity(),
        new Web.SL5001_MissingAntiforgery(),
        new Web.SL5002_CookieWithoutSecure(),
        new Web.SL5003_CookieWithoutHttpOnly(),
        new Web.SL5005_PermissiveCors(),
        new Web.SL5005_PermissiveCorsOfNetFramework(),
        new Web.SL5006_AlwaysAllowed(),
        new Web.SL5006_MissingAuthorization(),
        new Web.SL5006_OverriddenAuthorization(),
        new Web.SL5006_RoleByText(),
        new Web.SL5007_DetailedErrors(),
        new Web.SL5009_HttpAllowed(),
        new Web.SL5011_ForwardedHeadersFromAnyone(),
        new Web.SL5019_AuthorizedResponseCached(),
        new Web.SL5023_MissingOwnerTest(),
        new Crypto.SL2002_WeakCipher(),
        new Crypto.SL2003_UnsafeCipherMode(),
        new Crypto.SL2006_ShortKey(),
        new Crypto.SL2007_WeakRandom(),
        new Crypto.SL2010_CertificateValidationOff(),
        new Crypto.SL2011_ObsoleteTls(),
        new Secrets.SL3001_ProviderCredential(),
        new Secrets.SL3002_HardcodedAuthorization(),
        new Secrets.SL3002_HardcodedPassword(),
        new Secrets.SL3002_PasswordComparison(),
        new Secrets.SL3003_ConnectionStringCredential(),
        new Secrets.SL3004_PrivateKey(),
    ];
}
