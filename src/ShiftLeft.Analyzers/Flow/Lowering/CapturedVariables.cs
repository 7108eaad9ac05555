using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>
/// The locals and parameters of a method that its lambdas and local functions use: they live in a frame object that all of them share,
/// as in the code the compiler makes.
/// </summary>
internal static class CapturedVariables
{
    public static HashSet<ISymbol> Of(ControlFlowGraph graph)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        CollectNested(graph, captured);
        return captured;
    }

    private static void CollectNested(ControlFlowGraph graph, HashSet<ISymbol> captured)
    {
        foreach (var function in graph.LocalFunctions)
            Collect(graph.GetLocalFunctionControlFlowGraph(function), function, captured);
        foreach (var operation in Operations(graph))
        {
            if (operation is IFlowAnonymousFunctionOperation lambda)
                Collect(graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol, captured);
            else if (operation is IObjectCreationOperation { Constructor: { } constructor } creation && KeepsReferences(constructor))
                captured.UnionWith(creation.Arguments.Where(static argument => argument.Parameter?.RefKind == RefKind.Ref).Select(static argument => VariableOf(argument.Value)).OfType<ISymbol>());
        }
    }

    private static void Collect(ControlFlowGraph graph, IMethodSymbol function, HashSet<ISymbol> captured)
    {
        foreach (var operation in Operations(graph))
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (variable is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function) && !IsPrimaryConstructorParameter(variable))
                captured.Add(variable);
        }

        CollectNested(graph, captured);
    }

    /// <summary>Whether what a constructor is given by reference may be kept: the fields of such a struct can be references.</summary>
    public static bool KeepsReferences(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, ContainingType.IsRefLikeType: true, DeclaringSyntaxReferences.IsEmpty: false };

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Outside the constructor such a parameter is a field of the object, whoever uses it.</summary>
    public static bool IsPrimaryConstructorParameter(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && !constructor.DeclaringSyntaxReferences.IsEmpty
        && constructor.DeclaringSyntaxReferences[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax;

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var root in block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            {
                foreach (var operation in OperationTree.DescendantsAndSelf(root))
                    yield return operation;
            }
        }
    }
}
