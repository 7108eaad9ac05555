namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Style sheets that may run scripts or read other documents. Those that ship with the application are the team's own code.</summary>
internal sealed class SL4006_XsltScript() : CodeRule(Rule.SL4006_XsltScript)
{
    private const string Settings = "System.Xml.Xsl.XsltSettings";
    private const string Scripts = "run scripts";
    private const string Documents = "read files and addresses with document()";
    private const string Both = Scripts + " and " + Documents;

    public override void Register(RuleRegistry on)
    {
        on.Use(Settings, "TrustedXslt", static (context, use) => Report(context, use, TrackedObject.Denoted(use), Both, use));
        on.Set(Settings, "EnableScript", static (context, set) => OnSet(context, set, Scripts));
        on.Set(Settings, "EnableDocumentFunction", static (context, set) => OnSet(context, set, Documents));
        on.New(Settings, static (context, creation) =>
        {
            var (documents, scripts) = (IsOn(creation, "enableDocumentFunction"), IsOn(creation, "enableScript"));
            if (documents || scripts)
                Report(context, creation, TrackedObject.Created(creation), documents && scripts ? Both : scripts ? Scripts : Documents, creation);
        });
        on.New("System.Xml.Xsl.XslTransform", static (context, creation) =>
        {
            if (!Loads(TrackedObject.Created(creation)).Any(static load => OwnContent.Is(load.Arguments[0].Value)))
                context.Report(Rule.SL4006_XsltScript, creation, "XslTransform", Both);
        });
    }

    private static void OnSet(RuleContext context, IAssignmentOperation set, string what)
    {
        if (set.Value.IsAlways(true) && TrackedObject.ReceiverOf(set) is { } settings)
            Report(context, set, settings, what, null);
    }

    private static bool IsOn(IObjectCreationOperation creation, string parameter) =>
        creation.Arguments.Any(argument => argument.Parameter?.Name == parameter && argument.Value.IsAlways(true));

    /// <param name="settings">The settings, or the variable they are put into.</param>
    /// <param name="value">The expression that makes them, where it can be an argument itself.</param>
    private static void Report(RuleContext context, IOperation at, TrackedObject settings, string what, IOperation? value)
    {
        var bound = value is null ? null : ObjectPath.BoundTo(value);
        var loads = settings.PassedAs().Concat(bound is null ? [] : at.Root().Descendants().OfType<IArgumentOperation>().Where(argument => bound.Equals(ObjectPath.Of(argument.Value))))
            .Select(static argument => argument.Parent).OfType<IInvocationOperation>().Where(static call => call.TargetMethod.Name == "Load").ToArray();
        if (loads.Length > 0 && Array.TrueForAll(loads, load => OwnContent.Is(load.Arguments[0].Value) || (what == Documents && ResolvesNothing(load))))
            return;
        context.Report(Rule.SL4006_XsltScript, at, at is IMemberReferenceOperation ? "XsltSettings.TrustedXslt" : "XsltSettings", what);
    }

    private static bool ResolvesNothing(IInvocationOperation load) => load.Arguments.Any(static argument =>
        argument.Parameter?.Type.IsOrInherits("System.Xml.XmlResolver") == true
        && (argument.Value.IsAlways(null) || argument.Value.Unwrapped() is IPropertyReferenceOperation { Property.Name: "ThrowingResolver" }));

    private static IEnumerable<IInvocationOperation> Loads(TrackedObject transform) => transform.Mentions()
        .Select(static use => use.Parent).OfType<IInvocationOperation>().Where(static call => call.TargetMethod.Name == "Load" && call.Arguments.Length > 0);
}
