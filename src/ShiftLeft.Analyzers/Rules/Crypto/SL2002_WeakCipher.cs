namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2002_WeakCipher() : CodeRule(Rule.SL2002_WeakCipher)
{
    public override void Register(RuleRegistry on)
    {
        foreach (var cipher in WeakCiphers.Types)
        {
            var type = "System.Security.Cryptography." + cipher;
            on.Call(type, "Create", (context, call) => Report(context, call, cipher));
            on.Use(type, "Create", (context, reference) => Report(context, reference, cipher));
        }

        foreach (var (type, cipher) in WeakCiphers.Classes)
            on.New(type, (context, creation) => Report(context, creation, cipher));
        foreach (var (type, member, cipher) in WeakCiphers.Members)
        {
            on.Use(type, member, (context, mention) =>
            {
                if (!mention.IsTested())
                    Report(context, mention, cipher);
            });
        }

        foreach (var (type, method) in WeakCiphers.ByName)
        {
            on.Call(type, method, (context, call) =>
            {
                // Aes.Create is a factory of its own, no SymmetricAlgorithm.Create.
                if (call.TargetMethod.ContainingType.Is(type) && Named(call) is { } cipher)
                    Report(context, call, cipher);
            });
        }

        on.Operation(OperationKind.ObjectCreation, static (context, creation) =>
        {
            if (WeakCiphers.IsOwnRC4(creation.Type))
                Report(context, creation, "RC4");
        });
        on.Operation(OperationKind.Invocation, static (context, operation) =>
        {
            var method = ((IInvocationOperation)operation).TargetMethod;
            if (method.IsStatic && WeakCiphers.IsOwnRC4(method.ContainingType)
                && !SymbolEqualityComparer.Default.Equals(method.ContainingType, context.ContainingSymbol.ContainingType))
            {
                Report(context, operation, "RC4");
            }
        });
    }

    private static string? Named(IInvocationOperation call) => call.Arguments
        .SelectMany(static argument => argument.Value.Origins())
        .Select(static origin => WeakCiphers.Named(origin.ConstantString()))
        .FirstOrDefault(static cipher => cipher is not null);

    private static void Report(RuleContext context, IOperation at, string cipher) => context.Report(Rule.SL2002_WeakCipher, at, cipher);
}
