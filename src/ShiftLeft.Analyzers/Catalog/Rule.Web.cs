using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL5xxx: web applications.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL5001_MissingAntiforgery = DescribeAtEnd(
        "SL5001", "Request without antiforgery check",
        "{0}",
        "A browser sends cookies along with requests that other sites make it send, so without a token any page can act in the name of the user who looks at it.",
        6.5, High, 352);

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

    public static readonly DiagnosticDescriptor SL5006_BrokenAccessControl = Describe(
        "SL5006", "Access control that does not hold",
        "{0}",
        "Whoever can reach an endpoint that asks nobody who they are can do what it does; so can everybody where the test says yes to all, or asks the caller.",
        8.1, High, 862, 285, 863);

    public static readonly DiagnosticDescriptor SL5007_DetailedErrors = Describe(
        "SL5007", "Detailed errors outside development",
        "{0}, so errors show source, paths and settings to whoever causes one; limit it to development",
        "A page that shows exceptions with source and settings tells an attacker how the application is built, and at times its secrets.",
        5.3, High, 209, 489);

    public static readonly DiagnosticDescriptor SL5009_HttpAllowed = Describe(
        "SL5009", "HTTPS not enforced",
        "{0}",
        "What is answered over HTTP can be read and changed on the way; a browser that was told so by HSTS does not even try.",
        4.8, Medium, 319);

    public static readonly DiagnosticDescriptor SL5011_ForwardedHeadersFromAnyone = Describe(
        "SL5011", "Forwarded headers trusted from anyone",
        "{0}",
        "An application that believes X-Forwarded-For and its kin from any sender can be told any address and host, and with them pass filters, limits and links in mails.",
        5.3, Medium, 348, 290);

    public static readonly DiagnosticDescriptor SL5019_AuthorizedResponseCached = DescribeAtEnd(
        "SL5019", "Response for signed-in users cached publicly",
        "{0}",
        "A cache that may keep a response for everybody gives the page of one user to the next one who asks.",
        5.3, High, 524, 525);

    public static readonly DiagnosticDescriptor SL5023_MissingOwnerTest = DescribeAtEnd(
        "SL5023", "Entity read by id without a test of its owner",
        "{0}",
        "An id in a request can be exchanged for that of somebody else, so reading by id alone shows every user the data of all.",
        6.5, Medium, 639);
}
