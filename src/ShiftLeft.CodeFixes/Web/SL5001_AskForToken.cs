namespace ShiftLeft.CodeFixes.Web;

/// <summary>Has an action ask for an antiforgery token: by the attribute, or by taking back the one that switches the check off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL5001_AskForToken() : SecurityFix("SL5001")
{
    private const string Title = "Ask for an antiforgery token";
    private static readonly string[] Namespaces = ["Microsoft.AspNetCore.Mvc", "System.Web.Mvc"];

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        switch ((SyntaxNode?)context.Node.FirstAncestorOrSelf<AttributeSyntax>() ?? context.Node)
        {
            case MethodDeclarationSyntax method when Attribute(model, "ValidateAntiForgeryTokenAttribute") is { } token:
                context.Offer(Title, editor => editor.AddAttribute(method, editor.Generator.Attribute(Name(editor, token))));
                break;
            case AttributeSyntax { Parent: AttributeListSyntax { Parent: { } owner } list } off when off.ArgumentList is null && model.GetTypeInfo(off, context.Cancellation).Type?.Name == "IgnoreAntiforgeryTokenAttribute":
                if (owner is TypeDeclarationSyntax type && IsPage(model.GetDeclaredSymbol(type, context.Cancellation)))
                    context.Offer(Title, editor => editor.RemoveNode(list.Attributes.Count == 1 ? list : off, SyntaxRemoveOptions.KeepLeadingTrivia));
                else if (Attribute(model, owner is MethodDeclarationSyntax ? "ValidateAntiForgeryTokenAttribute" : "AutoValidateAntiforgeryTokenAttribute") is { } check)
                    context.Offer(Title, editor => editor.ReplaceNode(off, SyntaxFactory.Attribute((NameSyntax)Name(editor, check)).WithTriviaFrom(off)));
                break;
        }
    }

    private static INamedTypeSymbol? Attribute(SemanticModel model, string name) =>
        Namespaces.Select(@namespace => model.Compilation.GetTypeByMetadataName(@namespace + "." + name)).FirstOrDefault(static type => type is not null);

    private static TypeSyntax Name(DocumentEditor editor, INamedTypeSymbol attribute) => editor.TypeName(attribute);

    private static bool IsPage(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "PageModel")
                return true;
        }

        return false;
    }
}
