using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>
/// Takes a secret out of the code: it is read from the configuration that is in scope, else from an environment variable, and a missing
/// value stops the program instead of going on without. Not offered where the language wants a constant.
/// </summary>
public abstract class MoveToConfigurationFix(string ruleId) : SecurityFix(ruleId)
{
    private const string Title = "Move the secret to configuration";

    protected sealed override async Task RegisterAsync(FixContext context)
    {
        // A constant that is used elsewhere is changed where it is written.
        var location = context.Diagnostic.AdditionalLocations.FirstOrDefault() ?? context.Diagnostic.Location;
        if (location.SourceTree?.FilePath != context.Root.SyntaxTree.FilePath
            || !context.Diagnostic.Properties.TryGetValue(SecretSetting.Property, out var setting) || setting is null
            || SecretText.At(context.Root, location.SourceSpan) is not { } found
            || await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || Target(found, model) is not { } target
            || (target.IsBytes && !IsByteArray(target.Expression, model))
            || !ConstantContext.AllowsReading(target.Expression, model))
        {
            return;
        }

        var constant = ConstantDeclaration.Around(target.Expression);
        if (constant is not null && !await constant.CanBeVariableAsync(context.Document, model, context.Cancellation).ConfigureAwait(false))
            return;
        var read = Read(target, setting).In(ConfigurationInScope.At(target.Expression, model, constant is { IsField: true }));
        context.Offer(Title, editor =>
        {
            editor.ReplaceNode(target.Expression, target.Replace(read));
            constant?.MakeVariable(editor);
        });
    }

    private static bool IsByteArray(ExpressionSyntax expression, SemanticModel model)
    {
        var declared = (expression.Parent?.Parent as VariableDeclaratorSyntax)?.Parent as VariableDeclarationSyntax;
        var type = expression is InitializerExpressionSyntax && declared is not null ? model.GetTypeInfo(declared.Type).Type : model.GetTypeInfo(expression).ConvertedType;
        return type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
    }

    /// <summary>What is replaced: the secret alone, or more of the text around it.</summary>
    private protected virtual SecretText? Target(SecretText found, SemanticModel model) => found;

    private protected virtual SecretRead Read(SecretText target, string setting) => SecretRead.Setting(setting);
}
