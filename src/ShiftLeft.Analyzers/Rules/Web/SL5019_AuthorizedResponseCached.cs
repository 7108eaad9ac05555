using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Responses for signed-in users that others may get from a cache: by attribute, header, or the typed header.</summary>
internal sealed class SL5019_AuthorizedResponseCached() : CodeRule(Rule.SL5019_AuthorizedResponseCached)
{
    public override void Register(RuleRegistry on)
    {
        var writes = new ConcurrentBag<(IOperation Write, ISymbol Member)>();
        on.ResponseHeader("Cache-Control", "CacheControl", (context, write, value) =>
        {
            if (value.ConstantString() is { } text && text.IndexOf("public", StringComparison.OrdinalIgnoreCase) >= 0)
                Note(context, write);
        });
        on.Set("Microsoft.Net.Http.Headers.CacheControlHeaderValue", "Public", OnTyped);
        on.Set("System.Net.Http.Headers.CacheControlHeaderValue", "Public", OnTyped);
        foreach (var type in new[] { "System.Web.HttpCachePolicy", "System.Web.HttpCachePolicyBase" })
        {
            on.Call(type, "SetCacheability", (context, call) =>
            {
                if (call.Arguments is [{ Value: var value }, ..] && value.Unwrapped() is IFieldReferenceOperation { Field.Name: "Public" })
                    Note(context, call);
            });
        }

        on.Application(context =>
        {
            foreach (var place in context.Application.Endpoints.GroupBy(static endpoint => endpoint.Location))
            {
                var endpoint = place.First();
                if (!place.All(IsForUsers) || (endpoint.Verbs.Count > 0 && !endpoint.Verbs.Contains("GET")))
                    continue;
                if (PublicCaching.Of(endpoint)?.ApplicationSyntaxReference is { } attribute)
                    Report(context, endpoint, Location.Create(attribute.SyntaxTree, attribute.Span));
                foreach (var (write, member) in writes)
                {
                    if (IsPartOf(write, member, endpoint))
                        Report(context, endpoint, write.Syntax.GetLocation());
                }
            }
        });

        void OnTyped(RuleContext context, IAssignmentOperation set)
        {
            if (set.Value.IsAlways(true) && !IsOfRequest(set))
                Note(context, set);
        }

        void Note(RuleContext context, IOperation write)
        {
            if (!write.IsDevelopmentOnly())
                writes.Add((write, ApplicationFacts.Container(write, context.ContainingSymbol)));
        }
    }

    /// <summary>A filter of the team's own may ask for something else than who is there; what it lets through is not known to be anybody's own.</summary>
    private static bool IsForUsers(Endpoint endpoint) => endpoint.Access.Kind == AccessKind.Restricted
        && (endpoint.Access.By is not { Kind: MetadataKind.ChecksCaller }
            || Access.Of([.. endpoint.Own.Concat(endpoint.Around).Where(static said => said.Kind != MetadataKind.ChecksCaller)], AccessKind.Open).Kind == AccessKind.Restricted);

    private static void Report(ApplicationContext context, Endpoint endpoint, Location at) =>
        context.Report(Rule.SL5019_AuthorizedResponseCached, at, null, $"'{endpoint.Name}' answers signed-in users, and shared caches may keep the answer; cache it privately (ResponseCacheLocation.Client, 'private') or not at all");

    private static bool IsPartOf(IOperation write, ISymbol member, Endpoint endpoint) => endpoint.Body is { } body
        ? body.Syntax.SyntaxTree == write.Syntax.SyntaxTree && body.Syntax.Span.Contains(write.Syntax.Span)
        : SymbolEqualityComparer.Default.Equals(member, endpoint.Handler);

    // A client asks for what it wants with the same header.
    private static bool IsOfRequest(IOperation set) => set.Syntax.AncestorsAndSelf().Take(6).Any(static node => node.ToString().Contains("Request"));
}
