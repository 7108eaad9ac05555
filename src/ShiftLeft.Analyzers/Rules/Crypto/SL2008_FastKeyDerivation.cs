using System.Globalization;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A derivation made for passwords, with so few rounds that guesses are cheap after all.</summary>
internal sealed class SL2008_FastKeyDerivation() : CodeRule(Rule.SL2008_WeakPasswordStorage)
{
    /// <summary>The property of a diagnostic that holds how many rounds to make.</summary>
    public const string Rounds = "rounds";

    private const string Derivation = "System.Security.Cryptography.Rfc2898DeriveBytes";
    private const int DefaultRounds = 1000;

    public override void Register(RuleRegistry on)
    {
        on.New(Derivation, static (context, creation) =>
        {
            var rounds = Named(creation.Arguments, "iterations");
            var hash = Named(creation.Arguments, "hashAlgorithm");
            if (rounds is not null)
                Check(context, rounds, hash is null ? "SHA1" : KeyDerivations.HashOf(hash.Value));
            else if (creation.Arguments.Length == 2)
                Report(context, creation, "SHA1", DefaultRounds);
        });
        on.Call(Derivation, "Pbkdf2", static (context, call) => Check(
            context, Named(call.Arguments, "iterations"), KeyDerivations.HashOf(Named(call.Arguments, "hashAlgorithm")?.Value)));
        on.Set(Derivation, "IterationCount", static (context, assignment) => Check(context, assignment.Value, assignment.Value, null));
        on.Call("Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation", "Pbkdf2", static (context, call) => Check(
            context, Named(call.Arguments, "iterationCount"), KeyDerivations.HashOf(Named(call.Arguments, "prf")?.Value)));
        on.Call("Org.BouncyCastle.Crypto.PbeParametersGenerator", "Init", static (context, call) => Check(context, Named(call.Arguments, "iterationCount"), null));

        on.Set("Microsoft.AspNetCore.Identity.PasswordHasherOptions", "IterationCount", static (context, assignment) =>
        {
            if (assignment.Value.ConstantInteger() is { } rounds and > 0 && rounds < KeyDerivations.Identity)
                Report(context, assignment.Value, $"PasswordHasher makes only {rounds} rounds", $"make {KeyDerivations.Identity} or more", KeyDerivations.Identity);
        });
        on.Use("Microsoft.AspNetCore.Identity.PasswordHasherCompatibilityMode", "IdentityV2", static (context, mention) =>
        {
            if (!mention.IsTested())
                Report(context, mention, "PasswordHasher in the mode of version 2 makes only 1000 rounds", "use IdentityV3", 0);
        });
        foreach (var method in new[] { "HashPassword", "EnhancedHashPassword", "GenerateSalt" })
        {
            on.Call("BCrypt.Net.BCrypt", method, static (context, call) =>
            {
                if (Named(call.Arguments, "workFactor") is { ArgumentKind: ArgumentKind.Explicit } factor && factor.Value.ConstantInteger() is { } given and > 0 && given < KeyDerivations.WorkFactor)
                    Report(context, factor.Value, $"BCrypt with a work factor of {given} is fast", "use 12", 12);
            });
        }
    }

    private static void Check(RuleContext context, IArgumentOperation? rounds, string? hash)
    {
        if (rounds is not null)
            Check(context, rounds.Value, rounds.ArgumentKind == ArgumentKind.Explicit ? rounds.Value : context.Operation, hash);
    }

    private static void Check(RuleContext context, IOperation rounds, IOperation at, string? hash)
    {
        if (rounds.ConstantInteger() is { } given and > 0 && given < KeyDerivations.Least(hash))
            Report(context, at, hash, given);
    }

    private static void Report(RuleContext context, IOperation at, string? hash, long rounds)
    {
        var least = KeyDerivations.Least(hash);
        var with = hash is null ? "" : $" with {hash}";
        Report(context, at, $"PBKDF2{with} makes only {rounds} rounds", $"make {least} or more", least);
    }

    private static void Report(RuleContext context, IOperation at, string what, string instead, int rounds)
    {
        if (KeyDerivations.IsPrescribed(context, at) || at.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        var properties = rounds == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Rounds, rounds.ToString(CultureInfo.InvariantCulture));
        context.Report(Rule.SL2008_WeakPasswordStorage, at.Syntax.GetLocation(), properties, what, instead);
    }

    private static IArgumentOperation? Named(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
}
