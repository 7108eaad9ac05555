using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Policies, handlers and attributes that say yes whoever asks.</summary>
internal sealed class SL5006_AlwaysAllowed() : CodeRule(Rule.SL5006_BrokenAccessControl)
{
    private const string Context = "Microsoft.AspNetCore.Authorization.AuthorizationHandlerContext";

    /// <summary>Classes that stand in for the real thing say so.</summary>
    private static readonly HashSet<string> StandIns = new(StringComparer.Ordinal) { "test", "fake", "mock", "stub", "dummy", "dev", "development", "debug", "local", "noop", "null" };

    public override void Register(RuleRegistry on)
    {
        on.Call("Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder", "RequireAssertion", static (context, call) =>
        {
            if (call.Arguments is [.., { Value: var assertion }] && assertion.AlwaysReturnsTrue() && !IsStandIn(call, context.ContainingSymbol))
                context.Report(Rule.SL5006_BrokenAccessControl, call.Name(), "This assertion holds for anybody; require a signed-in user, a role or a claim");
        });
        on.Operation(OperationKind.MethodBody, static (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { IsOverride: true, Name: "AuthorizeCore" or "IsAuthorized" } method
                && (method.IsMemberOf("System.Web.Mvc.AuthorizeAttribute") || method.IsMemberOf("System.Web.Http.AuthorizeAttribute"))
                && method.AlwaysReturnsTrue(body.SemanticModel) && !IsStandIn(body, method))
            {
                context.Report(Rule.SL5006_BrokenAccessControl, method.Locations[0], null, $"'{method.ContainingType.Name}' lets anybody through; check the user, or call the base");
            }
        });
        var handlers = new ConcurrentBag<(IInvocationOperation Call, INamedTypeSymbol Handler)>();
        on.Call(Context, "Succeed", (context, call) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { Name: "HandleRequirementAsync" or "HandleAsync" } method && IsUnconditional(call) && !IsStandIn(call, method))
                handlers.Add((call, method.ContainingType));
        });
        on.Application(context =>
        {
            foreach (var (call, handler) in handlers)
            {
                // One that is registered for development only is what it looks like there, and nowhere else.
                var registrations = context.Application.Calls.Where(registration => registration.Name.StartsWith("Add", StringComparison.Ordinal)
                    && registration.NamedTypes().Contains(handler, SymbolEqualityComparer.Default)).ToList();
                if (!TestProjects.IsTest(context.Compilation) && (registrations.Count == 0 || registrations.Exists(registration => context.Application.Pipeline.PresenceOf(registration) == Presence.Always)))
                    context.Report(Rule.SL5006_BrokenAccessControl, call.Name().GetLocation(), null, $"'{handler.Name}' lets anybody through; check the user before it succeeds");
            }
        });
    }

    /// <summary>Whether nothing in the method decides: neither a test, nor a call that could end it by an exception.</summary>
    private static bool IsUnconditional(IInvocationOperation succeed) => succeed.Root().Descendants().All(operation => operation switch
    {
        IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or IThrowOperation or ICatchClauseOperation or IConditionalAccessOperation or ICoalesceOperation or IIsPatternOperation => false,
        IForEachLoopOperation { Collection: var all } => all.Descendants().Prepend(all).Any(static value => value is IPropertyReferenceOperation { Property.Name: "PendingRequirements" or "Requirements" }),
        ILoopOperation => false,
        IInvocationOperation call => call.TargetMethod.Name is "Succeed" or "ToList" or "ToArray" || call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal),
        _ => true,
    });

    private static bool IsStandIn(IOperation operation, ISymbol member) =>
        operation.IsDevelopmentOnly() || Surroundings.Names(operation, member).Skip(1).Any(static name => Words.Of(name).FirstOf(StandIns) is not null);
}
