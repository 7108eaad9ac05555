namespace ShiftLeft.CodeFixes;

/// <summary>Names of types in new code.</summary>
internal static class TypeNames
{
    private const string SymbolAnnotationKind = "SymbolId";

    /// <summary>The type by its short name; the using that this needs is added.</summary>
    public static TypeSyntax TypeName(this DocumentEditor editor, INamedTypeSymbol type) =>
        (TypeSyntax)editor.Generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);

    /// <summary>The type as the receiver of a static member, as short as the place allows; a missing using is added.</summary>
    public static ExpressionSyntax StaticReceiver(this Document document, INamedTypeSymbol type) =>
        SyntaxFactory.ParseExpression(type.ToDisplayString()).WithAdditionalAnnotations(
        [
            Simplifier.Annotation,
            Simplifier.AddImportsAnnotation,
            .. SyntaxGenerator.GetGenerator(document).TypeExpression(type, addImport: true).GetAnnotations(SymbolAnnotationKind),
        ]);
}
