using System.Globalization;
using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules.Crypto;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2008_SlowDerivation() : SecurityFix("SL2008")
{
    private const string Title = "Make as many rounds as is recommended";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (!context.Diagnostic.Properties.TryGetValue(SL2008_FastKeyDerivation.Rounds, out var rounds) || rounds is null
            || await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var node = context.Node is ArgumentSyntax argument ? argument.Expression : context.Node;
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { ArgumentList: not null } creation
            && model.GetOperation(creation, context.Cancellation) is IObjectCreationOperation { Type.Name: "Rfc2898DeriveBytes" } derivation
            && (node == creation || creation.ArgumentList.Arguments.Any(item => item.Expression == node)))
        {
            Derivation(context, model, creation, derivation, rounds);
        }
        else if (Literal(node, model, context.Cancellation) is { } literal)
        {
            context.Offer(Title, editor => editor.ReplaceNode(literal, Number(rounds).WithTriviaFrom(literal)));
        }
    }

    private static void Derivation(FixContext context, SemanticModel model, BaseObjectCreationExpressionSyntax creation, IObjectCreationOperation derivation, string rounds)
    {
        var list = creation.ArgumentList!;
        var hash = Value(derivation, "hashAlgorithm");
        var given = Value(derivation, "iterations");
        // The constructors are obsolete; where bytes are taken at once, the method says the same.
        if (hash is not null && given is not null && creation.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var length] } taken }
            && derivation.Type!.GetMembers("Pbkdf2").Any() && !list.Arguments.Any(static argument => argument.NameColon is not null) && Takes(derivation, "password", "salt"))
        {
            context.Offer(Title, editor => editor.ReplaceNode(taken, SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, context.Document.StaticReceiver((INamedTypeSymbol)derivation.Type), SyntaxFactory.IdentifierName("Pbkdf2")),
                list.WithArguments(list.Arguments.Replace(list.Arguments[2], list.Arguments[2].WithExpression(Number(rounds)))).AddArguments(length)).WithTriviaFrom(taken)));
        }
        else if (given is not null && hash is not null && Literal(given, model, context.Cancellation) is { } literal)
        {
            context.Offer(Title, editor => editor.ReplaceNode(literal, Number(rounds).WithTriviaFrom(literal)));
        }
        else if (hash is null && Takes(derivation, "password", "salt") && derivation.Constructor!.ContainingType.Constructors.Any(static constructor => constructor.Parameters.Length == 4))
        {
            // Without a name the hash is SHA-1; its number of rounds would be the largest of all.
            var name = SyntaxFactory.ParseExpression("System.Security.Cryptography.HashAlgorithmName.SHA256").WithAdditionalAnnotations(Simplifier.Annotation);
            var kept = list.Arguments.Take(2).Select(static argument => argument);
            var all = kept.Append(SyntaxFactory.Argument(Number("600000"))).Append(SyntaxFactory.Argument(name)).ToArray();
            context.Offer(Title, editor => editor.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList(
                all, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), 3)))));
        }
    }

    private static bool Takes(IObjectCreationOperation derivation, string first, string second) =>
        derivation.Constructor!.Parameters is [{ Name: var one }, { Name: var other, Type: IArrayTypeSymbol }, ..] && one == first && other == second;

    private static SyntaxNode? Value(IObjectCreationOperation derivation, string parameter) =>
        derivation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.Syntax;

    /// <summary>The number that is written there, or that the constant or readonly field of the same file is given.</summary>
    private static SyntaxNode? Literal(SyntaxNode value, SemanticModel model, CancellationToken cancellation)
    {
        if (value.IsKind(SyntaxKind.NumericLiteralExpression))
            return value;
        var declaration = model.GetSymbolInfo(value, cancellation).Symbol?.DeclaringSyntaxReferences is [var only] ? only.GetSyntax(cancellation) : null;
        return declaration is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal } && declaration.SyntaxTree == value.SyntaxTree ? literal : null;
    }

    private static LiteralExpressionSyntax Number(string rounds)
    {
        var number = int.Parse(rounds, CultureInfo.InvariantCulture);
        var text = number >= 10_000 ? number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_') : rounds;
        return SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(text, number));
    }
}
