using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>What ASP.NET Identity asks of passwords and of whoever signs in.</summary>
internal sealed class SL5012_WeakIdentityPolicy() : CodeRule(Rule.SL5012_WeakIdentityPolicy)
{
    private const int ShortestPassword = 8;
    private const int MostAttempts = 20;

    private const string Password = "Microsoft.AspNetCore.Identity.PasswordOptions";
    private const string Lockout = "Microsoft.AspNetCore.Identity.LockoutOptions";
    private const string SignIn = "Microsoft.AspNetCore.Identity.SignInOptions";
    private const string OldPassword = "Microsoft.AspNet.Identity.PasswordValidator";

    private static readonly string[] Compositions =
        ["RequireDigit", "RequireLowercase", "RequireUppercase", "RequireNonAlphanumeric", "RequireNonLetterOrDigit"];

    private static readonly HashSet<string> Limits = new(StringComparer.Ordinal) { "ratelimit", "ratelimiting", "ratelimited", "throttle", "throttling", "throttled" };

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { Password, OldPassword })
        {
            on.Setting(new(type, "RequiredLength", IsTooShort, ""), static (context, set) =>
                Report(context, set, $"Passwords of {set.Value.ConstantInteger()} characters are accepted", $"require {ShortestPassword} or more"));
            foreach (var requirement in Compositions)
                on.Setting(new(type, requirement, UnsafeSetting.Always(false), ""), OnComposition);
        }

        on.New("Microsoft.AspNet.Identity.MinimumLengthValidator", static (context, creation) =>
        {
            if (creation.Arguments.Length == 1 && IsTooShort(creation.Arguments[0].Value))
                Report(context, creation, $"Passwords of {creation.Arguments[0].Value.ConstantInteger()} characters are accepted", $"require {ShortestPassword} or more");
        });

        RegisterLockout(on);
        foreach (var property in new[] { "RequireConfirmedAccount", "RequireConfirmedEmail" })
        {
            on.Setting(new(SignIn, property, UnsafeSetting.Always(false), ""), static (context, set) =>
            {
                if (TrackedObject.ReceiverOf(set) is { } options && !Confirms(options))
                {
                    var property = ((IMemberReferenceOperation)set.Target).Member.Name;
                    Report(context, set, $"{property} is off, so anyone can sign in with an address of somebody else", "require a confirmed account");
                }
            });
        }
    }

    private static void RegisterLockout(RuleRegistry on)
    {
        const string Guess = "so passwords can be guessed without end";
        on.Setting(new(Lockout, "AllowedForNewUsers", UnsafeSetting.Always(false), ""), static (context, set) =>
            Report(context, set, $"New accounts are never locked, {Guess}", "leave it on"));
        on.Setting(new(Lockout, "MaxFailedAccessAttempts", static value => value.ConstantInteger() > MostAttempts, ""), static (context, set) =>
            Report(context, set, $"{set.Value.ConstantInteger()} failed attempts are allowed", "lock the account after a few"));
        on.Setting(new("Microsoft.AspNet.Identity.UserManager`2", "UserLockoutEnabledByDefault", UnsafeSetting.Always(false), ""), static (context, set) =>
            Report(context, set, $"New accounts are never locked, {Guess}", "set it to true"));
        foreach (var (type, method, parameter) in new[]
        {
            ("Microsoft.AspNetCore.Identity.SignInManager`1", "PasswordSignInAsync", "lockoutOnFailure"),
            ("Microsoft.AspNetCore.Identity.SignInManager`1", "CheckPasswordSignInAsync", "lockoutOnFailure"),
            ("Microsoft.AspNet.Identity.Owin.SignInManager`2", "PasswordSignInAsync", "shouldLockout"),
        })
        {
            on.Call(type, method, (context, call) =>
            {
                if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { } argument && argument.Value.IsAlways(false) && !IsLimited(context.ContainingSymbol))
                    Report(context, argument, $"Failed attempts do not lock the account, {Guess}", $"pass true for {parameter}");
            });
        }
    }

    /// <summary>Whether an attribute says how often the action may be called: <c>[EnableRateLimiting("login")]</c>. The nearest one counts.</summary>
    private static bool IsLimited(ISymbol member)
    {
        foreach (var symbol in member.Around())
        {
            var names = symbol.Inherited().SelectMany(static said => said.GetAttributes()).Select(static attribute => attribute.AttributeClass?.Name ?? "").ToList();
            if (names.Contains("DisableRateLimitingAttribute"))
                return false;
            if (names.Exists(static name => Words.Of(name).FirstOf(Limits) is not null))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Long passwords need no rules about their characters; short ones, as Identity has them by default, do. One finding for all of them.
    /// </summary>
    private static void OnComposition(RuleContext context, IAssignmentOperation set)
    {
        if (TrackedObject.ReceiverOf(set) is not { } policy || policy.Sets("RequiredLength").Any())
            return;
        var all = Compositions.SelectMany(policy.Sets).ToArray();
        if (all.Length > 0 && all.All(static other => other.Syntax.SpanStart >= 0) && all.Min(static other => other.Syntax.SpanStart) == set.Syntax.SpanStart)
            Report(context, set, "Passwords of six characters of one kind are accepted", $"require {ShortestPassword} characters or more");
    }

    private static bool IsTooShort(IOperation length) => length.ConstantInteger() < ShortestPassword;

    private static bool Confirms(TrackedObject options) => new[] { "RequireConfirmedAccount", "RequireConfirmedEmail", "RequireConfirmedPhoneNumber" }
        .SelectMany(options.Sets).Any(static other => !other.Value.IsAlways(false));

    private static void Report(RuleContext context, IOperation at, string problem, string advice)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5012_WeakIdentityPolicy, at, problem, advice);
    }
}
