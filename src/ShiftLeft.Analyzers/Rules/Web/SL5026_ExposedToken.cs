namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Access tokens where scripts, logs or the wire can read them.</summary>
internal sealed class SL5026_ExposedToken() : CodeRule(Rule.SL5026_ExposedToken)
{
    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal) { "token", "jwt", "bearer", "accesstoken", "refreshtoken", "idtoken", "authtoken" };

    /// <summary>What is a token by name and no credential.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "cancellation", "csrf", "xsrf", "antiforgery", "count", "continuation", "page", "expiry", "expires", "expiration", "type",
    };

    private static readonly HashSet<string> Storages = new(StringComparer.Ordinal)
    {
        "localStorage.setItem", "sessionStorage.setItem", "window.localStorage.setItem", "window.sessionStorage.setItem",
    };

    private static readonly string[] UrlKeys = ["access_token=", "id_token=", "refresh_token=", "jwt=", "bearer=", "bearer_token=", "auth_token="];

    public override void Register(RuleRegistry on)
    {
        RegisterStorage(on);
        on.Text(OnText);
        on.Set("System.Net.Http.Headers.HttpRequestHeaders", "Authorization", OnAuthorization);
        on.Set("Microsoft.AspNetCore.Authentication.JwtBearer.MessageReceivedContext", "Token", OnTokenOfQuery);
    }

    private static void RegisterStorage(RuleRegistry on)
    {
        foreach (var type in new[]
        {
            "Microsoft.JSInterop.JSRuntimeExtensions", "Microsoft.JSInterop.JSInProcessRuntimeExtensions", "Microsoft.JSInterop.IJSRuntime", "Microsoft.JSInterop.IJSInProcessRuntime",
        })
        {
            foreach (var method in new[] { "InvokeVoidAsync", "InvokeAsync", "InvokeVoid", "Invoke" })
            {
                on.Call(type, method, static (context, call) =>
                {
                    var values = call.Arguments.SelectMany(static argument => Elements(argument.Value)).ToArray();
                    if (Array.Exists(values, static value => value.ConstantString() is { } function && Storages.Contains(function)) && Array.Exists(values, static value => IsToken(value)))
                        ReportStorage(context, call);
                });
            }
        }

        foreach (var type in new[] { "Blazored.LocalStorage.ILocalStorageService", "Blazored.LocalStorage.ISyncLocalStorageService", "Blazored.SessionStorage.ISessionStorageService" })
        {
            foreach (var method in new[] { "SetItemAsync", "SetItemAsStringAsync", "SetItem", "SetItemAsString" })
            {
                on.Call(type, method, static (context, call) =>
                {
                    if (call.Arguments.Any(static argument => IsToken(argument.Value)))
                        ReportStorage(context, call);
                });
            }
        }
    }

    private static void ReportStorage(RuleContext context, IInvocationOperation call) => Report(
        context, call.Name(), call, "A token in the storage of the browser can be read by any script of the page", "keep it in an HttpOnly cookie, or in memory");

    /// <summary>What is given for a <c>params</c> array.</summary>
    private static IEnumerable<IOperation> Elements(IOperation value) =>
        value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : (IEnumerable<IOperation>)[value];

    /// <summary>The key it is kept under, or what it is called, says that it is a token.</summary>
    private static bool IsToken(IOperation value) => value.ConstantString() is { } key ? IsToken(key) : value.Unwrapped() switch
    {
        ILocalReferenceOperation local => IsToken(local.Local.Name),
        IParameterReferenceOperation parameter => !parameter.Type.Is("System.Threading.CancellationToken") && IsToken(parameter.Parameter.Name),
        IMemberReferenceOperation member => IsToken(member.Member.Name),
        _ => false,
    };

    private static bool IsToken(string name) => name.Length < 60 && Words.Of(name) is var words && words.FirstOf(Tokens) is not null && words.FirstOf(Others) is null;

    private static void OnText(RuleContext context, TextExpression text)
    {
        if (text.Holes.Count == 0)
            return;
        foreach (var key in UrlKeys)
        {
            var at = text.Text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            // ?access_token={token}, with the address before it.
            if (at > 0 && text.Text[at - 1] is '?' or '&' && at + key.Length < text.Text.Length && text.Text[at + key.Length] == TextExpression.Hole
                && text.Text.LastIndexOf('/', at) is var slash && (slash >= 0 || text.Text[0] is '?' or TextExpression.Hole))
            {
                Report(context, text.Node, context.Operation, "A token in an address ends up in logs, histories and the Referer header", "send it in the Authorization header");
                return;
            }
        }
    }

    /// <summary>A client with a clear-text base address that sends a bearer token.</summary>
    private static void OnAuthorization(RuleContext context, IAssignmentOperation set)
    {
        if (!set.Value.Origins().Any(IsBearer) || (set.Target as IPropertyReferenceOperation)?.Instance?.Unwrapped() is not IPropertyReferenceOperation { Instance: { } owner } headers)
            return;
        var target = TrackedObject.Denoted(owner);
        var addresses = target.Sets(headers.Property.Name == "DefaultRequestHeaders" ? "BaseAddress" : "RequestUri").Select(static other => other.Value)
            .Concat(owner.Origins().OfType<IObjectCreationOperation>().SelectMany(static creation => creation.Arguments).Select(static argument => argument.Value))
            .Concat(target.Mentions().Select(static use => (use.Parent as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value));
        if (addresses.Any(static address => ClearTextUrls.SchemeOf(address) is "http" or "ws"))
            Report(context, set.Syntax, set, "A bearer token is sent over http, where anyone on the way can take it", "use https");
    }

    private static bool IsBearer(IOperation value) =>
        value is IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue", Arguments: { Length: > 0 } arguments }
        && string.Equals(arguments[0].Value.ConstantString(), "Bearer", StringComparison.OrdinalIgnoreCase);

    /// <summary>WebSockets have no headers of their own, so hubs take the token from the query; for everything else it belongs into the header.</summary>
    private static void OnTokenOfQuery(RuleContext context, IAssignmentOperation set)
    {
        if (set.Value.Origins().Any(IsOfQuery) && !set.Root().Descendants().Any(IsQuestionForHub))
        {
            Report(
                context, set.Syntax, set, "A token is taken from the address of any request, where logs and histories keep it",
                "take it from the Authorization header, and from the query for hubs only");
        }
    }

    private static bool IsOfQuery(IOperation value) => value.DescendantsAndSelf().Any(static part =>
        part is IPropertyReferenceOperation { Property: { Name: "Query", ContainingType.Name: "HttpRequest" } });

    private static bool IsQuestionForHub(IOperation operation) => operation
        is IInvocationOperation { TargetMethod.Name: "StartsWithSegments" or "StartsWith" or "Contains" }
        or IPropertyReferenceOperation { Property.Name: "IsWebSocketRequest" };

    private static void Report(RuleContext context, SyntaxNode location, IOperation at, string problem, string advice)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5026_ExposedToken, location, problem, advice);
    }
}
