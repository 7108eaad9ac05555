namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Parsers that resolve entities without being told to: what they do by default before .NET Framework 4.5.2.</summary>
internal sealed class SL4005_LegacyXmlDefaults() : CodeRule(Rule.SL4005_XmlExternalEntity)
{
    public override void Register(RuleRegistry on)
    {
        on.New("System.Xml.XmlDocument", OnDocument);
        on.New("System.Xml.XmlTextReader", OnTextReader);
        on.New("System.Xml.XPath.XPathDocument", OnPathDocument);
        on.Call("System.Xml.Xsl.XslCompiledTransform", "Load", OnTransform);
        on.Call("System.Xml.Xsl.XslCompiledTransform", "Transform", OnTransform);
    }

    private static void OnDocument(RuleContext context, IObjectCreationOperation creation)
    {
        if (!TargetFramework.HasLegacyXmlDefaults(context))
            return;
        var document = TrackedObject.Created(creation);
        if (!document.Sets("XmlResolver").Any() && document.Mentions().Any(ReadsText))
            Report(context, creation, "XmlDocument");
    }

    private static void OnTextReader(RuleContext context, IObjectCreationOperation creation)
    {
        if (!TargetFramework.HasLegacyXmlDefaults(context))
            return;
        var reader = TrackedObject.Created(creation);
        if (!reader.Sets("XmlResolver").Any() && !reader.Sets("DtdProcessing").Any() && !reader.Sets("ProhibitDtd").Any())
            Report(context, creation, "XmlTextReader");
    }

    private static void OnPathDocument(RuleContext context, IObjectCreationOperation creation)
    {
        if (creation.Arguments.Length > 0 && !creation.Arguments[0].Value.Unwrapped().Type.IsOrInherits("System.Xml.XmlReader")
            && TargetFramework.HasLegacyXmlDefaults(context))
        {
            Report(context, creation, "XPathDocument");
        }
    }

    private static void OnTransform(RuleContext context, IInvocationOperation call)
    {
        // A file of the application is its own; a document that is named at run time is anyone's.
        if (call.Arguments.Length > 0 && call.Arguments[0].Value is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false }
            && !call.Arguments.Any(static argument => argument.Parameter?.Type.IsOrInherits("System.Xml.XmlResolver") == true)
            && TargetFramework.HasLegacyXmlDefaults(context))
        {
            Report(context, call, "XslCompiledTransform");
        }
    }

    private static void Report(RuleContext context, IOperation at, string type) =>
        context.Report(Rule.SL4005_XmlExternalEntity, at, $"{type} resolves external entities by default before .NET Framework 4.5.2");

    private static bool ReadsText(IOperation use) => use.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: "Load" or "LoadXml" } load => load.Arguments.Length == 1
            && !load.Arguments[0].Value.ConstantValue.HasValue && !load.Arguments[0].Value.Unwrapped().Type.IsOrInherits("System.Xml.XmlReader"),
        IPropertyReferenceOperation { Property.Name: "InnerXml", Parent: IAssignmentOperation } => true,
        _ => false,
    };
}
