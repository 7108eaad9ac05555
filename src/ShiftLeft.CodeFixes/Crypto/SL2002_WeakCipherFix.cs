using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules.Crypto;

namespace ShiftLeft.CodeFixes.Crypto;

/// <remarks>Keys, IVs and sizes that the code gives the old cipher do not fit Aes: there the fix is not offered.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2002_WeakCipherFix() : SecurityFix("SL2002")
{
    private const string Title = "Use Aes";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        var operation = model.GetOperation(context.Node, context.Cancellation);
        var type = operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var cipher, Parameters.Length: 0 } } => cipher,
            IObjectCreationOperation { Type: INamedTypeSymbol created, Arguments.Length: 0, Initializer: null } => created,
            _ => null,
        };
        if (type is null || !IsCipher(type) || context.Node is not ExpressionSyntax expression)
            return;
        if (AlgorithmSwap.TypeName(expression, type) is not { } name || SetsMaterial(model, expression))
            return;
        if (AlgorithmSwap.HolderTypes(model, expression, type) is not { } holders)
            return;
        context.Offer(Title, editor =>
        {
            foreach (var holder in holders)
                editor.ReplaceNode(holder, holder.Renamed("Aes"));
            if (expression is ObjectCreationExpressionSyntax creation)
                editor.ReplaceNode(creation, AlgorithmSwap.Create(creation.Type.ReplaceNode(name, name.Renamed("Aes"))).WithTriviaFrom(creation));
            else
                editor.ReplaceNode(name, name.Renamed("Aes"));
        });
    }

    private static bool IsCipher(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (WeakCiphers.Types.Contains(current.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the member gives some cipher a key, IV or size of its own making, and not one of the length the cipher asks for.</summary>
    private static bool SetsMaterial(SemanticModel model, SyntaxNode expression)
    {
        var member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var scope = member is GlobalStatementSyntax ? member.Parent : member;
        return scope is null || scope.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment =>
                model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { Name: "Key" or "IV" or "KeySize" or "BlockSize" or "EffectiveKeySize", ContainingNamespace.Name: "Cryptography" }
                && !AsksForLength(assignment.Right),
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } call =>
                model.GetSymbolInfo(call).Symbol is { Name: "CreateEncryptor" or "CreateDecryptor" },
            _ => false,
        });
    }

    private static bool AsksForLength(ExpressionSyntax value) =>
        value.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(static access => access.Name.Identifier.ValueText is "KeySize" or "BlockSize");
}
