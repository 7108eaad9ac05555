using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What the program offers over the network, and how: its endpoints, its pipeline, its authentication. Made once, when the compilation ends.</summary>
internal sealed class Application
{
    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal)
    {
        "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "AddControllers", "AddControllersWithViews", "AddMvc", "AddMvcCore", "AddRazorPages", "MapRazorPages", "UseMvc",
        "UseMvcWithDefaultRoute", "UseEndpoints", "CreateBuilder", "CreateSlimBuilder", "Build", "MapHub", "MapGrpcService",
    };

    private readonly CallGraph _graph;

    /// <param name="facts">What the walk of the code has noted.</param>
    /// <param name="program">The run for untrusted data; null where it failed.</param>
    public Application(Compilation compilation, ApplicationFacts facts, Flow.Solving.Solver? program, CancellationToken cancellation)
    {
        Facts = facts;
        Sinks = new(program);
        Calls = facts.Calls;
        _graph = new(Calls);
        var types = SourceTypes.Of(compilation, cancellation);
        var isClassic = types.Exists(UsesClassicAuthorization);
        Pipeline = new(Calls, _graph);
        Authentication = facts.Elsewhere.With(Authentication.Of(Calls, isClassic));
        IsHost = isClassic || Calls.Any(static call => Hosts.Contains(call.Name) && !call.IsOfTeam);
        Endpoints = [.. FindEndpoints(types, cancellation)];
    }

    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>What each endpoint's code leads to.</summary>
    public ReachedSinks Sinks { get; }

    public Pipeline Pipeline { get; }

    public Authentication Authentication { get; }

    /// <summary>Whether the program itself is set up here: a library does not know what its host says.</summary>
    public bool IsHost { get; }

    /// <summary>The calls that set the application up, in the order of files and text.</summary>
    public IReadOnlyList<SetupCall> Calls { get; }

    public ApplicationFacts Facts { get; }

    private IEnumerable<Endpoint> FindEndpoints(IReadOnlyList<INamedTypeSymbol> types, CancellationToken cancellation)
    {
        var map = new RouteMap(Calls, _graph);
        var mappings = map.Mappings.SelectMany(mapping => map.ContextsOf(mapping).Select(context => (Call: mapping, Context: context))).ToList();
        IReadOnlyList<EndpointMetadata> filters = [.. GlobalFilters.Of(Calls), .. Facts.Elsewhere.Filters];
        var otherwise = Facts.HasFallbackPolicy ? AccessKind.Restricted : IsHost && !Pipeline.ChecksCaller ? AccessKind.Open : AccessKind.Unknown;
        var token = Facts.ChecksTokensByHand ? AntiforgeryKind.Unknown : AntiforgeryKind.None;
        var controllers = new Surrounding([.. filters, .. Where("Controller")], otherwise, token);
        var pages = new Surrounding([.. filters, .. Where("RazorPages")], otherwise, token);
        var conventions = new PageConventions(Calls);
        foreach (var type in types)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = ControllerActions.Serves(type) ? ControllerActions.Of(type, controllers)
                : PageHandlers.Serves(type) ? PageHandlers.Of(type, pages, conventions)
                : Services.Of(type, mappings, otherwise);
            foreach (var endpoint in found)
                yield return endpoint;
        }

        foreach (var endpoint in RouteHandlers.Of(map, Facts, Pipeline))
            yield return endpoint;

        IEnumerable<EndpointMetadata> Where(string word) => mappings.Where(mapping => mapping.Call.Name.Contains(word)).SelectMany(static mapping => mapping.Context.Own.Concat(mapping.Context.Metadata));
    }

    /// <summary>In MVC 5, <c>[Authorize]</c> means a cookie or the Windows account, set up in a configuration file.</summary>
    private static bool UsesClassicAuthorization(INamedTypeSymbol type) => type.IsOrInherits("System.Web.Mvc.ControllerBase")
        && type.GetMembers().Prepend(type).Any(static symbol => symbol.GetAttributes().Any(static attribute => attribute.AttributeClass.IsOrInherits("System.Web.Mvc.AuthorizeAttribute")));
}
