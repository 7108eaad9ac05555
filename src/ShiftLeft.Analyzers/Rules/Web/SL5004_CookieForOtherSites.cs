using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Cookies that are sent along with requests from other sites, where nothing in sight needs that.</summary>
internal sealed class SL5004_CookieForOtherSites() : CodeRule(Rule.SL5004_CookieForOtherSites)
{
    private const int None = 0;

    /// <summary>The properties that hold it; None is 0 in every enumeration but that of .NET Framework cookies' own, where it is the same.</summary>
    private static readonly (string Type, string Property)[] Settings =
    [
        ("Microsoft.AspNetCore.Http.CookieOptions", "SameSite"),
        ("Microsoft.AspNetCore.Http.CookieBuilder", "SameSite"),
        ("Microsoft.Net.Http.Headers.SetCookieHeaderValue", "SameSite"),
        ("System.Web.HttpCookie", "SameSite"),
        ("Microsoft.Owin.CookieOptions", "SameSite"),
        ("Microsoft.Owin.Security.Cookies.CookieAuthenticationOptions", "CookieSameSite"),
    ];

    /// <summary>What a sign-in at another site sends back to, by a form that the other site posts; and what is made to be embedded.</summary>
    private static readonly HashSet<string> NeedsIt = new(StringComparer.Ordinal)
    {
        "nonce", "correlation", "external", "oidc", "openid", "openidconnect", "saml", "saml2", "wsfed", "wsfederation", "sso", "twofactor", "idsrv",
        "embed", "embedded", "iframe", "widget", "lti", "consent", "teams", "thirdparty", "crosssite", "callback",
    };

    /// <summary>Cookies that a call from another site, where the application takes those, is made with.</summary>
    private static readonly HashSet<string> OfSignIn = new(StringComparer.Ordinal)
    {
        "session", "sid", "auth", "authentication", "identity", "token", "refresh", "access", "jwt", "login", "user", "xsrf", "csrf", "antiforgery",
    };

    private static readonly ConditionalWeakTable<SyntaxTree, object> ServesOthers = new();

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, property) in Settings)
        {
            on.Setting(new(type, property, UnsafeSetting.Always(None), ""), static (context, set) =>
            {
                if (TrackedObject.ReceiverOf(set) is { } cookie && !CookieUse.Of(cookie).IsDeleted && !IsNeeded(context, set, cookie))
                    context.Report(Rule.SL5004_CookieForOtherSites, set, ((IMemberReferenceOperation)set.Target).Member.Name);
            });
        }

        on.ResponseHeader("Set-Cookie", "SetCookie", static (context, write, value) =>
        {
            if (TextTemplate.Of(value) is { } header && header.Replace(" ", "").IndexOf("samesite=none", StringComparison.OrdinalIgnoreCase) >= 0
                && !write.IsDevelopmentOnly() && !SaysSo(header.Split('=')[0]) && !IsNeeded(context, write, null))
            {
                context.Report(Rule.SL5004_CookieForOtherSites, value, "SameSite");
            }
        });
    }

    private static bool IsNeeded(RuleContext context, IOperation at, TrackedObject? cookie)
    {
        // options.CorrelationCookie.SameSite
        if (at is IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } } && SaysSo(instance.Syntax.ToString()))
            return true;
        // services.ConfigureExternalCookie(options => …)
        for (var outer = at.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation call && SaysSo(call.TargetMethod.Name))
                return true;
        }

        var name = cookie is null ? null : CookieUse.Of(cookie).Name;
        if ((name is not null && SaysSo(name)) || Surroundings.Names(at, context.ContainingSymbol).Any(SaysSo))
            return true;
        // The framework's builders are those of authentication, session and antiforgery.
        var isOfSignIn = cookie is null || at is IAssignmentOperation { Target: IMemberReferenceOperation { Member.ContainingType.Name: not ("CookieOptions" or "HttpCookie") } }
            || (name is not null && Words.Of(name).FirstOf(OfSignIn) is not null);
        return isOfSignIn && context.Compilation.SyntaxTrees.Any(Serves);
    }

    private static bool SaysSo(string name) => Words.Of(name).FirstOf(NeedsIt) is not null;

    /// <summary>Whether the application answers other sites in the name of the signed-in user: they need the cookie.</summary>
    private static bool Serves(SyntaxTree tree) => (bool)ServesOthers.GetValue(tree, static tree => tree.GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Any(static name => name.Identifier.ValueText is "AllowCredentials" or "SupportsCredentials" or "AccessControlAllowCredentials"));
}
