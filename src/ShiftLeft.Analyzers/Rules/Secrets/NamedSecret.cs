namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Reports a generated value under the name of a secret.</summary>
internal static class NamedSecret
{
    private const int ShownCharacters = 4;

    /// <param name="context">The place.</param>
    /// <param name="text">What the value is part of.</param>
    /// <param name="name">Of the value.</param>
    /// <param name="start">Of the value in the text.</param>
    /// <param name="length">Of the value.</param>
    public static void Report(RuleContext context, TextExpression text, string name, int start, int length)
    {
        var location = text.LocationOf(start, length, out var isExact);
        var setting = isExact ? SecretSetting.Of(context.ContainingSymbol, Identifier(name), "Secrets") : null;
        context.Report(Rule.SL3005_HighEntropySecret, location, SecretSetting.For(setting), name, text.Text.Substring(start, Math.Min(ShownCharacters, length / 4)));
    }

    private static string Identifier(string name)
    {
        var letters = string.Concat(name.Split('.', ':', '-', '_', '/').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return letters.Length == 0 ? "Secret" : letters;
    }
}
