using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Reports constants that are used as a credential.</summary>
internal static class HardcodedCredential
{
    /// <param name="context">The place.</param>
    /// <param name="at">What is used.</param>
    /// <param name="values">What it can be.</param>
    /// <param name="name">What the credential is called where it is used: <c>password</c>.</param>
    /// <param name="user">What uses it: a type.</param>
    public static void Report(RuleContext context, IOperation at, IEnumerable<HardcodedValue> values, string name, string user)
    {
        var value = values.FirstOrDefault(value => IsCredential(value.Text) && !CredentialNames.IsNameOf(value.Text, name));
        if (value is null || at.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        context.Report(
            Rule.SL3002_HardcodedPassword,
            at.Syntax.GetLocation(),
            [value.LocationOf(out var isExact)],
            SecretSetting.For(isExact ? SecretSetting.Of(context.ContainingSymbol, name, user) : null),
            $"'{name}' of {user}");
    }

    /// <summary>What waits to be replaced is none, and what other rules know by its form is theirs to report.</summary>
    public static bool IsCredential(string text) =>
        !Placeholders.IsTemplate(text) && !EmulatorKeys.Contain(text)
        && SecretScanner.Providers.Scan(text).Count == 0 && PrivateKeys.Find(text).Count == 0;
}
