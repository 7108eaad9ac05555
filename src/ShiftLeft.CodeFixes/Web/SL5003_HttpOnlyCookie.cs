namespace ShiftLeft.CodeFixes.Web;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL5003_HttpOnlyCookie() : CookieFlagFix("SL5003", "HttpOnly");
