namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2016_RevocationCheckOff() : CodeRule(Rule.SL2016_RevocationCheckOff)
{
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "CheckCertificateRevocation", "CheckCertificateRevocationList" };

    /// <summary>Members by which code trusts an authority of its own, which publishes no list of what it takes back.</summary>
    private static readonly HashSet<string> OwnAuthority = new(StringComparer.Ordinal) { "CustomTrustStore", "CustomRootTrust", "ExtraStore" };

    public override void Register(RuleRegistry on)
    {
        on.Operation(OperationKind.SimpleAssignment, static (context, operation) =>
        {
            var assignment = (ISimpleAssignmentOperation)operation;
            if (assignment.Target is IPropertyReferenceOperation { Property: var property } && Switches.Contains(property.Name)
                && IsElsewhere(context, property) && assignment.Value.IsAlways(false) && !HasNoneToCheck(assignment))
            {
                Report(context, assignment, property.Name);
            }
        });
        on.Operation(OperationKind.Invocation, static (context, operation) => Argument(context, (IInvocationOperation)operation));
        on.Use("System.Security.Cryptography.X509Certificates.X509RevocationMode", "NoCheck", static (context, mention) =>
        {
            if (!mention.IsTested() && !HasNoneToCheck(mention.OutsideConversions().Parent))
                Report(context, mention, "X509RevocationMode.NoCheck");
        });
    }

    /// <summary><c>AuthenticateAsClient(host, certificates, protocols, checkCertificateRevocation: false)</c>.</summary>
    private static void Argument(RuleContext context, IInvocationOperation call)
    {
        if (!call.TargetMethod.Name.StartsWith("AuthenticateAs", StringComparison.Ordinal))
            return;
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "checkCertificateRevocation" } && argument.Value.IsAlways(false) && AsksForCertificate(call))
                Report(context, argument, "checkCertificateRevocation");
        }
    }

    /// <summary>A server that asks its clients for no certificate has none to check.</summary>
    private static bool AsksForCertificate(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "clientCertificateRequired")?.Value.IsAlways(false) != true;

    /// <summary>The same, where the options are made here: they ask for none unless they say so.</summary>
    private static bool HasNoneToCheck(IOperation? setting) =>
        setting is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } options, Property.ContainingType: var type } } assignment
        && (type.Is("System.Net.Security.SslServerAuthenticationOptions") ? "ClientCertificateRequired"
            : type.Is("Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions") ? "ClientCertificateMode" : null) is { } asks
        && (options is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } || options.Origins().All(static origin => origin is IObjectCreationOperation))
        && TrackedObject.ReceiverOf(assignment)?.Sets(asks).All(static set => set.Value.IsAlways(false)) == true;

    private static void Report(RuleContext context, IOperation at, string what)
    {
        if (!at.IsDevelopmentOnly() && !at.IsChosenBySetting("certificate", "cert", "ssl", "tls", "revocation") && !TrustsOwnAuthority(at) && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL2016_RevocationCheckOff, at, what);
    }

    private static bool TrustsOwnAuthority(IOperation at) =>
        at.Root().Descendants().Any(static operation => operation is IMemberReferenceOperation { Member.Name: var name } && OwnAuthority.Contains(name));

    /// <summary>A property of our own is judged where it is handed on.</summary>
    private static bool IsElsewhere(RuleContext context, IPropertySymbol property) =>
        !SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, context.Compilation.Assembly);
}
