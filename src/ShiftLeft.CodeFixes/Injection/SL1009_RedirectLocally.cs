namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A redirect to wherever the client says becomes one that refuses addresses of other sites.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1009_RedirectLocally() : SecurityFix("SL1009")
{
    private const string Title = "Redirect to local addresses only";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: ExpressionSyntax redirect }
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(redirect, cancellation).Symbol is not IMethodSymbol method)
            return;
        switch (redirect)
        {
            case InvocationExpressionSyntax call when LocalForm(method) is { } local && Accepts(call, local.ReturnType, model, cancellation):
                var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression as SimpleNameSyntax;
                if (name is not null)
                    context.Offer(Title, editor => editor.ReplaceNode(name, SyntaxFactory.IdentifierName(local.Name).WithTriviaFrom(name)));
                break;
            case ObjectCreationExpressionSyntax creation when method.ContainingType.ToDisplayString() == "Microsoft.AspNetCore.Mvc.RedirectResult"
                && model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.LocalRedirectResult") is { } type
                && Accepts(creation, type, model, cancellation):
                context.Offer(Title, editor => editor.ReplaceNode(
                    creation.Type, editor.TypeName(type).WithTriviaFrom(creation.Type)));
                break;
        }
    }

    /// <summary>The method beside Redirect… that is called LocalRedirect… and takes the same.</summary>
    private static IMethodSymbol? LocalForm(IMethodSymbol redirect) =>
        redirect.Name.StartsWith("Redirect", StringComparison.Ordinal)
            ? redirect.ContainingType.GetMembers("Local" + redirect.Name).OfType<IMethodSymbol>()
                .FirstOrDefault(candidate => candidate.Parameters.Length == redirect.Parameters.Length)
            : null;

    /// <summary>Whether the result may be of the other type where it goes: not where a method promises a RedirectResult.</summary>
    private static bool Accepts(ExpressionSyntax redirect, ITypeSymbol type, SemanticModel model, CancellationToken cancellation)
    {
        var (own, converted) = (model.GetTypeInfo(redirect, cancellation).Type, model.GetTypeInfo(redirect, cancellation).ConvertedType);
        return SymbolEqualityComparer.Default.Equals(own, type)
            || redirect.Parent is ExpressionStatementSyntax
            || (converted is not null && !SymbolEqualityComparer.Default.Equals(own, converted) && model.Compilation.ClassifyCommonConversion(type, converted).IsImplicit);
    }
}
