namespace ShiftLeft.CodeFixes.Crypto;

/// <summary>Sets a check that is written off (<c>false</c>, assigned or as an argument) to <c>true</c>.</summary>
public abstract class SwitchOnFix(string ruleId, string title) : SecurityFix(ruleId)
{
    protected override Task RegisterAsync(FixContext context)
    {
        var value = context.Node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            LiteralExpressionSyntax literal => literal,
            _ => null,
        };
        if (value.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            context.Offer(title, editor => editor.ReplaceNode(
                value, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(value)));
        }

        return Task.CompletedTask;
    }
}
