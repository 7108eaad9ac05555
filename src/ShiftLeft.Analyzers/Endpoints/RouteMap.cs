using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>
/// Follows builders of routes: through locals, chains of calls, <c>MapGroup</c>, and methods of the team's that are handed one, back to the
/// application.
/// </summary>
internal sealed class RouteMap
{
    private const int MaxDepth = 12;
    private const int MaxContexts = 16;
    private const string RouteBuilder = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    private const string ConventionBuilder = "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder";

    private readonly Dictionary<SyntaxNode, SetupCall> _calls = [];
    private readonly CallGraph _graph;
    private readonly ILookup<ISymbol, EndpointMetadata> _saidInside;

    /// <summary>What is said about a group, an endpoint, or all that a method maps, by the call that makes it; by the parameter where the builder is handed in.</summary>
    private readonly Dictionary<object, List<EndpointMetadata>> _said = [];

    public RouteMap(IReadOnlyList<SetupCall> calls, CallGraph graph)
    {
        _graph = graph;
        foreach (var call in calls)
            _calls[call.Call.Syntax] = call;
        _saidInside = calls.Where(IsConvention).Select(static call => (call.Container, Said: RouteConventions.Of(call))).Where(static pair => pair.Said is not null)
            .ToLookup(static pair => pair.Container, static pair => pair.Said!, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
        foreach (var call in calls)
        {
            if (IsConvention(call))
            {
                foreach (var said in SaidBy(call))
                    Say(call.Receiver!, said);
            }
        }
    }

    /// <summary>Calls of libraries that make one or more endpoints.</summary>
    public IEnumerable<SetupCall> Mappings => _calls.Values.Where(static call => !call.IsOfTeam && call.Name.StartsWith("Map", StringComparison.Ordinal) && call.Name != "MapGroup" && IsRouteBuilder(call.Receiver));

    /// <summary>The ways in which the call is reached, with what is said about its endpoints on each.</summary>
    public IReadOnlyList<RouteContext> ContextsOf(SetupCall mapping) =>
        [.. Contexts(mapping.Receiver, MaxDepth).Take(MaxContexts).Select(context => context with { Own = SaidOf(mapping.Call.Syntax) })];

    private IEnumerable<RouteContext> Contexts(IOperation? builder, int depth)
    {
        if (builder is null || depth == 0)
            return [RouteContext.Unknown];
        return builder.Origins().Take(MaxContexts).SelectMany(origin => OfOrigin(origin, depth)).Take(MaxContexts);
    }

    private IEnumerable<RouteContext> OfOrigin(IOperation origin, int depth)
    {
        if (origin.Type.Is("Microsoft.AspNetCore.Builder.WebApplication"))
            return [RouteContext.Root];
        switch (origin)
        {
            case IInvocationOperation made when _calls.TryGetValue(made.Syntax, out var call):
                if (IsConvention(call))
                    return Contexts(call.Receiver, depth - 1);
                var around = Contexts(Builder(call) ?? call.Receiver, depth - 1);
                var said = SaidOf(made.Syntax).Concat(call.IsOfTeam ? InsideOf(call.Method) : []).ToList();
                return around.Select(context => (call.Name == "MapGroup" && !call.IsOfTeam ? context.Below(Prefix(call)) : context).Inside(said));
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter }:
                // UseEndpoints(endpoints => …) hands over the routes of the application.
                return [HandedBy(origin) is null or { TargetMethod.Name: "UseEndpoints" or "UseWhen" or "MapWhen" } ? RouteContext.Root.Inside(SaidOf(parameter)) : RouteContext.Unknown];
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }:
                return OfParameter(method, parameter, depth);
            default:
                return [RouteContext.Unknown];
        }
    }

    private IEnumerable<RouteContext> OfParameter(IMethodSymbol method, IParameterSymbol parameter, int depth)
    {
        var said = SaidOf(parameter.OriginalDefinition);
        var callers = _graph.CallersOf(method);
        return callers.Count == 0
            ? [RouteContext.Unknown.Inside(said)]
            : callers.SelectMany(caller => Contexts(caller.Argument(parameter.Ordinal), depth - 1).Select(context => context.Inside(said.Concat(SaidOf(caller.Call.Syntax)))));
    }

    /// <summary>What a convention says; one of the team's says what it calls, too.</summary>
    private IEnumerable<EndpointMetadata> SaidBy(SetupCall convention)
    {
        if (RouteConventions.Of(convention) is { } said)
            return [said];
        return convention.IsOfTeam ? InsideOf(convention.Method) : [];
    }

    /// <summary>What a method of the team's says about the groups it makes and gives back.</summary>
    private IEnumerable<EndpointMetadata> InsideOf(IMethodSymbol method) => _saidInside[method];

    private void Say(IOperation builder, EndpointMetadata said)
    {
        foreach (var origin in builder.Origins())
        {
            object? about = origin switch
            {
                IInvocationOperation made when _calls.TryGetValue(made.Syntax, out var call) && IsConvention(call) => null,
                IInvocationOperation made => made.Syntax,
                IParameterReferenceOperation { Parameter: var parameter } => parameter.OriginalDefinition,
                _ => null,
            };
            if (about is not null)
            {
                if (!_said.TryGetValue(about, out var list))
                    _said.Add(about, list = []);
                list.Add(said);
            }
            else if (origin is IInvocationOperation chained && _calls.TryGetValue(chained.Syntax, out var convention) && convention.Receiver is { } receiver)
            {
                Say(receiver, said);
            }
        }
    }

    private List<EndpointMetadata> SaidOf(object about) => _said.TryGetValue(about, out var said) ? said : [];

    /// <summary>Whether the call says something about what it is called on and gives that back, rather than making endpoints.</summary>
    private static bool IsConvention(SetupCall call) =>
        call.Receiver is { Type: { } receiver } && (receiver.IsOrInherits(ConventionBuilder) || receiver is ITypeParameterSymbol)
        && !call.Name.StartsWith("Map", StringComparison.Ordinal)
        && !(call.IsOfTeam && MakesRoutes(call));

    // An extension of the team's on a group may map endpoints and say things about them; it counts as the first where it maps.
    private static bool MakesRoutes(SetupCall call) => call.Method.Parameters.Any(static parameter => parameter.Type.IsOrInherits(RouteBuilder));

    private static bool IsRouteBuilder(IOperation? receiver) => receiver?.Type is { } type
        && (type.IsOrInherits(RouteBuilder) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(static constraint => constraint.IsOrInherits(RouteBuilder))));

    /// <summary>The argument that is the builder, where the method is no extension.</summary>
    private static IOperation? Builder(SetupCall call) =>
        call.Call.Arguments.FirstOrDefault(static argument => argument.Value.Unwrapped().Type is { } type && (type.IsOrInherits(RouteBuilder) || type.IsOrInherits(ConventionBuilder)))?.Value;

    private static string? Prefix(SetupCall call) => call.Argument("prefix").ConstantString();

    /// <summary>The call that the lambda around the operation is an argument of.</summary>
    private static IInvocationOperation? HandedBy(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation)
            {
                while (current is not (null or IInvocationOperation))
                    current = current.Parent;
                return (IInvocationOperation?)current;
            }
        }

        return null;
    }
}
