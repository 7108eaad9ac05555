using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2015_FixedTimeComparison() : SecurityFix("SL2015")
{
    private const string Title = "Compare in constant time";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        if (model.Compilation.GetTypeByMetadataName("System.Security.Cryptography.CryptographicOperations") is not { } operations
            || model.Compilation.GetTypeByMetadataName("System.Text.Encoding") is not { } encoding
            || context.Node is not ExpressionSyntax { Parent: not ConditionalAccessExpressionSyntax } comparison
            || Sides(model.GetOperation(comparison, context.Cancellation)) is not { } sides)
        {
            return;
        }

        if (IsBytes(sides.Left.Type) && IsBytes(sides.Right.Type))
            Offer(context, comparison, operations, [], sides.IsNegated, sides.Left.Syntax.WithoutTrivia(), sides.Right.Syntax.WithoutTrivia());
        else if (IsText(sides.Left) && IsText(sides.Right) && Guards(model, sides) is { } guards)
            Offer(context, comparison, operations, guards, sides.IsNegated, Encoded(sides.Left, sides.IgnoresCase), Encoded(sides.Right, sides.IgnoresCase));

        SyntaxNode Encoded(IOperation side, bool ignoresCase)
        {
            var text = (ExpressionSyntax)side.Syntax.WithoutTrivia();
            if (ignoresCase)
                text = SyntaxFactory.ParseExpression($"{Operand(text)}.ToUpperInvariant()");
            var bytes = SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, context.Document.StaticReceiver(encoding), SyntaxFactory.IdentifierName("UTF8")),
                SyntaxFactory.IdentifierName("GetBytes"));
            return SyntaxFactory.InvocationExpression(bytes, List(text));
        }
    }

    private static void Offer(
        FixContext context, ExpressionSyntax comparison, INamedTypeSymbol operations, IReadOnlyList<string> nullables, bool isNegated, SyntaxNode left, SyntaxNode right) =>
        context.Offer(Title, editor =>
        {
            ExpressionSyntax fixedTime = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, context.Document.StaticReceiver(operations), SyntaxFactory.IdentifierName("FixedTimeEquals")),
                List((ExpressionSyntax)left, (ExpressionSyntax)right));
            if (isNegated)
                fixedTime = SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, fixedTime);
            ExpressionSyntax? all = null;
            foreach (var operand in nullables.Select(nullable => SyntaxFactory.ParseExpression(nullable + (isNegated ? " is null" : " is not null"))).Append(fixedTime))
                all = all is null ? operand : Joined(all, operand, isNegated);
            fixedTime = all!;
            if (nullables.Count > 0 && comparison.Parent is BinaryExpressionSyntax operation && !operation.IsKind(SyntaxKind.LogicalOrExpression))
                fixedTime = SyntaxFactory.ParenthesizedExpression(fixedTime);

            var isNot = comparison.Parent is PrefixUnaryExpressionSyntax && (isNegated || nullables.Count > 0);
            editor.ReplaceNode(comparison, (isNot ? SyntaxFactory.ParenthesizedExpression(fixedTime) : fixedTime).WithTriviaFrom(comparison));
        });

    private static BinaryExpressionSyntax Joined(ExpressionSyntax left, ExpressionSyntax right, bool isNegated) => SyntaxFactory.BinaryExpression(
        isNegated ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression,
        left.WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.Token(isNegated ? SyntaxKind.BarBarToken : SyntaxKind.AmpersandAmpersandToken).WithTrailingTrivia(SyntaxFactory.Space),
        right);

    private static (IOperation Left, IOperation Right, bool IsNegated, bool IgnoresCase)? Sides(IOperation? comparison)
    {
        switch (comparison)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when IsText(binary.LeftOperand):
                return (binary.LeftOperand.Unwrapped(), binary.RightOperand.Unwrapped(), binary.OperatorKind == BinaryOperatorKind.NotEquals, false);
            case IInvocationOperation { TargetMethod.Name: "SequenceEqual", Arguments: [var left, var right] }:
                return (left.Value.Unwrapped(), right.Value.Unwrapped(), false, false);
            case IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call:
                IOperation[] values = [.. call.Instance is { } instance ? new[] { instance } : [], .. call.Arguments.Select(static argument => argument.Value)];
                return values switch
                {
                    [var one, var other] => (one.Unwrapped(), other.Unwrapped(), false, false),
                    // StringComparison.Ordinal and OrdinalIgnoreCase
                    [var one, var other, { ConstantValue.Value: 4 or 5 } kind] => (one.Unwrapped(), other.Unwrapped(), false, kind.ConstantInteger() == 5),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>What has to be asked for null, since bytes of nothing cannot be had; null where a value must not be computed twice.</summary>
    private static List<string>? Guards(SemanticModel model, (IOperation Left, IOperation Right, bool, bool) sides)
    {
        var guards = new List<string>();
        foreach (var side in new[] { sides.Left, sides.Right })
        {
            var state = model.GetTypeInfo(side.Syntax).Nullability.FlowState;
            var isSimple = side is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } };
            if (state == NullableFlowState.NotNull || (state == NullableFlowState.None && !isSimple))
                continue;
            if (!isSimple || ((CSharpParseOptions)side.Syntax.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9)
                return null;
            guards.Add(side.Syntax.WithoutTrivia().ToString());
        }

        return guards;
    }

    private static ArgumentListSyntax List(params ExpressionSyntax[] arguments) => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
        arguments.Select(static argument => SyntaxFactory.Argument(argument)),
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Length - 1)));

    private static string Operand(ExpressionSyntax text) =>
        text is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax ? text.ToString() : $"({text})";

    private static bool IsText(IOperation side) => side.Unwrapped().Type?.SpecialType == SpecialType.System_String;

    private static bool IsBytes(ITypeSymbol? type) => type
        is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] };
}
