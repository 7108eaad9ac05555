using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3003_ConnectionStringCredential() : CodeRule(Rule.SL3003_ConnectionStringCredential)
{
    public override void Register(RuleRegistry on) => on.Text(static (context, text) =>
    {
        foreach (var pair in ConnectionStringCredentials.Find(text.Text, TextExpression.Hole))
        {
            var length = pair.ValueEnd - pair.KeyStart;
            if (text.IsDeclaredElsewhere(pair.KeyStart, length))
                continue;
            var key = text.Text.Substring(pair.KeyStart, text.Text.IndexOf('=', pair.KeyStart) - pair.KeyStart).Trim();
            var value = text.LocationOf(pair.ValueStart, pair.ValueEnd - pair.ValueStart, out var isExact);
            var isConstant = text.Text.IndexOf(TextExpression.Hole) < 0;
            context.Report(
                Rule.SL3003_ConnectionStringCredential,
                text.LocationOf(pair.KeyStart, length),
                [value],
                SecretSetting.For(isExact || isConstant ? SecretSetting.Of(context.ContainingSymbol, pair.Name, "Database") : null),
                key);
        }
    });
}
