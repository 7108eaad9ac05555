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
        foreach (var call in calls)
        {
            cookies |= Cookies.Contains(call.Name);
            windows |= Windows.Contains(call.Name) || (call.Name == "AddAuthentication" && call.Call.Arguments.Any(static argument => argument.Value.DescendantsAndSelf().Any(static value =>
                value is IMemberReferenceOperation { Member.ContainingType.Name: "IISDefaults" or "IISServerDefaults" or "HttpSysDefaults" or "NegotiateDefaults" })));
            tokens |= Tokens.Contains(call.Name);
        }

        return new(cookies, windows, tokens);
    }

    /// <summary>Whether browsers send along what proves who the user is, so that other sites can have it sent.</summary>
    public bool IsAmbient => UsesCookies || UsesWindows;
}
