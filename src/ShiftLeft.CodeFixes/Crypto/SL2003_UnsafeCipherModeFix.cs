using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2003_UnsafeCipherModeFix() : SecurityFix("SL2003")
{
    private const string ModeTitle = "Use CBC";
    private const string PaddingTitle = "Use OAEP";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        switch (model.GetOperation(context.Node, context.Cancellation))
        {
            case IFieldReferenceOperation { Field.Name: "ECB" } mode when mode.Parent is IAssignmentOperation && GivesIV(mode.Root()):
                Rename(context, ModeTitle, "CBC");
                break;
            case IFieldReferenceOperation { Field.Name: "XmlEncRSA15Url" }:
                Rename(context, PaddingTitle, "XmlEncRSAOAEPUrl");
                break;
            case IFieldReferenceOperation { Field.Name: "RsaPKCS1" }:
                Rename(context, PaddingTitle, "RsaOAEP");
                break;
            case IPropertyReferenceOperation { Property.Name: "Pkcs1" } padding:
                Rename(context, PaddingTitle, IsLegacyProvider(padding) ? "OaepSHA1" : "OaepSHA256");
                break;
            case IInvocationOperation { TargetMethod.ContainingType.Name: "RSACryptoServiceProvider", Arguments: [_, { Value.Syntax: LiteralExpressionSyntax literal }] }:
                context.Offer(PaddingTitle, editor => editor.ReplaceNode(
                    literal, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(literal)));
                break;
        }
    }

    private static void Rename(FixContext context, string title, string to)
    {
        var name = context.Node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last();
        context.Offer(title, editor => editor.ReplaceNode(name, SyntaxFactory.IdentifierName(to).WithTriviaFrom(name)));
    }

    /// <summary>The provider of the old framework knows OAEP with SHA-1 only, which is as safe there.</summary>
    private static bool IsLegacyProvider(IOperation padding) =>
        padding.Parent is IArgumentOperation { Parent: IInvocationOperation call }
        && (call.TargetMethod.ContainingType.Name == "RSACryptoServiceProvider"
            || call.Instance.Origins().Any(static origin => origin.Type?.Name == "RSACryptoServiceProvider"));

    /// <summary>Whether the member makes no transformation, or gives it an initialization vector, without which CBC could not be undone.</summary>
    private static bool GivesIV(IOperation body)
    {
        var transforms = false;
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IPropertyReferenceOperation { Property.Name: "IV" }:
                case IInvocationOperation { TargetMethod.Name: "GenerateIV" }:
                case IInvocationOperation { TargetMethod.Name: "CreateEncryptor" or "CreateDecryptor", Arguments: [_, { Value: var vector }] }
                    when vector.Constant() is { HasValue: false }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "CreateEncryptor" or "CreateDecryptor" }:
                    transforms = true;
                    break;
            }
        }

        return !transforms;
    }
}
