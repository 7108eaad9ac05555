namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A hash made to be fast, of a password; and an encoding that hides nothing.</summary>
internal sealed class SL2008_FastPasswordHash() : CodeRule(Rule.SL2008_WeakPasswordStorage)
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const string Instead = "use PasswordHasher<T>, Argon2, BCrypt or Rfc2898DeriveBytes.Pbkdf2 with a salt of its own";

    private static readonly string[] Hashes = ["ComputeHash", "ComputeHashAsync", "HashData", "TryHashData", "TryComputeHash"];

    /// <summary>A protocol between two sides, and lists of known passwords, prescribe the hash.</summary>
    private static readonly HashSet<string> Prescribed = new(StringComparer.Ordinal)
    {
        "pwned", "hibp", "breach", "breached", "compromised", "leaked", "challenge", "digest", "ntlm", "radius", "apop", "scram", "cram", "mysql", "postgres", "srp", "rtsp", "http",
    };

    private static readonly HashSet<string> Disguises = new(StringComparer.Ordinal) { "encrypt", "encrypted", "hash", "hashed", "encode", "encoded", "protect", "secure", "obfuscate", "crypt" };

    public override void Register(RuleRegistry on)
    {
        foreach (var method in Hashes)
            on.Call(Cryptography + "HashAlgorithm", method, static (context, call) => Hash(context, call));
        on.Call(Cryptography + "CryptographicOperations", "HashData", static (context, call) => Hash(context, call));
        on.Call("Org.BouncyCastle.Security.DigestUtilities", "CalculateDigest", static (context, call) => Hash(context, call));
        on.Call("System.Web.Security.FormsAuthentication", "HashPasswordForStoringInConfigFile", static (context, call) => Report(context, call, $"{call.TargetMethod.Name} makes a fast hash without a salt"));
        on.Use("System.Web.Security.MembershipPasswordFormat", "Clear", static (context, mention) => Format(context, mention));
        on.Use("System.Web.Security.MembershipPasswordFormat", "Encrypted", static (context, mention) => Format(context, mention));
        on.Call("System.Convert", "ToBase64String", static (context, call) => Encode(context, call));
    }

    private static void Hash(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "buffer" or "source" or "inputStream" or "input") is not { } data)
            return;
        var name = PlainPasswords.In(data.Value) ?? ParameterOfHasher(context, data.Value);
        if (name is not null && !IsPrescribed(context, call))
            Report(context, call, $"'{name}' is hashed by {Hasher(call)}, which is made to be fast");
    }

    /// <summary>In what hashes passwords, a text that is handed in is one.</summary>
    private static string? ParameterOfHasher(RuleContext context, IOperation data)
    {
        if (!Surroundings.Names(context.Operation, context.ContainingSymbol).Any(static name =>
            Words.Of(name) is var words && PlainPasswords.IsPassword(string.Concat(words.All.Where(static word => word is not ("hash" or "hasher" or "encrypt" or "verify" or "validate" or "check" or "generate" or "compute" or "create"))))))
        {
            return null;
        }

        return data.Descendants().Prepend(data).SelectMany(static value => value.Origins()).SelectMany(static origin => origin.DescendantsAndSelf())
            .OfType<IParameterReferenceOperation>()
            .FirstOrDefault(static parameter => parameter.Type?.SpecialType == SpecialType.System_String && Words.Of(parameter.Parameter.Name) is var words && !words.Say("salt") && !words.Say("key"))
            ?.Parameter.Name;
    }

    /// <summary><c>string EncryptPassword(string password) => Convert.ToBase64String(…)</c>.</summary>
    private static void Encode(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments is not [var data, ..] || data.Value.Unwrapped() is not IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: [var text, ..] }
            || PlainPasswords.NameOf(text.Value) is not { } name)
        {
            return;
        }

        var places = Destinations.Of(call, context.ContainingSymbol);
        var isDisguised = places.Any(static place => Words.Of(place.Name) is var words
            && (PlainPasswords.IsPassword(place.Name) || (words.Say("password") && words.FirstOf(Disguises) is not null)));
        if (isDisguised)
            Report(context, call, $"Base64 does not hide '{name}'");
    }

    private static void Format(RuleContext context, IMemberReferenceOperation mention)
    {
        if (!mention.IsTested())
            Report(context, mention, $"MembershipPasswordFormat.{mention.Member.Name} keeps passwords that can be read");
    }

    private static string Hasher(IInvocationOperation call) =>
        call.Instance?.Origins().Select(static origin => (origin.Unwrapped() as IInvocationOperation)?.TargetMethod.ContainingType.Name ?? origin.Type?.Name).FirstOrDefault()
        ?? call.TargetMethod.ContainingType.Name;

    private static bool IsPrescribed(RuleContext context, IOperation at) =>
        Surroundings.Names(at, context.ContainingSymbol).Any(static name => Words.Of(name).FirstOf(Prescribed) is not null);

    private static void Report(RuleContext context, IOperation at, string what)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL2008_WeakPasswordStorage, at, what, Instead);
    }
}
