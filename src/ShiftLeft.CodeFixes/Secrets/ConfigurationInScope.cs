namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>The configuration that code at a place can reach.</summary>
internal static class ConfigurationInScope
{
    private const string Configuration = "Configuration";

    /// <param name="place">Where a value is to be read.</param>
    /// <param name="model">Of its file.</param>
    /// <param name="isStatic">Whether the value becomes that of a static field.</param>
    /// <returns>An expression of type IConfiguration, or null.</returns>
    public static string? At(SyntaxNode place, SemanticModel model, bool isStatic)
    {
        var scope = Scope.Of(place, isStatic);
        if (scope.IsClosed)
            return null;
        var symbols = model.LookupSymbols(place.SpanStart)
            .Where(symbol => scope.Reaches(symbol))
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : symbol is IFieldSymbol ? 1 : 2)
            .ToArray();
        return symbols.FirstOrDefault(static symbol => IsConfiguration(TypeOf(symbol)))?.Name
            ?? (symbols.FirstOrDefault(static symbol => HasConfiguration(TypeOf(symbol))) is { } host ? $"{host.Name}.{Configuration}" : null);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        _ => null,
    };

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is { NullableAnnotation: not NullableAnnotation.Annotated } && (IsInterface(type) || type.AllInterfaces.Any(IsInterface));

    private static bool IsInterface(ITypeSymbol type) =>
        type is { Name: "IConfiguration", ContainingNamespace: { Name: Configuration, ContainingNamespace.Name: "Extensions" } };

    /// <summary>A builder or application of the host.</summary>
    private static bool HasConfiguration(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) == true
        && type.GetMembers(Configuration).OfType<IPropertySymbol>().Any(static property => !property.IsStatic && IsConfiguration(property.Type));

    /// <summary>What a place can reach besides what names say: an instance, the parameters of a primary constructor.</summary>
    private sealed record Scope(int Position, bool HasInstance, bool HasPrimaryParameters, bool IsClosed)
    {
        public static Scope Of(SyntaxNode place, bool isStatic)
        {
            var hasInstance = true;
            var isClosed = false;
            foreach (var node in place.Ancestors())
            {
                switch (node)
                {
                    case AnonymousFunctionExpressionSyntax function when function.Modifiers.Any(SyntaxKind.StaticKeyword):
                    case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                        isClosed = true;
                        break;
                    case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }:
                        hasInstance = false;
                        break;
                    case MemberDeclarationSyntax member and not (BaseTypeDeclarationSyntax or GlobalStatementSyntax):
                        isStatic |= member.Modifiers.Any(SyntaxKind.StaticKeyword);
                        return new(place.SpanStart, hasInstance && !isStatic, !isStatic, isClosed);
                }
            }

            return new(place.SpanStart, hasInstance, HasPrimaryParameters: true, isClosed);
        }

        public bool Reaches(ISymbol symbol) => symbol switch
        {
            ILocalSymbol local => local.Locations.FirstOrDefault()?.SourceSpan.End < Position && !IsBeingDeclared(local),
            IParameterSymbol parameter => HasPrimaryParameters || !IsOfPrimaryConstructor(parameter),
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || HasInstance,
            _ => false,
        };

        private bool IsBeingDeclared(ILocalSymbol local) =>
            local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Span.Contains(Position) == true;

        private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
            parameter.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
    }
}
