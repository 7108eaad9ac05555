using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>What other projects may call: visible members, and whatever runs when a visible interface or virtual member is called.</summary>
internal sealed class Exports
{
    private readonly Compilation _compilation;
    private readonly bool _hasFriends;
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _implemented = new(SymbolEqualityComparer.Default);

    public Exports(Scope scope)
    {
        _compilation = scope.Compilation;
        _hasFriends = _compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
        foreach (var type in scope.Bodies.Select(static body => body.Symbol.ContainingType).Where(static type => type is not null).Distinct<ISymbol>(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>())
        {
            foreach (var member in type.AllInterfaces.Where(candidate => !OtherProjects.IsOfPlatform(candidate) && IsVisible(candidate)).SelectMany(static candidate => candidate.GetMembers()).OfType<IMethodSymbol>())
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                    Add(implementation.OriginalDefinition, member);
            }
        }

        foreach (var method in scope.Bodies.Select(static body => body.Method))
        {
            for (var overridden = method?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (!OtherProjects.IsOfPlatform(overridden) && IsVisible(overridden))
                    Add(method!.OriginalDefinition, overridden);
            }
        }

        Bodies = [.. scope.Bodies.Where(body => body.Method is { } method && (IsVisible(method) || _implemented.ContainsKey(method.OriginalDefinition)))];
    }

    /// <summary>Every body that other projects may come to run.</summary>
    public IReadOnlyList<MethodIr> Bodies { get; }

    /// <summary>The visible members that a method runs for when they are called.</summary>
    public IReadOnlyList<IMethodSymbol> ImplementedBy(IMethodSymbol method) => _implemented.TryGetValue(method.OriginalDefinition, out var declared) ? declared : [];

    private bool IsVisible(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction or MethodKind.StaticConstructor or MethodKind.Destructor })
            return false;
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            var isVisible = current.DeclaredAccessibility switch
            {
                Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
                Accessibility.Internal or Accessibility.ProtectedAndInternal => _hasFriends,
                _ => false,
            };
            if (!isVisible)
                return false;
        }

        return true;
    }

    private void Add(IMethodSymbol implementation, IMethodSymbol declared)
    {
        if (!_implemented.TryGetValue(implementation, out var known))
            _implemented.Add(implementation, [declared]);
        else if (!known.Contains(declared, SymbolEqualityComparer.Default))
            known.Add(declared);
    }
}
