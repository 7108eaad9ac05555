namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>The configuration that code at a place can reach.</summary>
/// <param name="Expression">Of type IConfiguration.</param>
/// <param name="HasConnectionStrings">Whether the place sees the extension method GetConnectionString.</param>
internal sealed record ConfigurationInScope(string Expression, bool HasConnectionStrings)
{
    private const string Configuration = "Configuration";

    /// <param name="place">Where a value is to be read.</param>
    /// <param name="model">Of its file.</param>
    /// <param name="isStatic">Whether the value becomes that of a static field.</param>
    /// <returns>Null where there is none.</returns>
    public static ConfigurationInScope? At(SyntaxNode place, SemanticModel model, bool isStatic)
    {
        var scope = Scope.Of(place, isStatic);
        if (scope.IsClosed)
            return null;
        var symbols = model.LookupSymbols(place.SpanStart)
            .Where(symbol => scope.Reaches(symbol))
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : symbol is IFieldSymbol ? 1 : 2)
            .ToArray();
        if (symbols.FirstOrDefault(static symbol => IsConfiguration(TypeOf(symbol))) is { } configuration)
            return new(configuration.Name, HasExtension(TypeOf(configuration)!));
        return symbols.FirstOrDefault(static symbol => ConfigurationOf(TypeOf(symbol)) is not null) is { } host
            ? new($"{host.Name}.{Configuration}", HasExtension(ConfigurationOf(TypeOf(host))!))
            : null;

        bool HasExtension(ITypeSymbol type) =>
            !model.LookupSymbols(place.SpanStart, type, "GetConnectionString", includeReducedExtensionMethods: true).IsEmpty;
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

    /// <summary>The type of the configuration that a builder or application of the host has.</summary>
    private static ITypeSymbol? ConfigurationOf(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) == true
            ? type.GetMembers(Configuration).OfType<IPropertySymbol>()
                .FirstOrDefault(static property => !property.IsStatic && IsConfiguration(property.Type))?.Type
            : null;

    /// <summary>What a place can reach besides what names say: an instance, the parameters of a primary constructor.</summary>
    private sealed record Scope(SyntaxNode Place, bool HasInstance, bool HasPrimaryParameters, bool IsClosed)
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
                    case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                    case EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax }:
                        hasInstance = false;
                        break;
                    case MemberDeclarationSyntax member and not (BaseTypeDeclarationSyntax or GlobalStatementSyntax):
                        isStatic |= member.Modifiers.Any(SyntaxKind.StaticKeyword);
                        return new(place, hasInstance && !isStatic, !isStatic, isClosed);
                }
            }

            return new(place, hasInstance, HasPrimaryParameters: true, isClosed);
        }

        public bool Reaches(ISymbol symbol) => symbol switch
        {
            ILocalSymbol local => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
                && declaration.SyntaxTree == Place.SyntaxTree && declaration.Span.End < Place.SpanStart && IsOfProgram(declaration) == IsOfProgram(Place),
            IParameterSymbol parameter => HasPrimaryParameters || !IsOfPrimaryConstructor(parameter),
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || HasInstance,
            _ => false,
        };

        /// <summary>Names of top-level statements are looked up everywhere, but only those statements can use them.</summary>
        private static bool IsOfProgram(SyntaxNode node) => node.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;

        private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
            parameter.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
    }
}
