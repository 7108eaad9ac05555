namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>How callers prove who they are, as far as the code sets it up.</summary>
/// <param name="UsesCookies">By a cookie that a browser sends along with every request.</param>
/// <param name="UsesWindows">By the Windows account, which browsers send along too.</param>
/// <param name="UsesTokens">By a token or key that the caller puts into a header.</param>
internal sealed record Authentication(bool UsesCookies, bool UsesWindows, bool UsesTokens)
{
    private static readonly HashSet<string> Cookies = new(StringComparer.Ordinal)
    {
        "AddCookie", "AddIdentity", "AddDefaultIdentity", "AddIdentityCookies", "AddApplicationCookie", "AddIdentityApiEndpoints", "ConfigureApplicationCookie", "AddOpenIdConnect",
        "AddMicrosoftIdentityWebApp", "AddMicrosoftIdentityWebAppAuthentication", "AddAzureAD", "AddAzureADB2C", "AddWsFederation", "AddIdentityServer", "UseCookieAuthentication", "AddAuth0WebAppAuthentication",
        "AddOktaMvc",
    };

    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal)
    {
        "AddJwtBearer", "AddBearerToken", "AddMicrosoftIdentityWebApi", "AddMicrosoftIdentityWebApiAuthentication", "AddIdentityServerAuthentication", "AddOAuth2Introspection",
        "AddIdentityServerJwt", "AddIdentityApiEndpoints", "AddValidation", "AddLocalApi", "AddLocalApiAuthentication", "AddAzureADBearer", "AddScheme", "UseJwtBearerAuthentication",
        "UseOAuthBearerAuthentication", "UseOAuthBearerTokens", "AddOktaWebApi", "AddApiKeySupport", "AddApiKey", "AddCertificate",
    };

    private static readonly HashSet<string> Windows = new(StringComparer.Ordinal) { "AddNegotiate", "UseWindowsAuthentication" };

    public static Authentication Of(IEnumerable<SetupCall> calls, bool isClassic)
    {
        var (cookies, windows, tokens) = (isClassic, false, false);
        IInvocationOperation? identity = null;
        IInvocationOperation? bearer = null;
        foreach (var call in calls)
        {
            if (call.Name == "AddIdentity")
                identity = call.Call;
            else if (call.Name == "AddAuthentication" && AuthenticatesByToken(call.Call))
                bearer = call.Call;
            else
                cookies |= Cookies.Contains(call.Name);
            windows |= Windows.Contains(call.Name) || (call.Name == "AddAuthentication" && call.Call.Arguments.Any(static argument => argument.Value.DescendantsAndSelf().Any(static value =>
                value is IMemberReferenceOperation { Member.ContainingType.Name: "IISDefaults" or "IISServerDefaults" or "HttpSysDefaults" or "NegotiateDefaults" })));
            tokens |= Tokens.Contains(call.Name);
        }

        return new(cookies || (identity is not null && !Replaces(bearer, identity)), windows, tokens);
    }

    /// <summary>
    /// Identity brings cookies and makes them the way to authenticate. Where the program names tokens instead, and nothing else that uses
    /// cookies is set up, no endpoint asks for them.
    /// </summary>
    private static bool AuthenticatesByToken(IInvocationOperation call) => call.Arguments.Any(static argument => argument.Value.DescendantsAndSelf().Any(static value =>
        value is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "DefaultAuthenticateScheme" }, Value: var scheme } && scheme.ConstantValue is { HasValue: true, Value: "Bearer" }));

    /// <summary>Whoever is called last has the last word; calls of different methods are taken to be in order.</summary>
    private static bool Replaces(IInvocationOperation? bearer, IInvocationOperation identity) =>
        bearer is not null && (bearer.Syntax.SyntaxTree != identity.Syntax.SyntaxTree || bearer.Syntax.Span.End > identity.Syntax.Span.End);

    /// <summary>Whether browsers send along what proves who the user is, so that other sites can have it sent.</summary>
    public bool IsAmbient => UsesCookies || UsesWindows;
}
