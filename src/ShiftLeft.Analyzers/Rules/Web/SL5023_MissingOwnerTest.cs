using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// An endpoint that reads an entity by an id from the request without asking whose it is, where another of the same controller (for routes mapped to
/// lambdas: of the same file) asks that of the same kind of entity. Without such a neighbour nothing says that the entity has an owner.
/// </summary>
internal sealed class SL5023_MissingOwnerTest() : CodeRule(Rule.SL5023_MissingOwnerTest)
{
    public override void Register(RuleRegistry on)
    {
        var actions = new ConcurrentDictionary<IMethodSymbol, ActionReads>(SymbolEqualityComparer.Default);
        on.Operation(OperationKind.MethodBody, (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { Parameters.IsEmpty: false, ContainingType: { } type } method && (method.IsStatic || ControllerActions.Serves(type) || PageHandlers.Serves(type)))
                Add(method, body);
        });
        on.Application(context =>
        {
            if (TestProjects.IsTest(context.Compilation))
                return;
            var places = context.Application.Endpoints.GroupBy(static endpoint => endpoint.Location).Select(static same => same.First()).Where(static endpoint => endpoint.Handler is not null).ToList();
            foreach (var endpoint in places)
            {
                if (endpoint.Body is { } body)
                    Add(endpoint.Handler!, body);
            }

            foreach (var neighbours in places.Where(endpoint => actions.ContainsKey(endpoint.Handler!)).GroupBy(Neighbourhood))
            {
                foreach (var endpoint in neighbours)
                {
                    if (actions[endpoint.Handler!] is { KnowsUser: false } reads && IsForEveryUser(endpoint))
                        Report(context, endpoint, reads, neighbours.Select(other => (other, actions[other.Handler!])));
                }
            }
        });

        void Add(IMethodSymbol method, IOperation body)
        {
            if (OwnerTests.Of(body, method) is var reads && reads.Reads.Count + reads.Tested.Count > 0)
                actions.TryAdd(method, reads);
        }
    }

    private static object Neighbourhood(Endpoint endpoint) => endpoint.Body is null ? endpoint.Handler!.ContainingType : endpoint.Location.SourceTree!;

    private static void Report(ApplicationContext context, Endpoint endpoint, ActionReads reads, IEnumerable<(Endpoint Endpoint, ActionReads Reads)> neighbours)
    {
        foreach (var (entity, id, call) in reads.Reads)
        {
            var sibling = neighbours
                .Where(other => other.Reads.Reads.Any(read => SymbolEqualityComparer.Default.Equals(read.Entity, entity)) && other.Reads.Tested.Contains(entity, SymbolEqualityComparer.Default))
                .Select(static other => other.Endpoint).OrderBy(static other => other.Location.SourceSpan.Start).FirstOrDefault();
            if (sibling is null)
                continue;
            context.Report(
                Rule.SL5023_MissingOwnerTest, call.Name().GetLocation(), [sibling.Location],
                $"'{id.Name}' reads '{entity.Name}' without asking whose it is, as '{sibling.Name}' does; compare its owner with the user");
            return;
        }
    }

    /// <summary>Whether any signed-in user may call it: neither everybody, whose business it then is, nor a role.</summary>
    private static bool IsForEveryUser(Endpoint endpoint) =>
        endpoint.Access.Kind is not AccessKind.Anonymous && !endpoint.Own.Any(static said => said.Kind == MetadataKind.ChecksCaller || said.NamesRight) && !endpoint.Around.Any(static said => said.NamesRight);
}
