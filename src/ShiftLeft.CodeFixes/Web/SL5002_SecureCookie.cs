namespace ShiftLeft.CodeFixes.Web;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL5002_SecureCookie() : CookieFlagFix("SL5002", "Secure");
