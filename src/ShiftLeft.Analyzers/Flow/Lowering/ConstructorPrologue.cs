using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>What a constructor does that nobody wrote as a statement.</summary>
internal static class ConstructorPrologue
{
    /// <param name="called">The constructor named by <c>: this(…)</c> or <c>: base(…)</c>, if any; the call itself is part of the body.</param>
    public static IEnumerable<Instruction> Of(IMethodSymbol constructor, int self, int[] parameters, TextSpan span, IMethodSymbol? called)
    {
        var type = constructor.ContainingType;
        if (IsPrimary(constructor))
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                var parameter = constructor.Parameters[i];
                yield return new StoreInstruction(self, PrimaryParameter(parameter), parameter, parameters[i], span);
                if (type.IsRecord && HasPositionalProperty(type, parameter.Name))
                    yield return new StoreInstruction(self, FieldName.Named(parameter.Name), parameter, parameters[i], span);
            }
        }

        if (!SymbolEqualityComparer.Default.Equals(called?.ContainingType, type))
            yield return new InitializeInstruction(type, self, span);
        if (called is null && ImplicitBaseConstructor(type) is { } inherited)
            yield return new CallInstruction(Instruction.None, inherited, self, [], [], Instruction.None, IsVirtual: false, Carrier.None, span);
    }

    /// <summary>The field that keeps a primary constructor's parameter; its name cannot clash with one that people write.</summary>
    public static FieldName PrimaryParameter(IParameterSymbol parameter) => FieldName.Named(parameter.Name + "#primary");

    public static bool IsPrimary(IMethodSymbol constructor) =>
        !constructor.DeclaringSyntaxReferences.IsEmpty && constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    private static IMethodSymbol? ImplicitBaseConstructor(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None } inherited && !inherited.DeclaringSyntaxReferences.IsEmpty
            ? inherited.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty)
            : null;

    private static bool HasPositionalProperty(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol)
                return true;
        }

        return false;
    }
}
