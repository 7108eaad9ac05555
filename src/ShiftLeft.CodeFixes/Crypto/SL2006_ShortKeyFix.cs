using Microsoft.CodeAnalysis.Operations;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2006_ShortKeyFix() : SecurityFix("SL2006")
{
    private const string Title = "Use a key of recommended length";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        switch (model.GetOperation(context.Node, context.Cancellation))
        {
            case IObjectCreationOperation { Type.Name: "DSACryptoServiceProvider" }: // makes no longer one
                break;
            case IObjectCreationOperation { Arguments.IsEmpty: true, Syntax: BaseObjectCreationExpressionSyntax { ArgumentList: { } list } } creation:
                context.Offer(Title, editor => editor.ReplaceNode(list, list.AddArguments(SyntaxFactory.Argument(Number(Recommended(creation.Type))))));
                break;
            case IObjectCreationOperation creation:
                Replace(context, creation.Arguments.Select(static argument => argument.Value), creation.Type);
                break;
            case IInvocationOperation call:
                Replace(context, call.Arguments.Select(static argument => argument.Value), call.TargetMethod.ContainingType);
                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation target, Value: var value }:
                Replace(context, [value], target.Instance?.Type);
                break;
            case IPropertyReferenceOperation { Property: { ContainingType.Name: "NamedCurves", IsStatic: true } }:
                var name = context.Node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last();
                context.Offer(Title, editor => editor.ReplaceNode(name, SyntaxFactory.IdentifierName("nistP256").WithTriviaFrom(name)));
                break;
        }
    }

    private static void Replace(FixContext context, IEnumerable<IOperation> values, ITypeSymbol? type)
    {
        var literal = values.Select(static value => value.Syntax).OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(static value => value.IsKind(SyntaxKind.NumericLiteralExpression));
        if (literal is not null && Recommended(type) is > 0 and var bits)
            context.Offer(Title, editor => editor.ReplaceNode(literal, Number(bits).WithTriviaFrom(literal)));
    }

    private static LiteralExpressionSyntax Number(int bits) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(bits));

    private static int Recommended(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            switch (current.Name)
            {
                case "DSACryptoServiceProvider":
                    return 0;
                case "RSA" or "DSA":
                    return 3072;
                case "ECDsa" or "ECDiffieHellman" or "Aes" or "Rijndael":
                    return 256;
            }
        }

        return 0;
    }
}
