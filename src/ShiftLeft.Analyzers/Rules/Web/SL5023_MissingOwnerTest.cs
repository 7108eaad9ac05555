using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// An action that reads an entity by an id from the request without asking whose it is, where another action of the same controller asks that of the
/// same kind of entity. Without such a neighbour nothing says that the entity has an owner.
/// </summary>
internal sealed class SL5023_MissingOwnerTest() : CodeRule(Rule.SL5023_MissingOwnerTest)
{
    public override void Register(RuleRegistry on)
    {
        var actions = new ConcurrentDictionary<IMethodSymbol, ActionReads>(SymbolEqualityComparer.Default);
        on.Operation(OperationKind.MethodBody, (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { Parameters.IsEmpty: false, ContainingType: { } type } method && (ControllerActions.Serves(type) || PageHandlers.Serves(type))
                && OwnerTests.Of(body, method) is var reads && reads.Reads.Count + reads.Tested.Count > 0)
            {
                actions.TryAdd(method, reads);
            }
        });
        on.Application(context =>
        {
            if (TestProjects.IsTest(context.Compilation))
                return;
            foreach (var place in context.Application.Endpoints.GroupBy(static endpoint => endpoint.Location))
            {
                var endpoint = place.First();
                if (endpoint.Handler is { } method && actions.TryGetValue(method, out var reads) && !reads.KnowsUser && IsForEveryUser(endpoint))
                    Report(context, method, reads, actions);
            }
        });
    }

    private static void Report(ApplicationContext context, IMethodSymbol method, ActionReads reads, IReadOnlyDictionary<IMethodSymbol, ActionReads> actions)
    {
        foreach (var (entity, id, call) in reads.Reads)
        {
            var sibling = actions.Where(other => SymbolEqualityComparer.Default.Equals(other.Key.ContainingType, method.ContainingType)
                    && other.Value.Reads.Any(read => SymbolEqualityComparer.Default.Equals(read.Entity, entity))
                    && other.Value.Tested.Contains(entity, SymbolEqualityComparer.Default))
                .Select(static other => other.Key).OrderBy(static other => other.Locations[0].SourceSpan.Start).FirstOrDefault();
            if (sibling is null)
                continue;
            context.Report(
                Rule.SL5023_MissingOwnerTest, call.Name().GetLocation(), [sibling.Locations[0]],
                $"'{id.Name}' reads '{entity.Name}' without asking whose it is, as '{sibling.Name}' does; compare its owner with the user");
            return;
        }
    }

    /// <summary>Whether any signed-in user may call it: neither everybody, whose business it then is, nor a role.</summary>
    private static bool IsForEveryUser(Endpoint endpoint) =>
        endpoint.Access.Kind is not AccessKind.Anonymous && !endpoint.Own.Any(static said => said.Kind == MetadataKind.ChecksCaller || said.NamesRight) && !endpoint.Around.Any(static said => said.NamesRight);
}
