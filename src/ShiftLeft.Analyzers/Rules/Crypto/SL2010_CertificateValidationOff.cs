namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2010_CertificateValidationOff() : CodeRule(Rule.SL2010_CertificateValidationOff)
{
    private const string Every = "every certificate";

    private static readonly (string Type, string Property)[] Switches =
    [
        ("Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "TrustServerCertificate"),
        ("System.Data.SqlClient.SqlConnectionStringBuilder", "TrustServerCertificate"),
        ("Npgsql.NpgsqlConnectionStringBuilder", "TrustServerCertificate"),
    ];

    /// <summary>Flags that let a chain pass whatever is wrong with it, and what they let pass.</summary>
    private static readonly (string Flag, string Accepts)[] ChainFlags =
    [
        ("AllFlags", Every),
        ("AllowUnknownCertificateAuthority", "certificates of any issuer"),
        ("IgnoreInvalidName", "certificates of another name"),
        ("IgnoreInvalidBasicConstraints", "certificates that may issue no others as issuers"),
        ("IgnoreWrongUsage", "certificates made for another use"),
        ("IgnoreNotTimeValid", "expired certificates"),
    ];

    public override void Register(RuleRegistry on)
    {
        on.Operation(OperationKind.DelegateCreation, static (context, operation) =>
        {
            var callback = (IDelegateCreationOperation)operation;
            if (CertificateCallbacks.IsCallback(callback.Type) && callback.AlwaysReturnsTrue() && !IsElsewhere(callback))
                Report(context, callback.Target, Described(callback.Target), Every);
        });
        on.Use("System.Net.Http.HttpClientHandler", "DangerousAcceptAnyServerCertificateValidator", static (context, mention) =>
        {
            if (!mention.IsTested() && !IsElsewhere(mention))
                Report(context, mention, mention.Member.Name, Every);
        });
        foreach (var (type, property) in Switches)
        {
            on.Set(type, property, (context, assignment) =>
            {
                if (assignment.Value.ConstantBoolean() == true && !IsElsewhere(assignment))
                    Report(context, assignment, property, Every);
            });
        }

        foreach (var (flag, accepts) in ChainFlags)
        {
            on.Use("System.Security.Cryptography.X509Certificates.X509VerificationFlags", flag, (context, mention) =>
            {
                if (!mention.IsTested() && !CertificateCallbacks.ComparesChain(mention.Root()) && !IsElsewhere(mention))
                    Report(context, mention, $"X509VerificationFlags.{flag}", accepts);
            });
        }

        on.Use("System.ServiceModel.Security.X509CertificateValidationMode", "None", static (context, mention) =>
        {
            if (!mention.IsTested() && !IsElsewhere(mention))
                Report(context, mention, "X509CertificateValidationMode.None", Every);
        });
        on.Operation(OperationKind.MethodBody, static (context, body) =>
        {
            if (context.ContainingSymbol is IMethodSymbol method && CertificateCallbacks.AcceptsAll(method, (IMethodBodyOperation)body))
                context.Report(Rule.SL2010_CertificateValidationOff, method.Locations[0], null, $"{method.ContainingType.Name}.{method.Name}", Every);
        });
        foreach (var type in new[] { "Microsoft.Data.SqlClient.SqlConnection", "System.Data.SqlClient.SqlConnection" })
            on.New(type, static (context, creation) => ConnectionString(context, creation.Arguments.FirstOrDefault()?.Value));
        on.Call("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "UseSqlServer", static (context, call) =>
            ConnectionString(context, call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "connectionString")?.Value));
        on.Set("System.Data.Common.DbConnection", "ConnectionString", static (context, assignment) => ConnectionString(context, assignment.Value));
    }

    /// <summary>In development only, or where whoever runs the program has set that certificates are not checked.</summary>
    private static bool IsElsewhere(IOperation at) => at.IsDevelopmentOnly() || at.IsChosenBySetting("certificate", "cert", "ssl", "tls");

    private static void ConnectionString(RuleContext context, IOperation? text)
    {
        if (text is not null && text.ConstantString() is { } value && TrustedServer.IsNamedBy(value) && !text.IsDevelopmentOnly())
            Report(context, text, "TrustServerCertificate in the connection string", Every);
    }

    private static void Report(RuleContext context, IOperation at, string what, string accepts) =>
        context.Report(Rule.SL2010_CertificateValidationOff, at, what, accepts);

    private static string Described(IOperation target) =>
        target is IMethodReferenceOperation method ? $"'{method.Method.Name}'" : "This callback";
}
