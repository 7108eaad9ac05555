namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Settings that switch the resolution of entities on.</summary>
internal sealed class SL4005_XmlExternalEntity() : CodeRule(Rule.SL4005_XmlExternalEntity)
{
    private const int Parse = 2;
    private const string TextReader = "System.Xml.XmlTextReader";
    private const string UrlResolver = "System.Xml.XmlUrlResolver";

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { "System.Xml.XmlReaderSettings", TextReader, "System.Xml.XmlValidatingReader" })
        {
            on.Set(type, "DtdProcessing", static (context, set) => OnDtd(context, set, Parse, "DtdProcessing.Parse lets the document define entities"));
            on.Set(type, "ProhibitDtd", static (context, set) => OnDtd(context, set, false, "ProhibitDtd = false lets the document define entities"));
        }

        on.Set(TextReader, "XmlResolver", OnResolver);
        on.Set("System.Xml.XmlDocument", "XmlResolver", OnResolver);
        on.Call("System.AppContext", "SetSwitch", OnSwitch);
    }

    private static void OnDtd(RuleContext context, IAssignmentOperation set, object unsafeValue, string problem)
    {
        if (set.Value.CanBe(unsafeValue) && TrackedObject.ReceiverOf(set) is { } reader && !ResolvesNothing(reader))
            context.Report(Rule.SL4005_XmlExternalEntity, set, problem);
    }

    private static void OnResolver(RuleContext context, IAssignmentOperation set)
    {
        if (set.Value.Origins().Any(static value => value.Type.Is(UrlResolver) && value is IObjectCreationOperation)
            && TrackedObject.ReceiverOf(set) is { } reader && !reader.Sets("DtdProcessing").Any() && !reader.Sets("ProhibitDtd").Any())
        {
            context.Report(Rule.SL4005_XmlExternalEntity, set, "XmlUrlResolver fetches whatever the document's entities name");
        }
    }

    private static void OnSwitch(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.Length == 2 && call.Arguments[0].Value.Text() == "Switch.System.Xml.AllowDefaultResolver" && call.Arguments[1].Value.IsAlways(true))
            context.Report(Rule.SL4005_XmlExternalEntity, call, "This switch makes every XML parser of the process resolve external entities");
    }

    /// <summary>
    /// Entities of the document itself are left then, and their expansion is bounded unless that too is switched off. A resolver of the
    /// team's own is taken to restrict what it resolves.
    /// </summary>
    private static bool ResolvesNothing(TrackedObject reader) =>
        !reader.Sets("MaxCharactersFromEntities").Any(static set => set.Value.Unwrapped().ConstantValue.Value is 0 or 0L)
        && reader.Sets("XmlResolver").SelectMany(static set => set.Value.Origins()).ToArray() is { Length: > 0 } resolvers
        && Array.TrueForAll(resolvers, static resolver => resolver.IsConstant(null) || IsRestricted(resolver));

    private static bool IsRestricted(IOperation resolver) =>
        (resolver is IObjectCreationOperation && !resolver.Type.Is(UrlResolver))
        || resolver is IPropertyReferenceOperation { Property.Name: "ThrowingResolver" };
}
