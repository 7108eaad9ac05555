namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Which of the team's methods that set up the application call each other.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<IMethodSymbol, List<SetupCall>> _callers = new(SymbolEqualityComparer.Default);

    public CallGraph(IEnumerable<SetupCall> calls)
    {
        foreach (var call in calls)
        {
            if (!call.IsOfTeam)
                continue;
            if (!_callers.TryGetValue(call.Method, out var callers))
                _callers.Add(call.Method, callers = []);
            callers.Add(call);
        }
    }

    /// <summary>Calls of the method itself, of the ones it overrides, and of the interface members it implements.</summary>
    public IReadOnlyList<SetupCall> CallersOf(IMethodSymbol method)
    {
        var definition = SetupCall.Definition(method);
        var callers = new List<SetupCall>();
        for (var current = definition; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
            Add(callers, current);
        if (definition is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ContainingType: { } type })
        {
            foreach (var member in type.AllInterfaces.SelectMany(@interface => @interface.GetMembers().OfType<IMethodSymbol>()))
            {
                if (member.Parameters.Length == definition.Parameters.Length && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, definition))
                    Add(callers, member.OriginalDefinition);
            }
        }

        return callers;
    }

    private void Add(List<SetupCall> callers, IMethodSymbol method)
    {
        if (_callers.TryGetValue(method, out var found))
            callers.AddRange(found);
    }
}
