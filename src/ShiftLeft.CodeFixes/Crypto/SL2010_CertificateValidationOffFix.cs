using System.Text.RegularExpressions;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2010_CertificateValidationOffFix() : SecurityFix("SL2010")
{
    private const string Title = "Validate the certificate (remove what accepts all)";

    private static readonly Regex TrustPart = new(
        @"Trust\s*Server\s*Certificate\s*=\s*(true|yes)\s*;?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    protected override Task RegisterAsync(FixContext context)
    {
        if (context.Node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            var text = TrustPart.Replace(literal.Token.Text, "");
            context.Offer(Title, editor => editor.ReplaceNode(literal, SyntaxFactory.ParseExpression(text).WithTriviaFrom(literal)));
            return Task.CompletedTask;
        }

        var value = context.Node;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax || IsDelegateCreation(value))
            value = IsDelegateCreation(value) ? value.Parent!.Parent!.Parent! : value.Parent!;
        if (value is ArgumentSyntax argument)
            RemoveArgument(context, argument);
        else if (value.Parent is ArgumentSyntax parent)
            RemoveArgument(context, parent);
        else if ((value as AssignmentExpressionSyntax ?? value.Parent as AssignmentExpressionSyntax) is { } assignment && (assignment == value || assignment.Right == value))
            Removal.Offer(context, Title, assignment);
        return Task.CompletedTask;
    }

    /// <summary><c>new RemoteCertificateValidationCallback(value)</c>.</summary>
    private static bool IsDelegateCreation(SyntaxNode value) =>
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Type: var type } } }
        && type.ToString().EndsWith("Callback", StringComparison.Ordinal);

    private static void RemoveArgument(FixContext context, ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax { Type: var type } } list || !type.ToString().EndsWith("SslStream", StringComparison.Ordinal))
            return;
        var isLast = list.Arguments.Last() == argument;
        context.Offer(Title, editor => editor.ReplaceNode(list, isLast
            ? list.WithArguments(list.Arguments.Remove(argument))
            : list.ReplaceNode(argument.Expression, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(argument.Expression))));
    }
}
