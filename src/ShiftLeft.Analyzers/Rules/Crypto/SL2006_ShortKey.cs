namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2006_ShortKey() : CodeRule(Rule.SL2006_ShortKey)
{
    private const string Cryptography = "System.Security.Cryptography.";

    private static readonly (string Type, string Name, int Least)[] Families =
    [
        (Cryptography + "RSA", "RSA", 2048),
        (Cryptography + "DSA", "DSA", 2048),
        (Cryptography + "ECDsa", "ECDSA", 224),
        (Cryptography + "ECDiffieHellman", "ECDH", 224),
        (Cryptography + "Aes", "AES", 128),
        (Cryptography + "Rijndael", "AES", 128),
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, name, least) in Families)
        {
            on.New(type, (context, creation) => Sizes(context, creation, creation.Arguments, name, least));
            on.Call(type, "Create", (context, call) => Sizes(context, call, call.Arguments, name, least));
        }

        foreach (var type in new[] { "SymmetricAlgorithm", "AsymmetricAlgorithm" })
            on.Set(Cryptography + type, "KeySize", AssignedSize);
        on.New(Cryptography + "DSACryptoServiceProvider", static (context, creation) =>
        {
            if (creation.Arguments.IsEmpty)
                Report(context, creation, "DSA", 1024, 2048);
        });
        on.New(Cryptography + "RSACryptoServiceProvider", static (context, creation) =>
        {
            if (creation.Arguments.IsEmpty && MakesOwnKey(creation))
                Report(context, creation, "RSA", 1024, 2048);
        });
        foreach (var curve in Curves.WeakNamed)
            on.Use(Cryptography + "ECCurve+NamedCurves", curve, static (context, mention) => Curve(context, mention, mention.Member.Name));
        foreach (var method in new[] { "CreateFromFriendlyName", "CreateFromValue" })
            on.Call(Cryptography + "ECCurve", method, static (context, call) => Curve(context, call, call.Arguments[0].Value.ConstantString()));
        on.New("Org.BouncyCastle.Crypto.Parameters.RsaKeyGenerationParameters", static (context, creation) =>
        {
            if (creation.Arguments is [_, _, var strength, _])
                Size(context, creation, strength.Value, "RSA", 2048);
        });
        on.New("Org.BouncyCastle.Crypto.KeyGenerationParameters", static (context, creation) =>
        {
            // Also made for ciphers; only an asymmetric key has this length.
            if (creation.Arguments is [_, var strength] && strength.Value.ConstantInteger() == 1024)
                Report(context, creation, "RSA", 1024, 2048);
        });
    }

    private static void AssignedSize(RuleContext context, IAssignmentOperation assignment)
    {
        var target = (IPropertyReferenceOperation)assignment.Target;
        foreach (var (type, name, least) in Families)
        {
            if (target.Instance?.Type.IsOrInherits(type) == true)
                Size(context, assignment, assignment.Value, name, least);
        }
    }

    private static void Sizes(RuleContext context, IOperation at, ImmutableArray<IArgumentOperation> arguments, string name, int least)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Int32 })
                Size(context, at, argument.Value, name, least);
        }
    }

    private static void Size(RuleContext context, IOperation at, IOperation size, string name, int least)
    {
        if (size.ConstantInteger() is { } bits and > 0 && bits < least)
            Report(context, at, name, bits, least);
    }

    private static void Curve(RuleContext context, IOperation at, string? curve)
    {
        if (Curves.Bits(curve) is { } bits and < 224)
            Report(context, at, curve!, bits, 224);
    }

    private static void Report(RuleContext context, IOperation at, string name, long bits, int least) =>
        context.Report(Rule.SL2006_ShortKey, at, name, bits, least);

    /// <summary>Whether the provider is seen to use a key and to import none, so that it makes one of its default size.</summary>
    private static bool MakesOwnKey(IObjectCreationOperation creation)
    {
        if (creation.Parent is IMemberReferenceOperation or IInvocationOperation)
            return Calls(creation.Parent).All(static name => !IsImport(name));
        if (creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return false;
        var uses = creation.Root().Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)).ToList();
        return uses.Count > 0 && uses.All(static use => use.Parent is IInvocationOperation or IPropertyReferenceOperation or IUsingOperation)
            && !uses.SelectMany(static use => Calls(use.Parent!)).Any(IsImport);
    }

    private static IEnumerable<string> Calls(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod.Name],
        IPropertyReferenceOperation { Parent: IAssignmentOperation { Target: var target } } property when target == operation => [property.Property.Name],
        _ => [],
    };

    private static bool IsImport(string member) =>
        member.StartsWith("Import", StringComparison.Ordinal) || member.StartsWith("From", StringComparison.Ordinal) || member == "KeySize";
}
