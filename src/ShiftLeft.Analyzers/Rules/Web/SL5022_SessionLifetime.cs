using System.Globalization;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Sessions that live too long, or under an identifier that somebody else can choose.</summary>
internal sealed class SL5022_SessionLifetime() : CodeRule(Rule.SL5022_SessionLifetime)
{
    private const string MostDaysOption = "max_days";
    private const int MostDays = 30;
    private const int SlidingDays = 7;

    private static readonly (string Type, string Property, string What)[] Lifetimes =
    [
        ("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions", "ExpireTimeSpan", "A sign-in"),
        ("Microsoft.Owin.Security.Cookies.CookieAuthenticationOptions", "ExpireTimeSpan", "A sign-in"),
        ("Microsoft.AspNetCore.Authentication.AuthenticationProperties", "ExpiresUtc", "A sign-in"),
        ("Microsoft.AspNetCore.Builder.SessionOptions", "IdleTimeout", "An idle session"),
        ("Microsoft.AspNetCore.Identity.DataProtectionTokenProviderOptions", "TokenLifespan", "A token for passwords and addresses"),
        ("Microsoft.AspNetCore.Authentication.BearerToken.BearerTokenOptions", "BearerTokenExpiration", "A token"),
        ("Microsoft.AspNetCore.Authentication.BearerToken.BearerTokenOptions", "RefreshTokenExpiration", "A refresh token"),
        ("Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor", "Expires", "A token"),
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, property, what) in Lifetimes)
            on.Set(type, property, (context, set) => OnLifetime(context, set.Value, set, what));
        on.New("System.IdentityModel.Tokens.Jwt.JwtSecurityToken", static (context, creation) =>
        {
            if (creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "expires") is { } expires)
                OnLifetime(context, expires.Value, expires, "A token");
        });
        foreach (var type in new[]
        {
            "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions", "Microsoft.Owin.Security.Cookies.CookieAuthenticationOptions",
        })
        {
            on.Setting(new(type, "SlidingExpiration", UnsafeSetting.Always(true), ""), OnSliding);
        }

        on.Call("Microsoft.AspNetCore.Http.IResponseCookies", "Append", OnSessionCookie);
        on.Set("System.Web.HttpCookie", "Value", static (context, set) =>
        {
            if (TrackedObject.ReceiverOf(set) is { } cookie && CookieUse.Of(cookie).Name is { } name)
                OnFixation(context, name, set.Value);
        });
        on.New("System.Web.HttpCookie", static (context, creation) =>
        {
            if (creation.Arguments.Length == 2 && creation.Arguments[0].Value.ConstantString() is { } name)
                OnFixation(context, name, creation.Arguments[1].Value);
        });
        on.Setting(new("System.Web.Configuration.SessionStateSection", "Cookieless", static value => value.ConstantInteger() is 0 or 2 or 3, ""), static (context, set) =>
            Report(context, set, "The session identifier in the address can be chosen and read by others", "keep it in a cookie"));
    }

    private static void OnLifetime(RuleContext context, IOperation lifetime, IOperation at, string what)
    {
        if (Durations.Days(lifetime) is { } days && days > Limit(context))
        {
            var length = days > 100_000 ? "for ever" : $"{days.ToString("0", CultureInfo.InvariantCulture)} days";
            Report(context, at, $"{what} is good {(days > 100_000 ? "" : "for ")}{length}", "make it shorter, so that a stolen one ends");
        }
    }

    /// <summary>A long ticket that each request renews never ends, unless something looks at it now and then.</summary>
    private static void OnSliding(RuleContext context, IAssignmentOperation set)
    {
        if (TrackedObject.ReceiverOf(set) is not { } options || options.Sets("Events").Any() || options.Sets("EventsType").Any() || options.Sets("Provider").Any()
            || set.Root().Descendants().OfType<IPropertyReferenceOperation>().Any(static use => use.Property.Name is "OnValidatePrincipal" or "OnCheckSlidingExpiration"))
        {
            return;
        }

        var days = options.Sets("ExpireTimeSpan").Select(static other => Durations.Days(other.Value)).FirstOrDefault(static found => found is not null);
        if (days is > SlidingDays && days <= Limit(context))
        {
            var length = days.Value.ToString("0", CultureInfo.InvariantCulture);
            Report(context, set, $"A sign-in of {length} days that each request renews never ends", "add a limit in OnValidatePrincipal, or shorten it");
        }
    }

    private static int Limit(RuleContext context) =>
        int.TryParse(context.Option(Rule.SL5022_SessionLifetime, MostDaysOption), NumberStyles.None, CultureInfo.InvariantCulture, out var configured) ? configured : MostDays;

    private static void OnSessionCookie(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.Length >= 2 && call.Arguments[0].Value.ConstantString() is { } name)
            OnFixation(context, name, call.Arguments[1].Value);
    }

    /// <summary>A session cookie whose value comes from the request: whoever made the link knows the session.</summary>
    private static void OnFixation(RuleContext context, string cookie, IOperation value)
    {
        if (Words.Of(cookie) is var words && (words.Say("session") || words.Say("sessionid") || words.Say("sid") || cookie.IndexOf("sessionid", StringComparison.OrdinalIgnoreCase) >= 0)
            && value.Origins().Any(IsOfRequest))
        {
            Report(context, value, "The session identifier comes from the request, so somebody else can choose it", "make a new random one at sign-in");
        }
    }

    private static bool IsOfRequest(IOperation value) => value.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(static use =>
        use.Property is { Name: "Query" or "Form" or "QueryString" or "Params" or "RouteValues", ContainingType.Name: "HttpRequest" or "HttpRequestBase" });

    private static void Report(RuleContext context, IOperation at, string problem, string advice)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5022_SessionLifetime, at, problem, advice);
    }
}
