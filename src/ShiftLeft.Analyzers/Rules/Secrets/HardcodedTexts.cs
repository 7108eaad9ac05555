using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Constants that a declaration of another file starts with, as far as its text alone says so.</summary>
internal static class HardcodedTexts
{
    private const int ShortestBytes = 8;

    /// <param name="declaration">Of a readonly field or property.</param>
    public static HardcodedValue? Of(SyntaxNode declaration) => Value(declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        _ => null,
    });

    private static HardcodedValue? Value(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => new(text, value),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes" or "FromBase64String" or "FromHexString" }, ArgumentList.Arguments: [var argument] } =>
            Value(argument.Expression),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => Bytes(value, elements),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => Bytes(value, elements),
        InitializerExpressionSyntax { Expressions: var elements } => Bytes(value, elements),
        _ => null,
    };

    private static HardcodedValue? Bytes(SyntaxNode value, SeparatedSyntaxList<ExpressionSyntax> elements) =>
        elements.Count >= ShortestBytes && elements.All(static element => element.IsKind(SyntaxKind.NumericLiteralExpression)) ? new(HardcodedValue.Bytes, value) : null;
}
