namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2011_ObsoleteTls() : CodeRule(Rule.SL2011_ObsoleteTls)
{
    private const string SslProtocols = "System.Security.Authentication.SslProtocols";
    private const string SecurityProtocolType = "System.Net.SecurityProtocolType";
    private const string Newer = "let the operating system choose the version, or ask for TLS 1.2 or later";
    private const int ObsoleteBits = 0x0C | 0x30 | 0xC0 | 0x300; // SSL 2.0, SSL 3.0, TLS 1.0, TLS 1.1

    private static readonly HashSet<string> ObsoleteNames = new(StringComparer.Ordinal) { "Ssl2", "Ssl3", "Tls", "Tls11", "Default" };
    private static readonly HashSet<string> BrokenSuiteParts = new(StringComparer.Ordinal) { "NULL", "EXPORT", "anon", "RC4", "RC2", "DES", "DES40", "3DES", "MD5" };

    public override void Register(RuleRegistry on)
    {
        foreach (var version in ObsoleteNames)
        {
            on.Use(SslProtocols, version, Version);
            on.Use(SecurityProtocolType, version, Version);
        }

        foreach (var (type, member) in new[]
        {
            ("System.Net.ServicePointManager", "SecurityProtocol"),
            ("System.Net.Http.HttpClientHandler", "SslProtocols"),
            ("System.Net.Security.SslClientAuthenticationOptions", "EnabledSslProtocols"),
            ("System.Net.Security.SslServerAuthenticationOptions", "EnabledSslProtocols"),
            ("Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions", "SslProtocols"),
        })
        {
            on.Set(type, member, Number);
        }

        on.Operation(OperationKind.FieldReference, static (context, operation) =>
        {
            var field = ((IFieldReferenceOperation)operation).Field;
            if (field.ContainingType is { Name: "TlsCipherSuite", TypeKind: TypeKind.Enum } && field.Name.Split('_').Any(BrokenSuiteParts.Contains) && !operation.IsTested())
                context.Report(Rule.SL2011_ObsoleteTls, operation, field.Name, "ask for suites with AES-GCM or ChaCha20-Poly1305");
        });
        on.Call("System.AppContext", "SetSwitch", static (context, call) =>
        {
            if (call.Arguments is [var name, var on] && on.Value.ConstantBoolean() == true
                && name.Value.ConstantString() is "Switch.System.Net.DontEnableSystemDefaultTlsVersions" or "Switch.System.Net.DontEnableSchUseStrongCrypto")
            {
                context.Report(Rule.SL2011_ObsoleteTls, call, $"What the switch {name.Value.ConstantString()} allows", Newer);
            }
        });
    }

    private static void Version(RuleContext context, IMemberReferenceOperation mention)
    {
        if (mention.IsTested())
            return;
        var versions = Combination(mention).DescendantsAndSelf().OfType<IFieldReferenceOperation>().Where(IsObsolete).ToList();
        if (versions[0] == mention)
            context.Report(Rule.SL2011_ObsoleteTls, mention, string.Join(" and ", versions.Select(static version => version.Syntax.ToString())), Newer);
    }

    /// <summary>A cast number, as code for frameworks whose enum lacks the member writes it.</summary>
    private static void Number(RuleContext context, IAssignmentOperation assignment)
    {
        foreach (var literal in assignment.Value.DescendantsAndSelf().OfType<ILiteralOperation>())
        {
            if (literal.ConstantInteger() is { } bits && (bits & ObsoleteBits) != 0 && !literal.IsTested() && assignment is not ICompoundAssignmentOperation { OperatorKind: not BinaryOperatorKind.Or })
                context.Report(Rule.SL2011_ObsoleteTls, literal.Parent!, $"({assignment.Target.Type!.Name}){bits}", Newer);
        }
    }

    /// <summary>All of <c>Tls | Tls11 | Tls12</c>: one finding, whatever it is made of.</summary>
    private static IOperation Combination(IOperation mention)
    {
        var all = mention;
        while (all.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or IParenthesizedOperation or IConversionOperation)
            all = all.Parent;
        return all;
    }

    private static bool IsObsolete(IFieldReferenceOperation reference) =>
        ObsoleteNames.Contains(reference.Field.Name) && (reference.Field.ContainingType.Is(SslProtocols) || reference.Field.ContainingType.Is(SecurityProtocolType));
}
