namespace ShiftLeft.CodeFixes.Crypto;

/// <summary>Exchanges the class of an algorithm for another one of the same namespace and base, together with the local that holds it.</summary>
internal static class AlgorithmSwap
{
    /// <summary>The identifier that names the type in <c>MD5.Create()</c> or <c>new X.MD5Cng()</c>; null where it is an alias or left out.</summary>
    public static SimpleNameSyntax? TypeName(SyntaxNode expression, ITypeSymbol type)
    {
        var named = expression switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            ObjectCreationExpressionSyntax creation => creation.Type,
            MemberAccessExpressionSyntax access => access.Expression,
            _ => null,
        };
        var name = Rightmost(named);
        return name?.Identifier.ValueText == type.Name ? name : null;
    }

    /// <summary>
    /// The places that name the old type for the local that holds the value: empty where there is nothing to change, null where the
    /// new type would not fit.
    /// </summary>
    public static IReadOnlyList<SimpleNameSyntax>? HolderTypes(SemanticModel model, ExpressionSyntax value, ITypeSymbol type)
    {
        if (value.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
            return [];
        if (value.Parent is not EqualsValueClauseSyntax
            { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator })
        {
            return Fits(model, value, type) ? [] : null;
        }

        if (declaration.Parent is FieldDeclarationSyntax or EventFieldDeclarationSyntax)
            return Fits(model, value, type) ? [] : null;
        if (!declaration.Type.IsVar && !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(declaration.Type).Type, type))
            return Fits(model, value, type) ? [] : null;
        if (!UsesFit(model, declarator, type))
            return null;
        return declaration.Type.IsVar ? [] : Rightmost(declaration.Type) is { } name ? [name] : null;
    }

    public static SimpleNameSyntax Renamed(this SimpleNameSyntax name, string to) =>
        SyntaxFactory.IdentifierName(to).WithTriviaFrom(name);

    /// <summary><c>Type.Create()</c>.</summary>
    public static ExpressionSyntax Create(TypeSyntax type) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParseExpression(type.WithoutTrivia().ToString()), SyntaxFactory.IdentifierName("Create")));

    private static bool UsesFit(SemanticModel model, VariableDeclaratorSyntax declarator, ITypeSymbol type)
    {
        if (model.GetDeclaredSymbol(declarator) is not { } local || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return false;
        var scope = member is GlobalStatementSyntax ? member.Parent! : member;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            .All(name => name.Parent switch
            {
                MemberAccessExpressionSyntax access => access.Expression == name,
                ConditionalAccessExpressionSyntax access => access.Expression == name,
                UsingStatementSyntax => true,
                _ => Fits(model, name, type),
            });
    }

    /// <summary>Whether the expression is only asked for as one of its base types.</summary>
    private static bool Fits(SemanticModel model, ExpressionSyntax value, ITypeSymbol type) =>
        (value.Parent is CastExpressionSyntax cast ? model.GetTypeInfo(cast).Type : model.GetTypeInfo(value).ConvertedType) is { } asked
        && asked.TypeKind != TypeKind.Error && !SymbolEqualityComparer.Default.Equals(asked, type);

    private static SimpleNameSyntax? Rightmost(SyntaxNode? name) => name switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };
}
