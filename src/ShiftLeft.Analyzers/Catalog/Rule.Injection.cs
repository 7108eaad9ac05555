using System.Globalization;
using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL1xxx: untrusted data that reaches a sink. Messages take: {0} the source expression, {1} where it comes from, {2} the sink.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL1001_SqlInjection = Describe(
        "SL1001", "SQL injection",
        "'{0}' from {1} reaches {2} unescaped; pass it as a parameter",
        "Text that is put into a SQL command lets whoever supplies it change the command: read, alter or delete any data the account can reach.",
        9.8, High, 89, 564);

    public static readonly DiagnosticDescriptor SL1002_CommandInjection = Describe(
        "SL1002", "OS command injection",
        "'{0}' from {1} reaches {2}; start a constant program and pass values through ArgumentList",
        "A command line that contains untrusted text runs what that text says, with the rights of the application.",
        9.8, High, 78, 88);

    public static readonly DiagnosticDescriptor SL1003_PathTraversal = Describe(
        "SL1003", "Path traversal",
        "'{0}' from {1} reaches {2}; keep only the file name, or check that the full path stays in its folder",
        "A path built from untrusted text can leave its folder ('..', an absolute path) and read or overwrite any file the application can.",
        8.6, High, 22, 23, 36, 73);

    public static readonly DiagnosticDescriptor SL1004_CrossSiteScripting = Describe(
        "SL1004", "Cross-site scripting",
        "'{0}' from {1} reaches {2} unencoded; encode it for HTML",
        "Markup that contains untrusted text runs the script in that text in the browser of whoever opens the page.",
        8.1, High, 79, 80, 83);

    public static readonly DiagnosticDescriptor SL1005_LdapInjection = Describe(
        "SL1005", "LDAP injection",
        "'{0}' from {1} reaches {2} unescaped; escape it for LDAP",
        "A filter or name that contains untrusted text lets whoever supplies it widen the search: find other entries, or pass for another user.",
        8.8, High, 90);

    public static readonly DiagnosticDescriptor SL1006_XPathInjection = Describe(
        "SL1006", "XPath injection",
        "'{0}' from {1} reaches {2}; pass it as a variable of the expression",
        "An XPath expression that contains untrusted text lets whoever supplies it select other nodes of the document than it was meant for.",
        7.5, High, 643);

    public static readonly DiagnosticDescriptor SL1007_XmlInjection = Describe(
        "SL1007", "XML injection",
        "'{0}' from {1} becomes markup in {2}; write it as text",
        "XML that contains untrusted text unescaped lets whoever supplies it add elements and attributes that others take for the application's.",
        6.5, High, 91);

    public static readonly DiagnosticDescriptor SL1008_ServerSideRequestForgery = Describe(
        "SL1008", "Server-side request forgery",
        "'{0}' from {1} chooses the address of {2}; allow only known hosts",
        "A request to an address chosen by a client reaches what only the server can reach: internal services and cloud metadata.",
        9.1, High, 918);

    public static readonly DiagnosticDescriptor SL1009_OpenRedirect = Describe(
        "SL1009", "Open redirect",
        "'{0}' from {1} reaches {2}; allow only local URLs",
        "A redirect to an address chosen by a client sends users who trust this site to any other, for phishing and token theft.",
        6.1, High, 601);

    public static readonly DiagnosticDescriptor SL1010_LogForging = Describe(
        "SL1010", "Log forging",
        "'{0}' from {1} reaches {2}; pass it as an argument of the template, or remove line breaks",
        "A log message that contains untrusted line breaks can hold entries that the application never wrote, and hide what happened.",
        5.3, Medium, 117);

    public static readonly DiagnosticDescriptor SL1011_HeaderInjection = Describe(
        "SL1011", "HTTP header injection",
        "'{0}' from {1} reaches {2}; remove line breaks",
        "A header that contains untrusted line breaks can hold further headers, or a body: a cookie, a second response, another recipient.",
        6.1, Medium, 113, 93);

    public static readonly DiagnosticDescriptor SL1012_CodeInjection = Describe(
        "SL1012", "Code injection",
        "'{0}' from {1} reaches {2} as code; run only code of your own and pass values to it",
        "Code that contains untrusted text runs what that text says, with the rights of the application.",
        9.8, High, 94, 95);

    public static readonly DiagnosticDescriptor SL1013_UnsafeReflection = Describe(
        "SL1013", "Unsafe reflection",
        "'{0}' from {1} chooses what {2} loads or calls; look it up among known types",
        "A type, method or library chosen by a client runs code that nobody meant to offer.",
        8.1, High, 470);

    public static readonly DiagnosticDescriptor SL1014_RegexInjection = Describe(
        "SL1014", "Regex injection and denial of service",
        "'{0}' from {1} is part of the pattern of {2}; escape it with Regex.Escape, or give the match a timeout",
        "A pattern from outside can be one whose matching takes exponential time: a request of a few characters occupies a processor for hours.",
        7.5, High, 400, 730, 1333);

    /// <summary>The same rule where the pattern is the program's own and slow by itself.</summary>
    public static DiagnosticDescriptor SL1014_SlowPattern { get; } = Describe(
        SL1014_RegexInjection.Id, SL1014_RegexInjection.Title.ToString(CultureInfo.InvariantCulture),
        "'{0}' from {1} is matched by {2}; give the match a timeout, or write the pattern so that it reads every text in one way only",
        SL1014_RegexInjection.Description.ToString(CultureInfo.InvariantCulture),
        7.5, High, 400, 730, 1333);

    public static readonly DiagnosticDescriptor SL1015_NoSqlInjection = Describe(
        "SL1015", "NoSQL injection",
        "'{0}' from {1} reaches {2} unescaped; pass it as a parameter or build the filter from values",
        "Text that is put into a query of a document store or a script for it lets whoever supplies it change what is read or written.",
        8.8, High, 943);

    public static readonly DiagnosticDescriptor SL1016_UnsafeDeserialization = Describe(
        "SL1016", "Deserialization of untrusted data",
        "'{0}' from {1} reaches {2}, which creates the types that its input names; use a serializer of a fixed type",
        "A serializer that creates whatever types its input names runs code of the attacker's choice while it reads.",
        9.8, High, 502);

    public static readonly DiagnosticDescriptor SL1017_TemplateInjection = Describe(
        "SL1017", "Server-side template injection",
        "'{0}' from {1} reaches {2} as a template; keep the template constant and pass values as its model",
        "A template that contains untrusted text evaluates what that text says: it reads the model and, in many engines, runs code on the server.",
        8.6, High, 1336);

    public static readonly DiagnosticDescriptor SL1018_ArchiveExtraction = Describe(
        "SL1018", "Archive extraction outside the folder",
        "'{0}' from {1} chooses the path of {2}; check that the full path stays in its folder",
        "An entry of an archive can be called '../../etc/cron.d/job': extracted under its name, it overwrites any file the application can.",
        8.1, High, 22);

    public static readonly DiagnosticDescriptor SL1019_ExternalControlOfSettings = Describe(
        "SL1019", "External control of settings",
        "'{0}' from {1} sets {2}; choose among values of your own",
        "A setting taken from a client makes the application behave as the client wants: another database, another switch, another environment.",
        6.5, Medium, 15);

    public static readonly DiagnosticDescriptor SL1020_UntrustedSearchPath = Describe(
        "SL1020", "Untrusted search path",
        "'{0}' from {1} reaches {2}; use an absolute path of your own",
        "A program or library that is looked up where untrusted text says may be one that an attacker put there.",
        7.3, Medium, 426, 427);

    public static readonly DiagnosticDescriptor SL1021_UncontrolledResourceUse = Describe(
        "SL1021", "Uncontrolled resource use",
        "'{0}' from {1} decides how much {2} takes; limit it with a check or Math.Min",
        "A number that a client chooses as the size of a buffer, the length of a wait or the end of a loop takes as much memory or time as the client wants.",
        5.3, Medium, 400, 606, 770, 789);

    public static readonly DiagnosticDescriptor SL1022_MassAssignment = Describe(
        "SL1022", "Mass assignment",
        "'{0}' from {1} is saved by {2} with whatever properties the client sends; bind a type of its own, or list the properties",
        "Binding a request straight to what is stored lets the client set every property of it: the owner, the price, the role.",
        6.5, Medium, 915);

    public static readonly DiagnosticDescriptor SL1023_TrustBoundaryViolation = Describe(
        "SL1023", "Trust-boundary violation",
        "'{0}' from {1} is stored in {2} unchecked; validate it first",
        "What session, claims and cache hold is taken for the server's own data later; an unchecked value from a client passes for one.",
        4.3, Low, 501);

    public static readonly DiagnosticDescriptor SL1024_UnrestrictedUpload = Describe(
        "SL1024", "Unrestricted upload",
        "'{0}', {1}, decides the extension of what {2} writes; allow only known extensions and make up the name",
        "A file that is stored with the extension its sender chose may be run by the server or shown by a browser as what it claims to be.",
        7.5, Medium, 434);

    public static readonly DiagnosticDescriptor SL1025_FormatString = Describe(
        "SL1025", "Format string from input",
        "'{0}' from {1} reaches {2} as a format; use a constant format and pass it as an argument",
        "A composite format chosen by a client can throw, fill memory by its widths, or show arguments that were not meant for the client.",
        5.3, Medium, 134);

    public static readonly DiagnosticDescriptor SL1026_PromptInjection = Describe(
        "SL1026", "Prompt injection",
        "'{0}' from {1} becomes part of what {2} tells the model to do; send it as a message of the user",
        "Text of a client in the instructions of a model lets the client give the instructions: reveal what the model was told, call its tools.",
        6.5, Medium, 1427);

    public static readonly DiagnosticDescriptor SL1027_SensitiveLog = Describe(
        "SL1027", "Sensitive data in logs",
        "'{0}', {1}, is written by {2}; leave it out, or log that it was there",
        "Logs are copied, kept for long and read by many: a password or token in them is known to all who may read them.",
        6.5, Medium, 532);

    public static readonly DiagnosticDescriptor SL1028_ErrorDetails = Describe(
        "SL1028", "Error details shown to the client",
        "'{0}' of {1} is sent to the client by {2}; log it, and answer with a text of your own",
        "The text of an exception tells an attacker of paths, queries, versions and how far an attempt has come.",
        5.3, Medium, 209, 497);

    public static readonly DiagnosticDescriptor SL1029_SensitiveClearText = Describe(
        "SL1029", "Sensitive data in clear",
        "'{0}', {1}, is stored or sent in clear by {2}; encrypt it first",
        "What is stored or sent in clear is known to whoever can read the file, the cookie or the network on the way.",
        5.9, Medium, 311, 312, 319);

    public static readonly DiagnosticDescriptor SL1030_XmlExternalEntity = Describe(
        "SL1030", "XML external entity",
        "'{0}' from {1} reaches {2}, which resolves its entities; prohibit DTDs and set the resolver to null",
        "A document from outside whose entities are resolved reads local files, calls internal addresses or uses up all memory.",
        8.6, High, 611, 776);
}
