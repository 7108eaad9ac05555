namespace ShiftLeft.CodeFixes.Secrets;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL3003_ConnectionStringFix() : MoveToConfigurationFix("SL3003")
{
    /// <summary>All of a connection string that is constant moves; of one that is put together at run time, only the secret.</summary>
    private protected override SecretText? Target(SecretText found, SemanticModel model)
    {
        if (model.GetConstantValue(found.Outermost).HasValue)
            return found.Whole();
        return found.IsWhole && found.Expression is not LiteralExpressionSyntax ? null : found;
    }

    private protected override SecretRead Read(SecretText target, string setting) =>
        target.IsWhole && target.Expression == target.Outermost ? SecretRead.ConnectionString(target.Name) : base.Read(target, setting);
}
