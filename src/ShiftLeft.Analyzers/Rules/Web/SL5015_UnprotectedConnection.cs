using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Mail and directory connections without TLS, and binds that prove nothing.</summary>
internal sealed class SL5015_UnprotectedConnection() : CodeRule(Rule.SL5015_UnprotectedConnection)
{
    private const string Protocols = "System.DirectoryServices.Protocols.";
    private const string NoTls = "the password and the data are sent in clear";

    public override void Register(RuleRegistry on)
    {
        on.New("System.Net.Mail.SmtpClient", OnSmtp);
        on.Use("MailKit.Security.SecureSocketOptions", "None", static (context, use) =>
        {
            if (!use.IsTested() && !use.IsChosenBySetting("ssl", "tls") && !(use.OutsideConversions().Parent is IArgumentOperation { Parent: IInvocationOperation call } && IsInternal(call.Arguments[0].Value)))
                Report(context, use, $"SecureSocketOptions.None: {NoTls}", "use StartTls or SslOnConnect");
        });
        on.Use(Protocols + "AuthType", "Anonymous", static (context, use) =>
        {
            if (!use.IsTested())
                Report(context, use, "The directory is asked anonymously", "bind with Negotiate, or with Basic over TLS");
        });
        on.Use(Protocols + "AuthType", "Basic", static (context, use) =>
        {
            if (!use.IsTested() && !HasTls(use))
                Report(context, use, $"A simple bind without TLS: {NoTls}", "set SessionOptions.SecureSocketLayer, or bind with Negotiate");
        });
        foreach (var type in new[] { "None", "Anonymous" })
        {
            on.Use("System.DirectoryServices.AuthenticationTypes", type, (context, use) =>
            {
                if (!use.IsTested() && use.Parent is not IBinaryOperation)
                {
                    Report(
                        context, use,
                        type == "None" ? $"AuthenticationTypes.None is a simple bind: {NoTls}" : "The directory is asked anonymously",
                        "use AuthenticationTypes.Secure");
                }
            });
        }
    }

    private static void OnSmtp(RuleContext context, IObjectCreationOperation creation)
    {
        var client = TrackedObject.Created(creation);
        var hosts = creation.Arguments.Where(static argument => argument.Parameter?.Name == "host").Select(static argument => argument.Value)
            .Concat(client.Sets("Host").Select(static set => set.Value)).ToArray();
        var tls = client.Sets("EnableSsl").ToArray();
        if (!Array.TrueForAll(tls, static set => set.Value.IsAlways(false)) || Array.Exists(hosts, IsInternal) || client.Sets("DeliveryMethod").Any()
            || (client.PassedAs().Any(static argument => argument.Parameter?.ContainingSymbol is { DeclaringSyntaxReferences.IsEmpty: false }) && tls.Length == 0))
        {
            return;
        }

        // Without a password and with a server from the configuration, it may be the relay of the same machine.
        if (tls.Length > 0 || Array.Exists(hosts, static host => host.ConstantString() is not null) || client.Sets("Credentials").Any())
            Report(context, tls.FirstOrDefault() ?? (IOperation)creation, $"SmtpClient without TLS: {NoTls}", "set EnableSsl");
    }

    private static bool IsInternal(IOperation host) => host.ConstantString() is { } name && Hosts.IsInternal(name);

    /// <summary>Whether the type switches TLS on somewhere, or speaks to the port of LDAP over TLS.</summary>
    private static bool HasTls(IOperation at) => at.Syntax.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
        ? SaysTls(type)
        : SaysTls(at.Syntax.SyntaxTree.GetRoot());

    private static bool SaysTls(SyntaxNode code) =>
        code.DescendantTokens().Any(static token => token.ValueText is "SecureSocketLayer" or "StartTransportLayerSecurity" or "Sealing" || token.Value is 636);

    private static void Report(RuleContext context, IOperation at, string problem, string advice)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5015_UnprotectedConnection, at, problem, advice);
    }
}
