namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Forwarded headers that count whoever sends them. The middleware checks the sender where there is a known proxy or a known network; with both lists
/// empty it asks nobody.
/// </summary>
internal sealed class SL5011_ForwardedHeadersFromAnyone() : CodeRule(Rule.SL5011_ForwardedHeadersFromAnyone)
{
    private const string Options = "Microsoft.AspNetCore.Builder.ForwardedHeadersOptions";
    private const string Proxies = "KnownProxies";

    /// <summary>XForwardedFor and XForwardedHost: who calls, and under which name. The scheme alone lets nobody pass for another.</summary>
    private const long Identifying = 1 | 2;

    private static readonly string[] Lists = [Proxies, "KnownNetworks", "KnownIPNetworks"];

    public override void Register(RuleRegistry on)
    {
        on.Call("System.Collections.Generic.ICollection`1", "Clear", static (context, call) =>
        {
            if (ListOf(call) is { } list && OptionsOf(list) is { } options && IsFirst(call, options) && !IsTrusting(options, call))
                Report(context, call, call.Syntax, options, "Without known proxies and networks, anyone may say where a request comes from; add the address of your proxy");
        });
        on.Call("System.Collections.Generic.ICollection`1", "Add", static (context, call) =>
        {
            if (ListOf(call) is { } list && OptionsOf(list) is { } options && call.Arguments is [{ Value: var added }] && IsEverybody(added))
                Report(context, call, call.Syntax, options, "This network holds every address, so anyone may say where a request comes from; add the address of your proxy");
        });
        on.Set(Options, "ForwardLimit", static (context, set) =>
        {
            if (set.Value.IsAlways(null) && TrackedObject.ReceiverOf(set) is { } options && !Fills(options).Any() && !IsCleared(options))
                Report(context, set, set.Syntax, options, "Without a limit, and without a known proxy, the first address that anyone has put into the header counts; keep the limit, or add the address of your proxy");
        });
    }

    private static void Report(RuleContext context, IOperation at, SyntaxNode location, TrackedObject options, string problem)
    {
        var headers = options.Sets("ForwardedHeaders").Select(static set => set.Value.ConstantInteger()).ToList();
        if (headers.Count > 0 && headers.TrueForAll(static value => value is { } flags && (flags & Identifying) == 0))
            return;
        // A method of the team's that gets the object may add to it.
        if (options.PassedAs().Any(static argument => argument.Parameter?.ContainingSymbol is { DeclaringSyntaxReferences.IsEmpty: false }))
            return;
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5011_ForwardedHeadersFromAnyone, location, problem);
    }

    /// <summary>Whether a proxy or network is still known, or is added.</summary>
    private static bool IsTrusting(TrackedObject options, IInvocationOperation clear) => !IsCleared(options) || Fills(options).Any(fill => fill.Syntax.SpanStart > clear.Syntax.SpanStart);

    private static bool IsCleared(TrackedObject options)
    {
        var cleared = Calls(options, "Clear").Select(static call => ListOf(call)!.Property.Name).ToList();
        return cleared.Contains(Proxies) && cleared.Exists(static name => name != Proxies);
    }

    private static bool IsFirst(IInvocationOperation clear, TrackedObject options) => !Calls(options, "Clear").Any(other => other.Syntax.SpanStart < clear.Syntax.SpanStart);

    /// <summary>Where something is added to a list of the object, or where the list is handed to a method that adds to it: an extension <c>AddRange</c>.</summary>
    private static IEnumerable<IOperation> Fills(TrackedObject options) =>
        UsesOfLists(options).OfType<IOperation>().Where(static use => use is IArgumentOperation
            || (use is IInvocationOperation call && call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal)));

    /// <summary>Calls on the lists of the object.</summary>
    private static IEnumerable<IInvocationOperation> Calls(TrackedObject options, string method) =>
        UsesOfLists(options).OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == method);

    private static IEnumerable<IOperation?> UsesOfLists(TrackedObject options) => options.Mentions()
        .Select(static mention => mention.OutsideConversions().Parent).OfType<IPropertyReferenceOperation>()
        .Where(static list => Lists.Contains(list.Property.Name))
        .Select(static list => list.OutsideConversions().Parent);

    private static IPropertyReferenceOperation? ListOf(IInvocationOperation call) =>
        (ObjectPath.Initialized(call.Instance!) ?? call.Instance?.Unwrapped()) is IPropertyReferenceOperation list && Lists.Contains(list.Property.Name) && list.Property.ContainingType.Is(Options) ? list : null;

    private static TrackedObject? OptionsOf(IPropertyReferenceOperation list) => list.Instance is { } instance ? TrackedObject.Denoted(ObjectPath.Initialized(instance) ?? instance) : null;

    private static bool IsEverybody(IOperation network) => network.Origins().All(static origin => origin switch
    {
        IInvocationOperation { TargetMethod.Name: "Parse", Arguments: [{ Value: var text }, ..] } => text.ConstantString() is "0.0.0.0/0" or "::/0",
        IObjectCreationOperation { Arguments: [_, { Value: var length }] } => length.IsConstant(0),
        _ => false,
    });
}
