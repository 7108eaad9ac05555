namespace ShiftLeft.CodeFixes.Serialization;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL4005_NoExternalEntities() : SecurityFix("SL4005")
{
    private const string Title = "Prohibit DTDs and resolve nothing";
    private const string Resolver = "XmlResolver";
    private const string Processing = "DtdProcessing";
    private const string Prohibition = "ProhibitDtd";

    protected override async Task RegisterAsync(FixContext context)
    {
        switch (context.Node)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left.LastName() is Processing or Prohibition or Resolver:
                context.Offer(Title, editor => Correct(editor, assignment));
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var model = await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false);
                if (model?.GetTypeInfo(creation, context.Cancellation).Type is { Name: "XmlDocument" or "XmlTextReader" } type)
                    context.Offer(Title, editor => editor.ReplaceNode(creation, Safe(creation, type)));
                break;
        }
    }

    private static void Correct(DocumentEditor editor, AssignmentExpressionSyntax assignment)
    {
        var corrected = assignment.WithRight(SafeValue(assignment).WithTriviaFrom(assignment.Right));
        if (assignment.Left.LastName() == Resolver)
        {
            editor.ReplaceNode(assignment, corrected);
        }
        else if (ResolverOf(assignment) is { } resolver)
        {
            editor.ReplaceNode(assignment, corrected);
            editor.ReplaceNode(resolver.Right, Null.WithTriviaFrom(resolver.Right));
        }
        else if (assignment.Parent is InitializerExpressionSyntax initializer)
        {
            editor.ReplaceNode(initializer, initializer.ReplaceNode(assignment, corrected).With(Initializers.Set(Resolver, Null)));
        }
        else
        {
            editor.ReplaceNode(assignment, corrected);
            if (assignment is { Parent: ExpressionStatementSyntax statement, Left: MemberAccessExpressionSyntax left })
                AddAfter(editor, statement, left.WithName(SyntaxFactory.IdentifierName(Resolver)));
        }
    }

    private static void AddAfter(DocumentEditor editor, ExpressionStatementSyntax statement, ExpressionSyntax resolver)
    {
        var added = SyntaxFactory.ParseStatement($"{resolver.WithoutTrivia()} = null;")
            .WithLeadingTrivia(statement.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1))
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        switch (statement.Parent)
        {
            case GlobalStatementSyntax global:
                editor.InsertAfter(global, SyntaxFactory.GlobalStatement(added));
                break;
            case BlockSyntax or SwitchSectionSyntax:
                editor.InsertAfter(statement, added);
                break;
        }
    }

    /// <summary>Where the resolver of the same object is set: in the same initializer, or in the same member through the same expression.</summary>
    private static AssignmentExpressionSyntax? ResolverOf(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax initializer)
            return initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(static other => other.Left.LastName() == Resolver);
        var receiver = (assignment.Left as MemberAccessExpressionSyntax)?.Expression.ToString();
        return assignment.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)?
            .DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(other => other.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Resolver } access && access.Expression.ToString() == receiver);
    }

    private static BaseObjectCreationExpressionSyntax Safe(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
    {
        var prohibited = type.GetMembers(Processing).IsEmpty ? creation : creation.With(Initializers.Set(Processing, Prohibit));
        return prohibited.With(Initializers.Set(Resolver, Null));
    }

    private static ExpressionSyntax SafeValue(AssignmentExpressionSyntax assignment) => (assignment.Left.LastName(), assignment.Right) switch
    {
        (Processing, MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } access) => access.WithName(SyntaxFactory.IdentifierName("Prohibit")),
        (Processing, _) => Prohibit,
        (Prohibition, _) => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
        _ => Null,
    };

    private static ExpressionSyntax Null => SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression);

    private static ExpressionSyntax Prohibit =>
        SyntaxFactory.ParseExpression("System.Xml.DtdProcessing.Prohibit").WithAdditionalAnnotations(Simplifier.Annotation);
}
