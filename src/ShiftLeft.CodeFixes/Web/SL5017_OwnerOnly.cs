namespace ShiftLeft.CodeFixes.Web;

/// <summary>Takes the rights of the others away: of a mode the members for group and others, of an access rule the group that it is for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL5017_OwnerOnly() : SecurityFix("SL5017")
{
    private const string Title = "Give the rights to the owner only";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (context.Node is not ExpressionSyntax node || await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var identity, ..] })
        {
            if (Owner(context.Document, identity.Expression, model, context.Cancellation) is { } owner)
                context.Offer(Title, editor => editor.ReplaceNode(identity.Expression, owner.WithTriviaFrom(identity.Expression)));
        }
        else if (Members(node) is { } members && members.Where(static member => member.LastName()!.StartsWith("User", StringComparison.Ordinal)).ToList() is { Count: > 0 } own)
        {
            var kept = own.Select(static member => member.WithoutTrivia()).Aggregate(static (left, right) => SyntaxFactory.BinaryExpression(
                SyntaxKind.BitwiseOrExpression, left, SyntaxFactory.Token(SyntaxKind.BarToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), right));
            context.Offer(Title, editor => editor.ReplaceNode(node, kept.WithTriviaFrom(node)));
        }
    }

    /// <summary>The members that a mode is put together from, or null where it is something else.</summary>
    private static List<ExpressionSyntax>? Members(ExpressionSyntax mode)
    {
        var members = new List<ExpressionSyntax>();
        var open = new Stack<ExpressionSyntax>([mode]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } or:
                    open.Push(or.Right);
                    open.Push(or.Left);
                    break;
                case ParenthesizedExpressionSyntax inner:
                    open.Push(inner.Expression);
                    break;
                case { } member when member.LastName() is not null:
                    members.Add(member);
                    break;
                default:
                    return null;
            }
        }

        return members;
    }

    /// <summary>The user that the program runs as, in the form that the identity has: a name, or an identifier.</summary>
    private static ExpressionSyntax? Owner(Document document, ExpressionSyntax identity, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(identity, cancellation).Type is not { } type)
            return null;
        if (type.SpecialType == SpecialType.System_String)
            return model.Compilation.GetTypeByMetadataName("System.Environment") is { } environment ? Member(document.StaticReceiver(environment), "UserName") : null;
        if (model.Compilation.GetTypeByMetadataName("System.Security.Principal.WindowsIdentity") is not { } windows)
            return null;
        var user = Member(SyntaxFactory.InvocationExpression(Member(document.StaticReceiver(windows), "GetCurrent")), "User");
        return model.GetNullableContext(identity.SpanStart).AnnotationsEnabled()
            ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, user)
            : user;
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name));
}
