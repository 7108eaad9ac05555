namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>JavaScriptSerializer with a resolver that loads whatever type the JSON names.</summary>
internal sealed class SL4003_SimpleTypeResolver() : CodeRule(Rule.SL4003_SimpleTypeResolver)
{
    private const string Namespace = "System.Web.Script.Serialization.";

    public override void Register(RuleRegistry on)
    {
        on.New(Namespace + "SimpleTypeResolver", static (context, creation) =>
        {
            if (!IsForWriting(creation))
                context.Report(Rule.SL4003_SimpleTypeResolver, creation, creation.Type?.Name);
        });
        on.Operation(OperationKind.MethodBody, static (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol { Name: "ResolveType", IsOverride: true } method
                && method.IsMemberOf(Namespace + "JavaScriptTypeResolver") && LoadsAnything((IMethodBodyOperation)body, method) is { } load)
            {
                context.Report(Rule.SL4003_SimpleTypeResolver, load, method.ContainingType.Name);
            }
        });
    }

    /// <summary>The call that loads the type of the given name, where the method neither looks at the name nor at the type.</summary>
    private static IInvocationOperation? LoadsAnything(IMethodBodyOperation body, IMethodSymbol method)
    {
        if (body.Descendants().Any(static operation => operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or IThrowOperation))
            return null;
        return body.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod.Name is "GetType" or "Load"
            && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(operation => operation is IParameterReferenceOperation use
                && SymbolEqualityComparer.Default.Equals(use.Parameter, method.Parameters[0]))));
    }

    private static bool IsForWriting(IObjectCreationOperation resolver)
    {
        var serializers = TrackedObject.Created(resolver).PassedAs().Select(static argument => argument.Parent).ToArray();
        return serializers.Length > 0 && Array.TrueForAll(serializers, static parent =>
            parent is IObjectCreationOperation serializer && SerializerUse.OnlyWrites(serializer));
    }
}
