namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2011_ObsoleteTlsFix() : SecurityFix("SL2011")
{
    private const string Title = "Let the operating system choose the TLS version";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        if (model.GetTypeInfo(context.Node, context.Cancellation).Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            return;
        if (Choice(type) is not { } choice || context.Node is not ExpressionSyntax mention)
            return;
        var all = Combination(mention);
        // Added to what is there already, 'the system's choice' would say nothing.
        if (all.Parent is AssignmentExpressionSyntax assignment && !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            return;
        var replacement = mention switch
        {
            MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName(choice)),
            CastExpressionSyntax cast => SyntaxFactory.ParseExpression($"{cast.Type.WithoutTrivia()}.{choice}"),
            _ => SyntaxFactory.IdentifierName(choice),
        };
        context.Offer(Title, editor => editor.ReplaceNode(all, replacement.WithTriviaFrom(all)));
    }

    private static string? Choice(INamedTypeSymbol type) =>
        new[] { "None", "SystemDefault" }.FirstOrDefault(name => type.GetMembers(name).Any()) is { } choice
        && type.Name is "SslProtocols" or "SecurityProtocolType"
            ? choice
            : null;

    /// <summary>The whole of <c>Tls | Tls11 | Tls12</c>.</summary>
    private static ExpressionSyntax Combination(ExpressionSyntax mention)
    {
        var all = mention;
        while (all.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } or ParenthesizedExpressionSyntax)
            all = (ExpressionSyntax)all.Parent;
        return all;
    }
}
