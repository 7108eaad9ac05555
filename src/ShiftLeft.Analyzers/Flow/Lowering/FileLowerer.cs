using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>
/// Lowers every body of a file. It runs in the file's semantic-model action, which finds the operations that the driver has bound for other
/// analyzers already, so nothing is bound twice.
/// </summary>
internal static class FileLowerer
{
    /// <param name="failed">Told of a body that could not be lowered, with the reason.</param>
    public static List<MethodIr> Lower(SemanticModel model, Action<SyntaxNode, Exception> failed, CancellationToken cancellation)
    {
        var output = new List<MethodIr>();
        foreach (var (node, symbol) in Bodies(model, cancellation))
        {
            var count = output.Count;
            try
            {
                if (GraphOf(model.GetOperation(node, cancellation), cancellation) is { } graph)
                    BodyLowerer.Lower(graph, symbol, output, cancellation);
                else if (node is TypeDeclarationSyntax type)
                    output.Add(BodyLowerer.PrimaryConstructor((IMethodSymbol)symbol, type.SyntaxTree, type.Identifier.Span));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                output.RemoveRange(count, output.Count - count);
                failed(node, exception);
            }
        }

        return output;
    }

    private static ControlFlowGraph? GraphOf(IOperation? operation, CancellationToken cancellation) => operation switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellation),
        _ => null,
    };

    private static IEnumerable<(SyntaxNode Node, ISymbol Symbol)> Bodies(SemanticModel model, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        foreach (var node in root.DescendantNodesAndSelf(static node => node is not (StatementSyntax or ExpressionSyntax or AttributeListSyntax)))
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not ConstructorDeclarationSyntax:
                    break;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }:
                    if (model.GetDeclaredSymbol(node, cancellation) is { } method)
                        yield return (node, method);
                    break;
                case PropertyDeclarationSyntax { ExpressionBody: { } body } property:
                    if (model.GetDeclaredSymbol(property, cancellation)?.GetMethod is { } getter)
                        yield return (body, getter);
                    break;
                case IndexerDeclarationSyntax { ExpressionBody: { } body } indexer:
                    if (model.GetDeclaredSymbol(indexer, cancellation)?.GetMethod is { } indexGetter)
                        yield return (body, indexGetter);
                    break;
                case PropertyDeclarationSyntax { Initializer: { } initializer } property:
                    if (model.GetDeclaredSymbol(property, cancellation) is { } initialized)
                        yield return (initializer, initialized);
                    break;
                case VariableDeclaratorSyntax { Initializer: { } initializer, Parent.Parent: FieldDeclarationSyntax } field:
                    if (model.GetDeclaredSymbol(field, cancellation) is IFieldSymbol { IsConst: false } declared)
                        yield return (initializer, declared);
                    break;
                case TypeDeclarationSyntax { ParameterList: not null } type:
                    if (model.GetDeclaredSymbol(type, cancellation) is { } owner && PrimaryConstructor(owner, type) is { } primary)
                        yield return (type, primary);
                    break;
                case CompilationUnitSyntax unit when unit.Members.Any(SyntaxKind.GlobalStatement):
                    if (model.GetDeclaredSymbol(unit, cancellation) is { } program)
                        yield return (unit, program);
                    break;
            }
        }
    }

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        type.InstanceConstructors.FirstOrDefault(constructor =>
            constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span));
}
