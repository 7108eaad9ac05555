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

    public static readonly DiagnosticDescriptor SL5004_CookieForOtherSites = Describe(
        "SL5004", "Cookie sent with requests from other sites",
        "{0} is None, so other sites can make requests with this cookie; use Lax or Strict",
        "A cookie with SameSite=None goes along with every request that another site makes, which is what request forgery needs.",
        4.3, Medium, 1275);

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

    public static readonly DiagnosticDescriptor SL5008_DirectoryBrowsing = Describe(
        "SL5008", "Directory browsing switched on",
        "{0} lists every file of the folder to whoever asks; remove it",
        "A listing shows files that no page links to: backups, logs, drafts, and the names of everything else.",
        5.3, High, 548);

    public static readonly DiagnosticDescriptor SL5009_HttpAllowed = Describe(
        "SL5009", "HTTPS not enforced",
        "{0}",
        "What is answered over HTTP can be read and changed on the way; a browser that was told so by HSTS does not even try.",
        4.8, Medium, 319);

    public static readonly DiagnosticDescriptor SL5010_RequestValidationOff = Describe(
        "SL5010", "Request validation of ASP.NET switched off",
        "{0}; leave it on, and encode or allow single values where markup is wanted",
        "Request validation, event validation and the MAC of the view state keep input away that the page did not ask for.",
        6.1, High, 20, 79, 642);

    public static readonly DiagnosticDescriptor SL5011_ForwardedHeadersFromAnyone = Describe(
        "SL5011", "Forwarded headers trusted from anyone",
        "{0}",
        "An application that believes X-Forwarded-For and its kin from any sender can be told any address and host, and with them pass filters, limits and links in mails.",
        5.3, Medium, 348, 290);

    public static readonly DiagnosticDescriptor SL5012_WeakIdentityPolicy = Describe(
        "SL5012", "Weak policy of passwords or sign-in",
        "{0}; {1}",
        "Short passwords, unlimited attempts and accounts that nobody confirmed make guessing and impersonation cheap.",
        5.3, High, 521, 307);

    public static readonly DiagnosticDescriptor SL5013_BodySizeLimitOff = Describe(
        "SL5013", "Limit on the size of requests lifted",
        "{0}, so one client can use up memory or disk; set the limit that the endpoint needs",
        "The limits on bodies, forms and messages are what keeps a single client from filling memory or the disk.",
        5.3, Medium, 770, 400);

    public static readonly DiagnosticDescriptor SL5014_ClearTextProtocol = Describe(
        "SL5014", "Connection without encryption",
        "This connection by {0} is not encrypted, so anyone on the way can read and change it; use the encrypted protocol",
        "Whatever goes over http, ftp or telnet to another machine can be read and changed by anyone on the way.",
        5.9, High, 319);

    public static readonly DiagnosticDescriptor SL5015_UnprotectedConnection = Describe(
        "SL5015", "Mail, directory or database connection unprotected",
        "{0}; {1}",
        "Mail servers, directories and databases get passwords and data in clear without TLS, and a directory that is asked anonymously trusts anybody.",
        6.5, High, 319, 287, 521);

    public static readonly DiagnosticDescriptor SL5016_UnprotectedKeys = Describe(
        "SL5016", "Data-protection keys stored unprotected",
        "The keys that protect cookies and tokens are kept {0} without encryption; add ProtectKeysWithCertificate or a key vault",
        "Whoever reads the key ring can make valid cookies and tokens for any user. A place of your own switches the encryption of the keys off.",
        6.2, High, 522, 311);

    public static readonly DiagnosticDescriptor SL5017_WorldWritable = Describe(
        "SL5017", "File or object that everyone may change",
        "With these rights {0}; give them to the owner only",
        "What every account of a machine may change, the weakest of them changes for all: programs, settings, queues of work.",
        6.6, High, 732);

    public static readonly DiagnosticDescriptor SL5018_PredictableTemporaryFile = Describe(
        "SL5018", "Predictable temporary file",
        "{0}; use Path.GetRandomFileName with FileMode.CreateNew, or Directory.CreateTempSubdirectory",
        "In the shared folder for temporary files another user can put a file or link under a name that is known in advance, and reads or redirects what is written.",
        4.4, Medium, 377, 379);

    public static readonly DiagnosticDescriptor SL5019_AuthorizedResponseCached = DescribeAtEnd(
        "SL5019", "Response for signed-in users cached publicly",
        "{0}",
        "A cache that may keep a response for everybody gives the page of one user to the next one who asks.",
        5.3, High, 524, 525);

    public static readonly DiagnosticDescriptor SL5020_InternalsExposed = Describe(
        "SL5020", "Development aid left on in production",
        "{0}; turn it on in development only, or ask for authorization",
        "Descriptions of every endpoint, detailed errors, health reports and values of queries tell an attacker what to try.",
        5.3, Medium, 200, 215);

    public static readonly DiagnosticDescriptor SL5021_WeakFrameOrContentPolicy = Describe(
        "SL5021", "Protection against framing or injected scripts weakened",
        "{0}; set the header to what the pages need",
        "X-Frame-Options and Content-Security-Policy stop pages from being framed and injected scripts from running, unless they allow everything.",
        5.4, High, 693, 1021);

    public static readonly DiagnosticDescriptor SL5022_SessionLifetime = Describe(
        "SL5022", "Session that lives too long or can be chosen",
        "{0}; {1}",
        "A stolen or planted session is good as long as it lives. Limits, and a new identifier at sign-in, end it.",
        5.4, Medium, 613, 384);

    public static readonly DiagnosticDescriptor SL5023_MissingOwnerTest = DescribeAtEnd(
        "SL5023", "Entity read by id without a test of its owner",
        "{0}",
        "An id in a request can be exchanged for that of somebody else, so reading by id alone shows every user the data of all.",
        6.5, Medium, 639);

    public static readonly DiagnosticDescriptor SL5024_UncheckedMemory = Describe(
        "SL5024", "Unsafe memory by an unchecked size",
        "{0} is checked by nothing, so memory beyond the end can be written; compare it with the size of the buffer first",
        "Stack allocations, pointers and copies to native memory do not look where the buffer ends: a size from outside decides what is overwritten.",
        7.0, Medium, 119, 787);

    public static readonly DiagnosticDescriptor SL5025_CheckThenUse = Describe(
        "SL5025", "File checked by name, then used",
        "'{0}' can become another file between the check and this use; open it once and handle the failure",
        "Between the look at a name and the use of it somebody else can replace the file, for example by a link.",
        3.6, Low, 367);

    public static readonly DiagnosticDescriptor SL5026_ExposedToken = Describe(
        "SL5026", "Access token exposed",
        "{0}; {1}",
        "Whoever reads a bearer token is the user until it ends: storage of the browser, addresses and clear-text connections hand it over.",
        6.5, Medium, 522, 598);
}
