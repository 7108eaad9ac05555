using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Puts the pieces of a string expression together.</summary>
internal sealed class TextBuilder
{
    /// <summary>Nothing shorter is worth a look: no credential, no connection string.</summary>
    private const int ShortestText = 8;

    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = [];
    private readonly List<TextHole> _holes = [];

    /// <summary>The kinds of operation that can be a whole string expression.</summary>
    public static OperationKind[] Kinds { get; } =
    [
        OperationKind.Literal, OperationKind.Utf8String, OperationKind.InterpolatedString, OperationKind.Binary,
        OperationKind.InterpolatedStringAddition,
    ];

    /// <returns>Null where the operation makes no text, or is a part of a larger expression that does.</returns>
    public static TextExpression? Build(IOperation operation)
    {
        var builder = new TextBuilder();
        var node = operation.Syntax;
        switch (operation)
        {
            case ILiteralOperation { ConstantValue.Value: string { Length: >= ShortestText } text } when IsOutermost(operation):
                builder.Append(text, node);
                break;
            case ILiteralOperation { ConstantValue.Value: char } when Characters(node, out var text) is { } list:
                builder.Append(text, node = list);
                break;
            case IUtf8StringOperation { Value.Length: >= ShortestText } utf8:
                builder.Append(utf8.Value, node);
                break;
            case IInterpolatedStringOperation or IInterpolatedStringAdditionOperation when IsOutermost(operation):
            case IBinaryOperation sum when IsConcatenation(sum) && IsOutermost(operation):
                builder.AppendParts(operation);
                break;
        }

        return builder._pieces.Count == 0 || builder._text.Length < ShortestText
            ? null
            : new TextExpression(node, builder._text.ToString(), builder._pieces, builder._holes);
    }

    private void AppendParts(IOperation whole)
    {
        var open = new Stack<IOperation>();
        open.Push(whole);
        while (open.Count > 0)
        {
            var part = open.Pop().Unwrapped();
            switch (part)
            {
                case IBinaryOperation sum when IsConcatenation(sum):
                    open.Push(sum.RightOperand);
                    open.Push(sum.LeftOperand);
                    break;
                case IInterpolatedStringAdditionOperation sum:
                    open.Push(sum.Right);
                    open.Push(sum.Left);
                    break;
                case IInterpolatedStringOperation interpolated:
                    foreach (var inner in interpolated.Parts.Reverse())
                        open.Push(inner);
                    break;
                case IInterpolatedStringTextOperation text:
                    Append(text.Text.ConstantValue.Value as string ?? "", text.Syntax);
                    break;
                case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                    open.Push(hole.Expression);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append }:
                    open.Push(append.Arguments[0].Value);
                    break;
                case var other when KnownText(other) is { } known:
                    Append(known, other.Syntax);
                    break;
                default:
                    _holes.Add(new(_text.Length, part));
                    _text.Append(TextExpression.Hole);
                    break;
            }
        }
    }

    private void Append(string text, SyntaxNode source)
    {
        _pieces.Add(new(_text.Length, text.Length, source));
        _text.Append(text);
    }

    private static string? KnownText(IOperation part) => part.ConstantValue switch
    {
        { HasValue: true, Value: string or char } constant => constant.Value!.ToString(),
        // A walk of the method for each local would be too dear, so only those are followed that start as a constant.
        { HasValue: false } when part is ILocalReferenceOperation { Local: var local } && !StartsConstant(local) => null,
        { HasValue: false } when part is ILocalReferenceOperation or IMemberReferenceOperation => part.ConstantString(),
        _ => null,
    };

    private static bool StartsConstant(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax or BinaryExpressionSyntax };

    private static bool IsOutermost(IOperation operation)
    {
        if (operation.Syntax is InterpolatedStringTextSyntax)
            return false;
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is not (IInterpolationOperation or IInterpolatedStringTextOperation or IInterpolatedStringAdditionOperation)
            && !IsConcatenation(parent);
    }

    private static bool IsConcatenation(IOperation? operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    /// <summary>An array of characters makes a text; it is found at its first element.</summary>
    /// <returns>The list of its elements, or null.</returns>
    private static SyntaxNode? Characters(SyntaxNode first, out string text)
    {
        text = "";
        var element = first.Parent is ExpressionElementSyntax ? first.Parent : first;
        if (element.Parent is not (InitializerExpressionSyntax or CollectionExpressionSyntax)
            || element.Parent.ChildNodes().First() != element)
        {
            return null;
        }

        text = string.Concat(element.Parent.ChildNodes()
            .Select(static node => node is ExpressionElementSyntax item ? item.Expression : node)
            .Where(static item => item.IsKind(SyntaxKind.CharacterLiteralExpression))
            .Select(static item => ((LiteralExpressionSyntax)item).Token.ValueText));
        return text.Length >= ShortestText ? element.Parent : null;
    }
}
