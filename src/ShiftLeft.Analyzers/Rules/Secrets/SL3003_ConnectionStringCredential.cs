using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3003_ConnectionStringCredential() : CodeRule(Rule.SL3003_ConnectionStringCredential)
{
    public override void Register(RuleRegistry on) => on.Text(static (context, text) =>
    {
        foreach (var pair in ConnectionStringCredentials.Find(text.Text, TextExpression.Hole))
        {
            var length = pair.ValueEnd - pair.KeyStart;
            if (!IsHardcoded(context, text, pair) || text.IsDeclaredElsewhere(pair.KeyStart, length) || IsTestData(context, text.Text, pair))
                continue;
            var value = text.LocationOf(pair.ValueStart, pair.ValueEnd - pair.ValueStart, out var isExact);
            var isConstant = text.Holes.Count == 0;
            var setting = isExact || isConstant ? SecretSetting.Of(context.ContainingSymbol, pair.Name, "Database") : null;
            context.Report(
                Rule.SL3003_ConnectionStringCredential,
                text.LocationOf(pair.KeyStart, length),
                [value],
                SecretSetting.For(setting),
                text.Text.Substring(pair.KeyStart, text.Text.IndexOf('=', pair.KeyStart) - pair.KeyStart).Trim());
        }
    });

    /// <summary>A value that is not part of the text is hard-coded where it comes from a constant after all.</summary>
    private static bool IsHardcoded(RuleContext context, TextExpression text, ConnectionStringPair pair) =>
        text.Text[pair.ValueStart] != TextExpression.Hole
        || (text.Holes.FirstOrDefault(hole => hole.At == pair.ValueStart) is { } hole
            && context.Constants(hole.Operation).Any(value => ConnectionStringCredentials.IsCredential(pair, value.Text)));

    /// <summary>Tests, and the tools of a developer that make migrations, open databases that are made for them, with a password that is a word.</summary>
    private static bool IsTestData(RuleContext context, string text, ConnectionStringPair pair) =>
        pair.Value(text).All(static c => char.IsLetter(c) || c is '_' or '-') && (TestProjects.IsTest(context.Compilation) || IsOfDesignTime(context.ContainingSymbol));

    private static bool IsOfDesignTime(ISymbol? symbol) => (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.AllInterfaces.Any(
        static implemented => implemented is { Name: "IDesignTimeDbContextFactory", ContainingNamespace: { Name: "Design", ContainingNamespace.Name: "EntityFrameworkCore" } }) == true;
}
