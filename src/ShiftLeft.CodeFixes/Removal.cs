namespace ShiftLeft.CodeFixes;

/// <summary>Takes a statement or a member of an initializer away, where that leaves complete code.</summary>
internal static class Removal
{
    /// <summary>Offers to remove an assignment or a call that stands alone.</summary>
    public static void Offer(FixContext context, string title, ExpressionSyntax expression)
    {
        switch (expression.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement:
                SyntaxNode removed = statement.Parent is GlobalStatementSyntax global ? global : statement;
                context.Offer(title, editor => editor.RemoveNode(removed, SyntaxRemoveOptions.KeepUnbalancedDirectives));
                break;
            case InitializerExpressionSyntax { Expressions.Count: 1, Parent: ObjectCreationExpressionSyntax creation }:
                context.Offer(title, editor => editor.ReplaceNode(creation, WithoutInitializer(creation)));
                break;
            case InitializerExpressionSyntax { Expressions.Count: > 1, Parent: BaseObjectCreationExpressionSyntax } initializer:
                context.Offer(title, editor => editor.ReplaceNode(initializer, initializer.WithExpressions(Without(initializer.Expressions, expression))));
                break;
        }
    }

    private static SeparatedSyntaxList<ExpressionSyntax> Without(SeparatedSyntaxList<ExpressionSyntax> members, ExpressionSyntax member)
    {
        var endsList = members.Last() == member && members.SeparatorCount < members.Count;
        var rest = members.Remove(member);
        return endsList ? rest.Replace(rest.Last(), rest.Last().WithTrailingTrivia(member.GetTrailingTrivia())) : rest;
    }

    private static ObjectCreationExpressionSyntax WithoutInitializer(ObjectCreationExpressionSyntax creation) =>
        creation
            .WithType(creation.ArgumentList is null ? creation.Type.WithoutTrailingTrivia() : creation.Type)
            .WithArgumentList((creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithoutTrailingTrivia())
            .WithInitializer(null)
            .WithTriviaFrom(creation);
}
