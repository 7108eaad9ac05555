using Microsoft.CodeAnalysis.FindSymbols;

namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>A declared constant whose value is about to be read at run time.</summary>
internal sealed class ConstantDeclaration
{
    private readonly SyntaxNode _declaration;
    private readonly VariableDeclaratorSyntax _variable;

    private ConstantDeclaration(SyntaxNode declaration, VariableDeclaratorSyntax variable) =>
        (_declaration, _variable) = (declaration, variable);

    public bool IsField => _declaration is FieldDeclarationSyntax;

    /// <returns>Null where the expression is not the value of a constant.</returns>
    public static ConstantDeclaration? Around(SyntaxNode expression)
    {
        var variable = expression.FirstAncestorOrSelf<VariableDeclaratorSyntax>();
        return variable?.Parent?.Parent switch
        {
            FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => new(field, variable),
            LocalDeclarationStatementSyntax local when local.IsConst => new(local, variable),
            _ => null,
        };
    }

    /// <summary>Whether every use allows a variable, and no other assembly may have compiled the constant into itself.</summary>
    public async Task<bool> CanBeVariableAsync(Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (((VariableDeclarationSyntax)_variable.Parent!).Variables.Count > 1
            || model.GetDeclaredSymbol(_variable, cancellation) is not { } constant)
        {
            return false;
        }

        if (constant is IFieldSymbol { DeclaredAccessibility: not (Accessibility.Private or Accessibility.Internal) })
            return false;
        var references = await SymbolFinder.FindReferencesAsync(constant, document.Project.Solution, cancellation).ConfigureAwait(false);
        foreach (var found in references)
        {
            foreach (var location in found.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                var use = root!.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                if (ConstantContext.IsConstantHere(use) || Around(use) is not null)
                    return false;
            }
        }

        return true;
    }

    /// <summary>A constant field becomes static and readonly, a constant local a variable.</summary>
    public void MakeVariable(DocumentEditor editor) => editor.ReplaceNode(_declaration, static (current, _) => current switch
    {
        FieldDeclarationSyntax field => field.WithModifiers(StaticReadonly(field.Modifiers)),
        LocalDeclarationStatementSyntax local => local
            .WithModifiers(default)
            .WithDeclaration(local.Declaration.WithoutLeadingTrivia())
            .WithLeadingTrivia(local.GetLeadingTrivia()),
        _ => current,
    });

    private static SyntaxTokenList StaticReadonly(SyntaxTokenList modifiers)
    {
        var constant = modifiers.First(static modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return modifiers.ReplaceRange(
            constant,
            [
                SyntaxFactory.Token(constant.LeadingTrivia, SyntaxKind.StaticKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
                SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(constant.TrailingTrivia),
            ]);
    }
}
