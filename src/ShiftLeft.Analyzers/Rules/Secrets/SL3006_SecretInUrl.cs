using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3006_SecretInUrl() : CodeRule(Rule.SL3006_SecretInUrl)
{
    public override void Register(RuleRegistry on) => on.Text(static (context, text) =>
    {
        if (UrlCredentials.Find(text.Text, TextExpression.Hole) is not { Count: > 0 } found || context.Operation.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        var tokens = SecretScanner.Providers.Scan(text.Text, context.Cancellation);
        foreach (var credential in found)
        {
            // What a provider made is known by its form.
            if (text.IsDeclaredElsewhere(credential.Start, credential.Length) || tokens.Any(token => token.Start < credential.Start + credential.Length && credential.Start < token.End))
                continue;
            context.Report(Rule.SL3006_SecretInUrl, text.LocationOf(credential.Start, credential.Length), null, credential.Name);
        }
    });
}
