using System.IO;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>The names around a place of the code: its file, types, member and local functions.</summary>
internal static class Surroundings
{
    public static IEnumerable<string> Names(IOperation operation, ISymbol member)
    {
        yield return Path.GetFileNameWithoutExtension(operation.Syntax.SyntaxTree.FilePath);
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation function)
                yield return function.Symbol.Name;
        }

        for (var symbol = (member as IMethodSymbol)?.AssociatedSymbol ?? member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
            yield return symbol.Name;
    }
}
