namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2001_WeakHash() : CodeRule(Rule.SL2001_WeakHash, Rule.SL2013_WeakChecksum)
{
    private const string KeyDerivation = WeakHashes.Cryptography + "Rfc2898DeriveBytes";
    private const string HashName = WeakHashes.Cryptography + "HashAlgorithmName";

    private static readonly string[] Makers = ["Create", "HashData", "TryHashData", "HashDataAsync"];

    public override void Register(RuleRegistry on)
    {
        foreach (var hash in WeakHashes.Types)
        {
            var type = WeakHashes.Cryptography + hash;
            on.New(type, (context, creation) => Report(context, creation, hash));
            foreach (var method in Makers)
            {
                on.Call(type, method, (context, call) => Report(context, call, hash));
                on.Use(type, method, (context, reference) => Report(context, reference, hash));
            }
        }

        foreach (var (type, hash) in WeakHashes.OtherClasses)
            on.New(type, (context, creation) => Report(context, creation, hash));
        foreach (var (type, member, hash) in WeakHashes.Members)
            on.Use(type, member, (context, mention) => Mention(context, mention, hash));
        foreach (var (type, method) in WeakHashes.ByName)
            on.Call(type, method, (context, call) => ByName(context, call, type));
        on.Operation(OperationKind.Invocation, static (context, operation) => Report(context, operation, HashFactories.AskedFor((IInvocationOperation)operation)));
        on.New(HashName, static (context, creation) => Report(context, creation, FirstNamed(creation.Arguments)));
        on.New(WeakHashes.Cryptography + "PasswordDeriveBytes", static (context, creation) =>
            Report(context, creation, FirstNamed(creation.Arguments) ?? "SHA1"));
        on.New(KeyDerivation, static (context, creation) =>
        {
            if (creation.Constructor is { } constructor && !constructor.Parameters.Any(static parameter => parameter.Type.Is(HashName)))
                Report(context, creation, "SHA1");
        });
    }

    private static void ByName(RuleContext context, IInvocationOperation call, string type)
    {
        // A derived class has a factory of its own: SHA256.Create is no HashAlgorithm.Create.
        if (call.TargetMethod.IsStatic && !call.TargetMethod.ContainingType.Is(type))
            return;
        var isDefault = call is { TargetMethod: { Name: "Create", Parameters.Length: 0 } };
        var hash = isDefault ? call.TargetMethod.ContainingType.Name == "HashAlgorithm" ? "SHA1" : "HMACSHA1" : FirstNamed(call.Arguments);
        Report(context, call, hash);
    }

    private static void Mention(RuleContext context, IOperation mention, string hash)
    {
        // The thumbprint by which Windows and X.509 stores name a certificate is SHA-1.
        var isThumbprint = mention.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "GetCertHash" or "GetCertHashString" } };
        if (!isThumbprint && !mention.IsTested())
            Report(context, mention, hash);
    }

    private static void Report(RuleContext context, IOperation at, string? hash)
    {
        if (hash is null)
            return;
        var isAsked = "true".Equals(context.Option(Rule.SL2001_WeakHash, "report_checksums"), StringComparison.OrdinalIgnoreCase);
        var use = HashPurpose.Of(at, context.ContainingSymbol, hash);
        if (!isAsked && HashFactories.IsChoice(at))
            return;
        if (isAsked || use == HashUse.Security)
            context.Report(Rule.SL2001_WeakHash, at, hash, WeakHashes.Replacement(hash));
        else if (use == HashUse.Checksum)
            context.Report(Rule.SL2013_WeakChecksum, at, hash, WeakHashes.Replacement(hash));
    }

    private static string? FirstNamed(IEnumerable<IArgumentOperation> arguments) =>
        arguments
            .SelectMany(static argument => argument.Value.Origins())
            .Select(static origin => WeakHashes.Named(origin.ConstantString()))
            .FirstOrDefault(static hash => hash is not null);
}
