using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules;
using ShiftLeft.Analyzers.Rules.Crypto;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2001_WeakHashFix() : SecurityFix("SL2001", "SL2013")
{
    private const string Title = "Use SHA256 (stored hashes no longer match)";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        var operation = model.GetOperation(context.Node, context.Cancellation);
        // What was hashed before is at hand there, and would not match any more.
        if (operation is null || StoredHash.IsComparedAround(operation) || StoredHash.IsOfPassword(model.GetEnclosingSymbol(context.Node.SpanStart, context.Cancellation)))
            return;
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var type } method } call when WeakHashes.Types.Contains(type.Name):
                if (method.ReturnsVoid || method.Parameters.Any(static parameter => parameter.Name == "destination"))
                    return;
                Swap(context, model, call, call.Type!);
                break;
            case IInvocationOperation { TargetMethod.Name: "Create" or "GetDigest" or "GetMac" or "GetSigner" } call:
                Rename(context, call);
                break;
            case IObjectCreationOperation { Type.Name: "Rfc2898DeriveBytes", Constructor: { Parameters.Length: 3 } constructor } creation
                when constructor.Parameters[2].Type.SpecialType == SpecialType.System_Int32:
                AddHashName(context, creation);
                break;
            case IObjectCreationOperation { Type: { } type, Arguments: var arguments } creation when arguments.Length == 0 || type.Name.StartsWith("HMAC", StringComparison.Ordinal):
                Swap(context, model, creation, type);
                break;
            case IMemberReferenceOperation { Member: { ContainingType.Name: "HashAlgorithmName" or "KeyDerivationPrf" or "SignedXml" } } mention:
                RenameMember(context, mention);
                break;
        }
    }

    private static void Swap(FixContext context, SemanticModel model, IOperation operation, ITypeSymbol type)
    {
        var expression = (ExpressionSyntax)operation.Syntax;
        var named = operation is IInvocationOperation call ? call.TargetMethod.ContainingType : type;
        if (AlgorithmSwap.TypeName(expression, named) is not { } name || MakesGuid(model, expression))
            return;
        // What HashData returns has the same type whatever the hash.
        var makesAlgorithm = SymbolEqualityComparer.Default.Equals(named, type);
        if ((makesAlgorithm ? AlgorithmSwap.HolderTypes(model, expression, type) : []) is not { } holders)
            return;
        var hash = WeakHashes.Replacement(named.Name);
        context.Offer(Title, editor =>
        {
            foreach (var holder in holders)
                editor.ReplaceNode(holder, holder.Renamed(hash));
            if (expression is ObjectCreationExpressionSyntax creation && hash == "SHA256")
                editor.ReplaceNode(creation, AlgorithmSwap.Create(creation.Type.ReplaceNode(name, name.Renamed(hash))).WithTriviaFrom(creation));
            else
                editor.ReplaceNode(name, name.Renamed(hash));
        });
    }

    private static void Rename(FixContext context, IInvocationOperation call)
    {
        if (call.Arguments.Select(static argument => argument.Value.Unwrapped().Syntax).OfType<LiteralExpressionSyntax>().FirstOrDefault() is not { } literal)
            return;
        if (WeakHashes.Named(literal.Token.ValueText) is not { } hash || literal.Token.ValueText.Contains('.') || call.Syntax.Parent is CastExpressionSyntax)
            return;
        var text = literal.Token.ValueText.IndexOf("with", StringComparison.OrdinalIgnoreCase) is > 0 and var with
            ? "SHA256" + literal.Token.ValueText.Substring(with)
            : WeakHashes.Replacement(hash);
        context.Offer(Title, editor => editor.ReplaceNode(
            literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal)));
    }

    private static void RenameMember(FixContext context, IMemberReferenceOperation mention)
    {
        // A hash that is signed or verified as such has the length of its algorithm.
        if (mention.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "SignHash" or "VerifyHash" } })
            return;
        var name = context.Node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last();
        var to = name.Identifier.ValueText.Replace("MD5", "SHA256").Replace("SHA1", "SHA256");
        if (mention.Member.ContainingType.GetMembers(to).Any())
            context.Offer(Title, editor => editor.ReplaceNode(name, name.Renamed(to)));
    }

    private static void AddHashName(FixContext context, IObjectCreationOperation creation)
    {
        if (creation.Syntax is not ObjectCreationExpressionSyntax { ArgumentList: { } list })
            return;
        var name = SyntaxFactory.ParseExpression("System.Security.Cryptography.HashAlgorithmName.SHA256").WithAdditionalAnnotations(Simplifier.Annotation);
        context.Offer(Title, editor => editor.ReplaceNode(list, list.AddArguments(SyntaxFactory.Argument(name))));
    }

    /// <summary>A Guid takes 16 bytes, which SHA256 does not give.</summary>
    private static bool MakesGuid(SemanticModel model, SyntaxNode expression) =>
        expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(creation => model.GetTypeInfo(creation).Type is { Name: "Guid" });
}
