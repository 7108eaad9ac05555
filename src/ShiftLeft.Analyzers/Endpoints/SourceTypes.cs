namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>The types that the program declares.</summary>
internal static class SourceTypes
{
    public static List<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellation)
    {
        var found = new List<INamedTypeSymbol>();
        var open = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    open.Push(inner);
                if (member is INamedTypeSymbol type)
                    found.Add(type);
            }
        }

        return found;
    }
}
