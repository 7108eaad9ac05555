using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Endpoints that change state for everybody in a program that asks who is calling elsewhere. Only where the neighbours are restricted is it
/// likely that somebody forgot to say so; for what visitors may well do, only where most neighbours are.
/// </summary>
internal sealed class SL5006_MissingAuthorization() : CodeRule(Rule.SL5006_BrokenAccessControl)
{
    private const int Majority = 2;
    private const int FewestRestricted = 2;

    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "delete", "remove", "approve", "reject", "grant", "revoke", "ban", "unban", "lock", "unlock", "promote", "transfer", "pay", "refund", "purge", "wipe", "update", "save", "edit", "create", "add", "set", "disable", "enable",
    };

    /// <summary>What nobody offers to everybody. A shop or a forum lets visitors add and save; few let them remove.</summary>
    private static readonly HashSet<string> Privileged = new(StringComparer.Ordinal)
    {
        "delete", "remove", "approve", "reject", "grant", "revoke", "ban", "unban", "lock", "unlock", "promote", "demote", "transfer", "refund", "purge", "wipe", "disable", "enable", "impersonate",
    };

    /// <summary>A client of a hub says by such methods what it wants to hear, and changes nothing else.</summary>
    private static readonly HashSet<string> Listeners = new(StringComparer.Ordinal)
    {
        "group", "room", "channel", "topic", "connection", "subscription", "listener", "observer", "watcher", "presence", "typing", "client", "screen", "viewer", "stream",
    };

    private static readonly string[] Filters = ["Microsoft.AspNetCore.Mvc.Filters.IActionFilter", "Microsoft.AspNetCore.Mvc.Filters.IAsyncActionFilter", "System.Web.Mvc.IActionFilter"];

    private static readonly string[] PrivilegedVerbs = ["DELETE", "PUT", "PATCH"];

    public override void Register(RuleRegistry on) => on.Application(static context =>
    {
        if (TestProjects.IsTest(context.Compilation))
            return;
        var guards = new ServiceGuards(context.Compilation, context.Application.Facts);
        // One place may be mapped in several ways; what holds for one of them only is left to the reader.
        var places = context.Application.Endpoints
            .GroupBy(static endpoint => endpoint.Location).Select(static same => same.ToList()).ToList();
        var named = places.ToLookup(static place => (place[0].Handler?.ContainingType, place[0].Handler?.Name));
        var changing = places.Where(place => !PublicEndpoints.IsPublic(place[0]) && (place[0].ChangesState || SaysThatItChanges(place[0], named[(place[0].Handler?.ContainingType, place[0].Handler?.Name)].Count() == 1))).ToList();
        var restricted = changing.Count(static place => IsAll(place, AccessKind.Restricted));
        var open = changing.Count(static place => IsAll(place, AccessKind.Open));
        var mostAreRestricted = restricted >= FewestRestricted && restricted >= Majority * open;
        var guarded = new HashSet<object>(places.Where(static place => IsAll(place, AccessKind.Restricted)).SelectMany(static place => place).Where(IsRestrictedItself).Select(Neighbourhood));
        var mostlyGuarded = new HashSet<object>(changing.GroupBy(static place => Neighbourhood(place[0]))
            .Where(static near => 2 * near.Count(static place => IsAll(place, AccessKind.Restricted)) >= near.Count()).Select(static near => near.Key).Where(guarded.Contains));
        foreach (var place in changing)
        {
            var endpoint = place[0];
            if (place.Exists(candidate => ChecksCaller(candidate, context.Application.Facts)) || HasOwnConstraint(endpoint) || guards.Guard(endpoint))
                continue;
            var near = Neighbourhood(endpoint);
            var isLikely = IsPrivileged(endpoint) ? mostAreRestricted || guarded.Contains(near) : mostlyGuarded.Contains(near);
            if (IsAll(place, AccessKind.Open) && isLikely)
                context.Report(Rule.SL5006_BrokenAccessControl, endpoint, endpoint.Location, $"'{endpoint.Name}' changes state for anybody, while its neighbours ask who is calling; restrict it, or say [AllowAnonymous]");
            else if (IsPrivileged(endpoint) && place.TrueForAll(IsOpenedAmongRestricted) && endpoint.Own.First(static said => said.Kind == MetadataKind.AllowsAnonymous) is { At.IsInSource: true } said)
                context.Report(Rule.SL5006_BrokenAccessControl, endpoint, said.At, $"{said.Text} lets anybody call '{endpoint.Name}', which changes state, although what is around it is restricted; remove it");
        }

        foreach (var endpoint in places.Select(static place => place[0]))
            ReportContradiction(context, endpoint);
    });

    private static bool IsAttribute(EndpointMetadata said) => said.Text.StartsWith("[", StringComparison.Ordinal);

    // Attributes of a method that contradict each other are reported while they are typed; those of lambdas, and calls, are found here.
    private static void ReportContradiction(ApplicationContext context, Endpoint endpoint)
    {
        if (endpoint.Kind != EndpointKind.RouteHandler || !endpoint.Own.Any(static said => said.Kind == MetadataKind.Authorizes))
            return;
        if (endpoint.Own.Concat(endpoint.Around).FirstOrDefault(static said => said.Kind == MetadataKind.AllowsAnonymous) is not { At.IsInSource: true } anonymous)
            return;
        var authorized = endpoint.Own.First(static said => said.Kind == MetadataKind.Authorizes);
        if (endpoint.Handler is { MethodKind: not MethodKind.AnonymousFunction } && IsAttribute(anonymous) && IsAttribute(authorized))
            return;
        var at = endpoint.Own.Contains(anonymous) ? anonymous.At : authorized.At;
        context.Report(Rule.SL5006_BrokenAccessControl, endpoint, at, $"{anonymous.Text} goes before {authorized.Text}, so anybody may call '{endpoint.Name}'; remove one of them");
    }

    /// <summary>An action that answers any verb, or a method of a hub or gRPC service, by its name; one of two of that name shows the form for the other.</summary>
    private static bool SaysThatItChanges(Endpoint endpoint, bool isOnly) =>
        isOnly && endpoint is { Kind: EndpointKind.ControllerAction or EndpointKind.HubMethod or EndpointKind.GrpcMethod, Verbs.Count: 0, Parameters.Count: > 0, Handler: { } method }
        && Words.Of(method.Name) is { All: { Count: > 0 } words } name && Changes.Contains(words[0]) && !(endpoint.Kind == EndpointKind.HubMethod && name.FirstOf(Listeners) is not null);

    private static bool IsPrivileged(Endpoint endpoint) => endpoint.Verbs.Any(PrivilegedVerbs.Contains)
        || (endpoint.Handler is { MethodKind: not MethodKind.AnonymousFunction } method && Words.Of(method.Name).FirstOf(Privileged) is not null);

    /// <summary>A constraint of the team's own decides whether there is such an action at all, and may ask anything.</summary>
    private static bool HasOwnConstraint(Endpoint endpoint) => endpoint.Handler is { } method
        && method.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type
            && type.IsOrInherits("Microsoft.AspNetCore.Mvc.ActionConstraints.IActionConstraintMetadata") && !Models.Entry.Attributes.IsIn(type, "Microsoft"));

    private static bool IsAll(List<Endpoint> place, AccessKind kind) => place.TrueForAll(endpoint => endpoint.Access.Kind == kind);

    private static bool IsRestrictedItself(Endpoint endpoint) => endpoint.Own.Any(static said => said.Kind is MetadataKind.Authorizes or MetadataKind.ChecksCaller);

    /// <summary>Whoever may connect to a hub is asked before any of its methods is.</summary>
    private static bool IsOpenedAmongRestricted(Endpoint endpoint) => endpoint is { Access.Kind: AccessKind.Anonymous, Kind: not EndpointKind.HubMethod }
        && endpoint.Own.Any(static said => said.Kind == MetadataKind.AllowsAnonymous) && !endpoint.Own.Any(static said => said.Kind == MetadataKind.Authorizes)
        && endpoint.Around.Any(static said => said.Kind == MetadataKind.Authorizes && !said.Text.StartsWith("Add", StringComparison.Ordinal));

    private static bool ChecksCaller(Endpoint endpoint, ApplicationFacts facts) =>
        (endpoint.Handler is { } method && (facts.ChecksCaller(method) || HasOwnFilter(method, facts))) || endpoint.Body?.Descendants().Any(HandlerBody.ChecksCaller) == true;

    /// <summary>An action filter of the team's own that looks at who calls; one out of sight may do so.</summary>
    private static bool HasOwnFilter(IMethodSymbol method, ApplicationFacts facts)
    {
        for (ISymbol? symbol = method; symbol is not null; symbol = symbol is INamedTypeSymbol type ? type.BaseType : symbol.ContainingType)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { } filter && Array.Exists(Filters, filter.IsOrInherits) && !Models.Entry.Attributes.IsIn(filter, "Microsoft")
                    && (filter.DeclaringSyntaxReferences.IsEmpty || filter.GetMembers().OfType<IMethodSymbol>().Any(facts.ChecksCaller)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What an endpoint shares with its neighbours: the class, or the file that maps it.</summary>
    private static object Neighbourhood(Endpoint endpoint) =>
        endpoint.Kind == EndpointKind.RouteHandler ? endpoint.Location.SourceTree! : endpoint.Handler!.ContainingType;
}
