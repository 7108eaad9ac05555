using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Endpoints that anybody may call on purpose, told by what they and their routes are called.</summary>
internal static class PublicEndpoints
{
    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal)
    {
        // Becoming somebody, before one is.
        "login", "logon", "signin", "logout", "logoff", "signout", "signoff", "register", "registration", "signup", "signon", "token", "refresh", "forgot", "forgotpassword", "resetpassword", "recover",
        "confirm", "confirmation", "verify", "verification", "activate", "activation", "invitation", "invite", "otp", "mfa", "twofactor", "authenticate", "auth", "oauth", "oidc", "openid", "connect",
        "sso", "saml", "session", "account", "captcha", "challenge", "handshake", "passwordless", "passkey", "webauthn", "fido", "assertion", "revoke", "introspect",
        // Called by machines that sign what they send.
        "webhook", "hook", "callback", "ipn", "notify", "paypal", "stripe", "github", "twilio", "slack", "telegram", "bot",
        // Asked of everybody.
        "health", "healthz", "ping", "status", "alive", "ready", "heartbeat", "metric", "telemetry", "analytic", "track", "tracking", "log", "csp", "report", "error", "denied", "forbidden", "unauthorized", "version",
        "contact", "newsletter", "subscribe", "subscription", "unsubscribe", "feedback", "survey", "vote", "poll", "comment", "consent", "cookie", "culture", "language", "theme", "locale", "public", "anonymous", "guest",
        // A question that is too long for a GET.
        "search", "query", "graphql", "filter", "find", "list", "lookup", "calculate", "convert", "preview", "estimate", "quote", "validate", "check", "test", "demo", "sample", "echo", "translate",
        // A visitor's own, kept by cookie.
        "cart", "basket", "wishlist", "checkout",
        "install", "setup", "onboarding",
    };

    public static bool IsPublic(Endpoint endpoint) =>
        IsSaid(endpoint.Route) || (endpoint.Handler is { MethodKind: not MethodKind.AnonymousFunction } method && (IsSaid(method.Name) || IsSaid(method.ContainingType?.Name)));

    private static bool IsSaid(string? name) => name is not null && Words.Of(name).FirstOf(Terms) is not null;
}
