namespace ShiftLeft.CodeFixes;

/// <summary>Names of types in new code.</summary>
internal static class TypeNames
{
    /// <summary>The type by its short name; the using that this needs is added.</summary>
    public static TypeSyntax TypeName(this DocumentEditor editor, INamedTypeSymbol type) =>
        (TypeSyntax)editor.Generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
}
