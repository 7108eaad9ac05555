namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2012_TokenValidationOff() : CodeRule(Rule.SL2012_TokenValidationOff)
{
    private const string Tokens = "Microsoft.IdentityModel.Tokens.";
    private const string Parameters = Tokens + "TokenValidationParameters";

    /// <summary>Checks that are on unless set otherwise, what goes without, and the delegate that may do the check instead.</summary>
    private static readonly (string Type, string Property, string Accepts, string? Instead)[] Checks =
    [
        (Parameters, "ValidateIssuer", "tokens of any issuer", "IssuerValidator"),
        (Parameters, "ValidateAudience", "tokens made for other applications", "AudienceValidator"),
        (Parameters, "ValidateLifetime", "expired tokens", "LifetimeValidator"),
        (Parameters, "ValidateIssuerSigningKey", "tokens signed with a key that is not checked", "IssuerSigningKeyValidator"),
        (Parameters, "RequireSignedTokens", "tokens that nobody signed", "SignatureValidator"),
        (Parameters, "RequireExpirationTime", "tokens that never expire", "LifetimeValidator"),
        (Parameters, "RequireAudience", "tokens made for no application in particular", "AudienceValidator"),
        ("Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectProtocolValidator", "RequireNonce", "tokens that were used before", null),
        ("Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectProtocolValidator", "RequireState", "answers that nobody asked for", null),
        ("Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectProtocolValidator", "RequireStateValidation", "answers that nobody asked for", null),
        ("JWT.ValidationParameters", "ValidateSignature", "tokens that nobody signed", null),
        ("JWT.ValidationParameters", "ValidateExpirationTime", "expired tokens", null),
    ];

    /// <summary>A delegate that decides in the place of the built-in check.</summary>
    private static readonly (string Property, string Accepts)[] Validators =
    [
        ("LifetimeValidator", "expired tokens"), ("AudienceValidator", "tokens made for other applications"),
        ("IssuerSigningKeyValidator", "tokens signed with a key that is not checked"), ("TokenReplayValidator", "tokens that were used before"),
    ];

    /// <summary>Code that exchanges an expired token, together with a refresh token, for a new one.</summary>
    private static readonly HashSet<string> Renewals = new(StringComparer.Ordinal) { "expired", "refresh", "renew", "revoke", "logout" };

    public override void Register(RuleRegistry on)
    {
        foreach (var check in Checks)
            on.Set(check.Type, check.Property, (context, assignment) => Check(context, assignment, check.Property, check.Accepts, check.Instead));
        foreach (var (property, accepts) in Validators)
        {
            on.Set(Parameters, property, (context, assignment) =>
            {
                if (assignment.Value.AlwaysReturnsTrue())
                    Report(context, assignment, property, accepts);
            });
        }

        on.Set(Parameters, "SignatureValidator", static (context, assignment) =>
        {
            if (TokenDelegates.OnlyReads(assignment.Value))
                Report(context, assignment, "SignatureValidator", "tokens with any signature");
        });
        on.Set(Parameters, "IssuerValidator", static (context, assignment) =>
        {
            if (TokenDelegates.ReturnsItsArgument(assignment.Value))
                Report(context, assignment, "IssuerValidator", "tokens of any issuer");
        });
        on.Operation(OperationKind.SimpleAssignment, static (context, operation) =>
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "RequireHttpsMetadata" } } assignment)
                Metadata(context, assignment);
        });
        on.Use("System.IdentityModel.Selectors.AudienceUriMode", "Never", static (context, mention) =>
        {
            if (!mention.IsTested())
                Report(context, mention, "AudienceUriMode.Never", "tokens made for other applications");
        });
        on.Use(Tokens + "SecurityAlgorithms", "None", Unsigned);
        on.New("JWT.Algorithms.NoneAlgorithm", static (context, creation) => Report(context, creation, "NoneAlgorithm", "tokens that nobody signed"));
        on.Use("Jose.JwsAlgorithm", "none", Unsigned);
        on.Call("JWT.Builder.JwtBuilder", "DoNotVerifySignature", static (context, call) => Report(context, call, "DoNotVerifySignature", "tokens that nobody signed"));
        on.Call("JWT.Builder.JwtBuilder", "WithVerifySignature", static (context, call) =>
        {
            if (call.Arguments is [var verify] && verify.Value.IsAlways(false))
                Report(context, call, "WithVerifySignature(false)", "tokens that nobody signed");
        });
        foreach (var method in new[] { "ReadJwtToken", "ReadToken", "ReadJsonWebToken" })
            on.Call(Tokens + "TokenHandler", method, static (context, call) => Read(context, call, call.TargetMethod.Name));
        foreach (var type in new[] { "System.IdentityModel.Tokens.Jwt.JwtSecurityToken", "Microsoft.IdentityModel.JsonWebTokens.JsonWebToken" })
        {
            on.New(type, static (context, creation) =>
            {
                if (creation.Arguments is [{ Value.Type.SpecialType: SpecialType.System_String }])
                    Read(context, creation, creation.Type!.Name);
            });
        }
    }

    private static void Check(RuleContext context, IAssignmentOperation assignment, string property, string accepts, string? instead)
    {
        if (!assignment.Value.IsAlways(false))
            return;
        if (property is "ValidateLifetime" && Surroundings.Names(assignment, context.ContainingSymbol).Any(static name => Words.Of(name).FirstOf(Renewals) is not null))
            return;
        if (instead is not null && TrackedObject.ReceiverOf(assignment)?.Sets(instead).Any(static set => !set.Value.IsAlways(null)) == true)
            return;
        Report(context, assignment, property + " = false", accepts);
    }

    /// <summary>Keys that come over plain HTTP can be exchanged on the way.</summary>
    private static void Metadata(RuleContext context, IAssignmentOperation assignment)
    {
        var isLocal = TrackedObject.ReceiverOf(assignment)?.Sets("Authority").Any(static set =>
            set.Value.ConstantString() is { } url && (url.Contains("://localhost") || url.Contains("://127.0.0.1"))) == true;
        if (assignment.Value.IsAlways(false) && !isLocal)
            Report(context, assignment, "RequireHttpsMetadata = false", "keys that come over plain HTTP");
    }

    private static void Unsigned(RuleContext context, IMemberReferenceOperation mention)
    {
        if (!mention.IsTested())
            Report(context, mention, $"{mention.Member.ContainingType.Name}.{mention.Member.Name}", "tokens that nobody signed");
    }

    private static void Read(RuleContext context, IOperation read, string what)
    {
        if (TokenReads.Authenticates(read, context.ContainingSymbol))
            Report(context, read, what, "tokens with any signature");
    }

    private static void Report(RuleContext context, IOperation at, string what, string accepts)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL2012_TokenValidationOff, at, what, accepts);
    }
}
