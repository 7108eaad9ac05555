namespace ShiftLeft.CodeFixes.Crypto;

/// <summary>Offered only where the member uses the vector for something else as well: what decrypts has to be told the new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2004_GenerateVector() : SecurityFix("SL2004")
{
    private const string Title = "Generate the initialization vector";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        var value = context.Node is ArgumentSyntax argument ? argument.Expression : context.Node as ExpressionSyntax;
        if (value is IdentifierNameSyntax name && Buffer(name, model, context.Cancellation) is { } buffer)
            Fill(context, model, buffer);
        else if (value?.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax target } assignment && assignment.Right == value && IsReadElsewhere(target))
            Generate(context, assignment, target);
    }

    private static void Generate(FixContext context, AssignmentExpressionSyntax assignment, MemberAccessExpressionSyntax target) =>
        context.Offer(Title, editor => editor.ReplaceNode(
            assignment,
            SyntaxFactory.InvocationExpression(target.WithName(SyntaxFactory.IdentifierName("GenerateIV")).WithoutTrailingTrivia()).WithTriviaFrom(assignment)));

    private static void Fill(FixContext context, SemanticModel model, ArrayCreationExpressionSyntax buffer)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Security.Cryptography.RandomNumberGenerator") is not { } generator
            || !generator.GetMembers("GetBytes").Any(static member => member.IsStatic)
            || buffer.Type.RankSpecifiers is not [{ Sizes: [var size] }])
        {
            return;
        }

        context.Offer(Title, editor => editor.ReplaceNode(buffer, SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, context.Document.StaticReceiver(generator), SyntaxFactory.IdentifierName("GetBytes")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(size)))).WithTriviaFrom(buffer)));
    }

    /// <summary>The empty array that a local starts with, where the local is used once more than it is declared and handed in.</summary>
    private static ArrayCreationExpressionSyntax? Buffer(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(name, cancellation).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: ArrayCreationExpressionSyntax { Initializer: null } buffer })
        {
            return null;
        }

        var uses = name.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(use => use.Identifier.ValueText == name.Identifier.ValueText) ?? 0;
        return uses > 1 ? buffer : null;
    }

    private static bool IsReadElsewhere(MemberAccessExpressionSyntax target) =>
        target.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access != target && SyntaxFactory.AreEquivalent(access, target) && access.Parent is not AssignmentExpressionSyntax) == true;
}
