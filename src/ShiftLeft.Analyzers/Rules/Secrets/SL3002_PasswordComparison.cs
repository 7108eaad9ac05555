namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A password that somebody typed, compared with one that is in the code.</summary>
internal sealed class SL3002_PasswordComparison() : CodeRule(Rule.SL3002_HardcodedPassword)
{
    private const int ShortestPassword = 3;

    /// <summary>In the place of a password, these ask for one to be made or typed.</summary>
    private static readonly HashSet<string> Requests = new(StringComparer.OrdinalIgnoreCase) { "random", "auto", "automatic", "generate", "generated", "prompt", "ask", "none", "env", "environment" };

    public override void Register(RuleRegistry on) => Comparisons.Texts(on, Compare);

    private static void Compare(RuleContext context, IOperation left, IOperation right)
    {
        if (ValueNames.NameOf(left) is { } first && CredentialNames.IsPassword(first))
            Report(context, right, first);
        else if (ValueNames.NameOf(right) is { } second && CredentialNames.IsPassword(second))
            Report(context, left, second);
    }

    private static void Report(RuleContext context, IOperation constant, string name)
    {
        var values = HardcodedValue.Of(constant)
            .Where(static value => value.Text.Trim().Length >= ShortestPassword && !Requests.Contains(value.Text.Trim()) && !CredentialNames.IsPassword(value.Text));
        HardcodedCredential.Report(context, constant, values, name, "a comparison");
    }
}
