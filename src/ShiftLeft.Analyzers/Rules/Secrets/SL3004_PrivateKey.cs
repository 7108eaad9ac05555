using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3004_PrivateKey() : CodeRule(Rule.SL3004_PrivateKey)
{
    public override void Register(RuleRegistry on)
    {
        on.Text(static (context, text) =>
        {
            foreach (var key in PrivateKeys.Find(text.Text))
            {
                if (!text.IsDeclaredElsewhere(key.Start, key.Length))
                    context.Report(Rule.SL3004_PrivateKey, text.LocationOf(key.Start, key.Length), null, key.Name);
            }
        });
        on.Tree(static context =>
        {
            var text = context.Tree.GetText(context.Cancellation).ToString();
            foreach (var key in PrivateKeys.Find(text))
            {
                if (!context.Tree.GetRoot(context.Cancellation).FindTrivia(key.Start).IsKind(SyntaxKind.None))
                    context.Report(Rule.SL3004_PrivateKey, new TextSpan(key.Start, key.Length), key.Name);
            }
        });
    }
}
