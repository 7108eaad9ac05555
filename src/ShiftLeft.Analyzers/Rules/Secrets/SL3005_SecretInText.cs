using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A name and its value inside one text: a form, a command line, a script, JSON or YAML in a literal.</summary>
internal sealed class SL3005_SecretInText() : CodeRule(Rule.SL3005_HighEntropySecret)
{
    public override void Register(RuleRegistry on) => on.Text(static (context, text) =>
    {
        // A text that is generated as a whole has its name outside.
        if (GeneratedText.IsLikely(text.Text))
            return;
        var found = NamedValues.Find(text.Text).Where(pair => IsSecret(pair, text.Text)).ToList();
        if (found.Count == 0 || SecretBindings.IsAboutTexts(context) || context.Operation.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        var connection = ConnectionStringCredentials.Find(text.Text, TextExpression.Hole);
        var addresses = UrlCredentials.Find(text.Text, TextExpression.Hole);
        var tokens = SecretScanner.Providers.Scan(text.Text, context.Cancellation);
        foreach (var pair in found)
        {
            // What a connection string, a URL or a provider's token is, is reported as such.
            if (!text.IsDeclaredElsewhere(pair.Start, pair.Length)
                && !connection.Any(credential => credential.ValueStart <= pair.Start && pair.Start < credential.ValueEnd)
                && !addresses.Any(credential => credential.Start <= pair.Start && pair.Start < credential.Start + credential.Length)
                && !tokens.Any(token => token.Start < pair.Start + pair.Length && pair.Start < token.End))
            {
                NamedSecret.Report(context, text, pair.Name, pair.Start, pair.Length);
            }
        }
    });

    private static bool IsSecret(NamedValue pair, string text)
    {
        var value = text.Substring(pair.Start, pair.Length);
        return GeneratedText.IsGenerated(value)
            && HardcodedCredential.IsCredential(value)
            && SecretBindings.IsSecret(new BoundName(pair.Name, null), value)
            && !UrlCredentials.IsInLocalQuery(text, pair.NameStart);
    }
}
