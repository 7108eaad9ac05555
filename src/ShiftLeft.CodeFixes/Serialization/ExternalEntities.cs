namespace ShiftLeft.CodeFixes.Serialization;

/// <summary>Tells an XML parser to prohibit DTDs and to resolve nothing.</summary>
internal static class ExternalEntities
{
    public const string Title = "Prohibit DTDs and resolve nothing";
    private const string Resolver = "XmlResolver";
    private const string Processing = "DtdProcessing";
    private const string Prohibition = "ProhibitDtd";

    /// <summary>Whether an assignment decides what the parser does with entities.</summary>
    public static bool IsDecided(AssignmentExpressionSyntax assignment) => assignment.Left.LastName() is Processing or Prohibition or Resolver;

    /// <summary>The assignment that decides for an object: in its initializer, or in the same member through its variable.</summary>
    public static AssignmentExpressionSyntax? DecisionFor(ExpressionSyntax parser, SemanticModel model, CancellationToken cancellation)
    {
        if (parser is BaseObjectCreationExpressionSyntax creation)
            return InInitializer(creation);
        if (model.GetSymbolInfo(parser, cancellation).Symbol is not (ILocalSymbol or IFieldSymbol) || model.GetSymbolInfo(parser, cancellation).Symbol is not { } symbol)
            return null;
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax;
        if (declaration is null || declaration.SyntaxTree != parser.SyntaxTree)
            return null;
        if (declaration.Initializer?.Value is BaseObjectCreationExpressionSyntax made && InInitializer(made) is { } initial)
            return initial;
        var name = parser.ToString();
        return parser.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)?
            .DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(static assignment => IsDecided(assignment))
            .OrderBy(static assignment => assignment.Left.LastName() == Resolver)
            .FirstOrDefault(assignment => assignment.Left is MemberAccessExpressionSyntax access && access.Expression.ToString() == name);
    }

    private static AssignmentExpressionSyntax? InInitializer(BaseObjectCreationExpressionSyntax creation) => creation.Initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .Where(static assignment => IsDecided(assignment))
        .OrderBy(static assignment => assignment.Left.LastName() == Resolver)
        .FirstOrDefault();

    public static void Forbid(DocumentEditor editor, AssignmentExpressionSyntax assignment)
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

    public static BaseObjectCreationExpressionSyntax Forbidden(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type)
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
