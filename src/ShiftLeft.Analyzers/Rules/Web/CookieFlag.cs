namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>One of the flags that protect a cookie, and where the APIs keep it.</summary>
/// <param name="Name">As it stands in the Set-Cookie header and in most APIs.</param>
/// <param name="Off">Settings that switch it off: full type name, property, the value.</param>
/// <param name="OffByDefault">Types whose objects have it off unless set: full type name, property.</param>
internal sealed record CookieFlag(string Name, (string Type, string Property, object Value)[] Off, (string Type, string Property)[] OffByDefault)
{
    private const string Builder = "Microsoft.AspNetCore.Http.CookieBuilder";
    private const string Policy = "Microsoft.AspNetCore.Builder.CookiePolicyOptions";
    private const string OwinAuthentication = "Microsoft.Owin.Security.Cookies.CookieAuthenticationOptions";

    /// <summary>The APIs that describe one cookie, with a property of type bool for each flag, false by default.</summary>
    private static readonly string[] Cookies =
    [
        "Microsoft.AspNetCore.Http.CookieOptions",
        "Microsoft.Net.Http.Headers.SetCookieHeaderValue",
        "System.Web.HttpCookie",
        "System.Net.Http.Headers.CookieHeaderValue",
        "Microsoft.Owin.CookieOptions",
    ];

    /// <summary>Policies by number: CookieSecurePolicy.None is 2, CookieSecureOption.Never is 1. A policy of SameAsRequest is right behind HTTPS.</summary>
    public static CookieFlag Secure { get; } = new(
        "Secure",
        [.. Cookies.Select(static type => (type, "Secure", (object)false)), (Builder, "SecurePolicy", 2), (Policy, "Secure", 2), (OwinAuthentication, "CookieSecure", 1)],
        [.. Cookies.Select(static type => (type, "Secure"))]);

    /// <summary>HttpOnlyPolicy.None is 0. The builders that the framework makes have HttpOnly on, one that the team makes has not.</summary>
    public static CookieFlag HttpOnly { get; } = new(
        "HttpOnly",
        [.. Cookies.Append(Builder).Select(static type => (type, "HttpOnly", (object)false)), (Policy, "HttpOnly", 0), (OwinAuthentication, "CookieHttpOnly", false)],
        [.. Cookies.Append(Builder).Select(static type => (type, "HttpOnly"))]);
}
