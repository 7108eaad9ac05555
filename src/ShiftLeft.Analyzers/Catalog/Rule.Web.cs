using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL5xxx: web applications.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL5002_CookieWithoutSecure = Describe(
        "SL5002", "Cookie without Secure",
        "{0}; set it so that the cookie is sent over HTTPS only",
        "A cookie without the Secure flag is sent over HTTP too, where anyone on the way can read it.",
        5.9, High, 614);

    public static readonly DiagnosticDescriptor SL5003_CookieWithoutHttpOnly = Describe(
        "SL5003", "Cookie without HttpOnly",
        "{0}; set it unless a script must read the cookie",
        "A cookie without the HttpOnly flag can be read by any script of the page, so one script injection takes the session.",
        5.4, High, 1004);

    public static readonly DiagnosticDescriptor SL5005_PermissiveCors = Describe(
        "SL5005", "Cross-origin requests allowed from anywhere",
        "{0}; name the origins that may call",
        "A permissive cross-origin policy lets any site read responses in the name of a signed-in user.",
        7.1, High, 346, 942);
}
