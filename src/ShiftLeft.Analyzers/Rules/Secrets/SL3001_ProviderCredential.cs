using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3001_ProviderCredential() : CodeRule(Rule.SL3001_ProviderCredential)
{
    private const int ShownCharacters = 4;

    /// <summary>Their values are reported by the rule about connection strings.</summary>
    private static readonly string[] ConnectionStringKeys =
        ["AccountKey=", "SharedAccessKey=", "SharedAccessSignature=", "AccessKey=", "Password=", "Pwd="];

    public override void Register(RuleRegistry on)
    {
        on.Text(static (context, text) => FindIn(context, text));
        on.Tree(static context => FindInComments(context));
    }

    private static void FindIn(RuleContext context, TextExpression text)
    {
        foreach (var match in SecretScanner.Providers.Scan(text.Text, context.Cancellation))
        {
            if (text.IsDeclaredElsewhere(match.Start, match.Length) || IsInConnectionString(text.Text, match.Start))
                continue;
            var location = text.LocationOf(match.Start, match.Length, out var isExact);
            var setting = SecretSetting.For(isExact ? match.Shape.Setting : null);
            context.Report(Rule.SL3001_ProviderCredential, location, setting, Start(text.Text, match), match.Shape.Indefinite);
        }
    }

    private static void FindInComments(TreeContext context)
    {
        var text = context.Tree.GetText(context.Cancellation).ToString();
        foreach (var match in SecretScanner.Providers.Scan(text, context.Cancellation))
        {
            // Literals are read with their escapes resolved, and together with what is added to them.
            if (context.Tree.GetRoot(context.Cancellation).FindTrivia(match.Start).IsKind(SyntaxKind.None))
                continue;
            var span = new TextSpan(match.Start, match.Length);
            context.Report(Rule.SL3001_ProviderCredential, span, Start(text, match), match.Shape.Indefinite);
        }
    }

    private static string Start(string text, TokenMatch match) => text.Substring(match.Start, Math.Min(ShownCharacters, match.Length / 4));

    private static bool IsInConnectionString(string text, int start) => ConnectionStringKeys.Any(key =>
        start >= key.Length && string.Compare(text, start - key.Length, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0);
}
