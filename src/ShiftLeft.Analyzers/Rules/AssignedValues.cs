using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>The expressions that are assigned to a local or a member, where they can all be seen.</summary>
internal static class AssignedValues
{
    /// <summary>A local that is given more values than this is nothing that anybody keeps a constant in.</summary>
    private const int MostValues = 32;

    /// <summary>By the root of the member: rules ask for many locals of one member, and one walk answers all.</summary>
    private static readonly ConditionalWeakTable<IOperation, Dictionary<ISymbol, List<IOperation>?>> OfRoots = new();

    /// <summary>What the local is given in the member that declares it, in the order of the text, whatever the path.</summary>
    /// <returns>Null where it also gets a value that is no expression (a loop variable, a pattern, <c>ref</c> or <c>out</c>), or too many.</returns>
    public static List<IOperation>? Of(ILocalReferenceOperation reference) =>
        OfRoots.GetValue(Root(reference), OfLocals).TryGetValue(reference.Local, out var values) ? values : null;

    private static Dictionary<ISymbol, List<IOperation>?> OfLocals(IOperation root)
    {
        var locals = new Dictionary<ISymbol, List<IOperation>?>(SymbolEqualityComparer.Default);
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var initial }:
                    Add(declarator.Symbol, initial);
                    break;
                case ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value);
                    break;
                case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value);
                    break;
                case ILocalReferenceOperation written when IsWrittenOtherwise(written):
                    locals[written.Local] = null;
                    break;
            }
        }

        return locals;

        void Add(ISymbol local, IOperation value)
        {
            if (!locals.TryGetValue(local, out var values))
                locals.Add(local, [value]);
            else if (values?.Count >= MostValues)
                locals[local] = null;
            else
                values?.Add(value);
        }
    }

    /// <summary>The initializer of a readonly field, or the initializer or body of a get-only property, of the same file.</summary>
    /// <returns>Null where the member may have another value.</returns>
    public static IOperation? OfMember(IMemberReferenceOperation reference)
    {
        var member = reference.Member;
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false })
            || member.DeclaringSyntaxReferences.Length != 1
            || reference.SemanticModel is not { } model)
        {
            return null;
        }

        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax();
        var value = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            PropertyDeclarationSyntax { Initializer.Value: var initial } => initial,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            _ => null,
        };
        // Another file has another model, which would bind that file again.
        return value is not null && value.SyntaxTree == model.SyntaxTree && !IsSetInConstructor(member, declaration)
            ? model.GetOperation(value)
            : null;
    }

    /// <summary>What a private field of the same file starts with, whatever it may be given later; null where it has no initializer.</summary>
    public static IOperation? InitialOf(IFieldReferenceOperation reference) =>
        reference is { Field: { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: [var declaration] }, SemanticModel: { } model }
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? model.GetOperation(value)
            : null;

    /// <summary>The body, initializer or attribute that the operation is part of.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static bool IsSetInConstructor(ISymbol member, SyntaxNode declaration) =>
        declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.Members.OfType<ConstructorDeclarationSyntax>()
            .SelectMany(static constructor => constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Any(assignment => assignment.Left switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText == member.Name,
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == member.Name,
                _ => false,
            });

    private static bool IsWrittenOtherwise(ILocalReferenceOperation reference) => reference.IsDeclaration || reference.Parent switch
    {
        ICompoundAssignmentOperation compound => compound.Target == reference,
        IIncrementOrDecrementOperation => true,
        ISimpleAssignmentOperation { IsRef: true } => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => deconstruction.Target == tuple,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind == RefKind.Ref,
        IAddressOfOperation => true,
        _ => false,
    };
}
