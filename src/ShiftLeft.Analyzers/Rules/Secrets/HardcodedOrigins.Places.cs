using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Secrets;

// What members and parameters are given elsewhere in the file.
internal sealed partial class HardcodedOrigins
{
    /// <summary>What a private field or property is given in its type's part of the file, whatever else it may be given.</summary>
    private IEnumerable<HardcodedValue> OfMember(IMemberReferenceOperation reference, int depth)
    {
        var member = reference.Member;
        if (member.DeclaringSyntaxReferences is not [var declared] || reference.SemanticModel is not { } model)
            return [];
        var declaration = declared.GetSyntax();
        // Another file has another model, which would bind that file again: there the text must say it.
        if (declared.SyntaxTree != model.SyntaxTree)
            return member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true } && HardcodedTexts.Of(declaration) is { } written ? [written] : [];
        if (member.DeclaredAccessibility != Accessibility.Private)
            return [];
        var initial = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        };
        var assigned = declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && NameOf(assignment.Left) == member.Name)
            .Take(MaxCallers)
            .Where(assignment => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, member))
            .Select(static assignment => assignment.Right) ?? [];
        return assigned.Prepend(initial)
            .OfType<ExpressionSyntax>()
            .Select(value => model.GetOperation(value))
            .OfType<IOperation>()
            .SelectMany(value => Of(value, depth));
    }

    /// <summary>What callers in the same file hand in, and what is taken where they hand in nothing.</summary>
    private IEnumerable<HardcodedValue> AtCallers(IParameterReferenceOperation reference, int depth)
    {
        var parameter = reference.Parameter;
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor } method
            || reference.SemanticModel is not { } model
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax declaration
            || declaration.SyntaxTree != model.SyntaxTree)
        {
            return [];
        }

        var found = new List<HardcodedValue>();
        if (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string optional } && declaration.Default is { } written)
            found.Add(new(optional, written.Value));
        var calls = model.SyntaxTree.GetRoot().DescendantNodes()
            .Where(node => node switch
            {
                InvocationExpressionSyntax call => NameOf(call.Expression) == method.Name,
                ObjectCreationExpressionSyntax creation => method.MethodKind == MethodKind.Constructor && LastName(creation.Type) == method.ContainingType.Name,
                ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => method.MethodKind == MethodKind.Constructor,
                _ => false,
            })
            .Take(MaxCallers);
        foreach (var call in calls)
        {
            var (target, arguments) = model.GetOperation(call) switch
            {
                IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
                IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
                _ => (null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (SymbolEqualityComparer.Default.Equals(target?.OriginalDefinition, method.OriginalDefinition)
                && arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: ArgumentKind.Explicit } argument)
            {
                found.AddRange(Of(argument.Value, depth));
            }
        }

        return found;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
