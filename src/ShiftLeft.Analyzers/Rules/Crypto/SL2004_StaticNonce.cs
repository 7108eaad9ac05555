namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2004_StaticNonce() : CodeRule(Rule.SL2004_StaticNonce)
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const string Vector = "initialization vector";
    private const string Nonce = "nonce";
    private const int ECB = 2;

    private static readonly HashSet<string> Fresh = new(StringComparer.Ordinal)
    {
        "GetBytes", "GenerateKey", "DeriveKey", "Expand", "DeriveKeyFromHash", "DeriveKeyMaterial", "DeriveKeyFromHmac", "DeriveRawSecretAgreement",
    };

    public override void Register(RuleRegistry on)
    {
        on.Set(Cryptography + "SymmetricAlgorithm", "IV", static (context, assignment) =>
        {
            if (TrackedObject.ReceiverOf(assignment) is { } cipher && !OnlyDecrypts(cipher) && !IsEcb(cipher))
                Report(context, assignment.Value, Vector, NameOf(assignment), cipher.Sets("Key").Select(static set => set.Value));
        });
        on.Call(Cryptography + "SymmetricAlgorithm", "CreateEncryptor", static (context, call) =>
        {
            if (call.Arguments is [var key, var vector] && (call.Instance is null || !IsEcb(TrackedObject.Denoted(call.Instance))))
                Report(context, vector.Value, Vector, call.Instance?.Type?.Name ?? "the cipher", [key.Value]);
        });
        foreach (var method in StaticNonces.Methods)
        {
            on.Call(Cryptography + "SymmetricAlgorithm", method, static (context, call) =>
                Argument(context, call.Arguments, "iv", Vector, call.Instance?.Type?.Name ?? "the cipher"));
        }

        foreach (var type in StaticNonces.Authenticated)
        {
            on.Call(Cryptography + type, "Encrypt", (context, call) =>
            {
                if (!HasFreshKey(call.Instance))
                    Argument(context, call.Arguments, Nonce, Nonce, type);
            });
        }

        on.New("Org.BouncyCastle.Crypto.Parameters.ParametersWithIV", static (context, creation) => Argument(context, creation.Arguments, "iv", Vector, "ParametersWithIV"));
        on.New("Org.BouncyCastle.Crypto.Parameters.AeadParameters", static (context, creation) => Argument(context, creation.Arguments, Nonce, Nonce, "AeadParameters"));
    }

    private static void Argument(RuleContext context, ImmutableArray<IArgumentOperation> arguments, string parameter, string what, string user)
    {
        if (arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { } argument)
            Report(context, argument.Value, what, user, []);
    }

    private static void Report(RuleContext context, IOperation value, string what, string user, IEnumerable<IOperation> keys)
    {
        if (StaticNonces.Described(context, value, keys) is not { } why || BlockConstructions.Surround(context, value)
            || value.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
        {
            return;
        }

        context.Report(Rule.SL2004_StaticNonce, value, what, user, why);
    }

    private static string NameOf(IAssignmentOperation assignment) => ((IMemberReferenceOperation)assignment.Target).Instance?.Type?.Name ?? "the cipher";

    /// <summary>What decrypts takes the vector of whoever encrypted.</summary>
    private static bool OnlyDecrypts(TrackedObject cipher)
    {
        var calls = cipher.Mentions().Select(static mention => mention.Parent).OfType<IInvocationOperation>().Select(static call => call.TargetMethod.Name).ToList();
        return calls.Exists(static name => name.IndexOf("Decrypt", StringComparison.Ordinal) >= 0)
            && !calls.Exists(static name => name.IndexOf("Encrypt", StringComparison.Ordinal) >= 0);
    }

    /// <summary>The mode has a rule of its own, and takes no vector.</summary>
    private static bool IsEcb(TrackedObject cipher) => cipher.Sets("Mode").Any(static set => set.Value.ConstantInteger() == ECB);

    /// <summary>A key that encrypts one message needs no nonce.</summary>
    private static bool HasFreshKey(IOperation? cipher) => cipher.Origins().All(static origin =>
        origin.Unwrapped() is IObjectCreationOperation { Arguments: [var key, ..] }
        && key.Value.Origins().All(static made => made.Unwrapped() is IInvocationOperation { TargetMethod.Name: var name } && Fresh.Contains(name)
            && made.Unwrapped() is IInvocationOperation { TargetMethod.ContainingType.Name: not ("Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "Rfc2898DeriveBytes") }));
}
