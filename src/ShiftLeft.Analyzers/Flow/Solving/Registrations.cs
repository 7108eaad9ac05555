using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Which classes the program registers behind its interfaces and base classes. Where that is known, an object that a container hands in is of
/// one of them; or of a class that the program makes objects of itself.
/// </summary>
internal sealed class Registrations
{
    private readonly Dictionary<ISymbol, HashSet<ISymbol>?> _implementations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, MethodIr?> _bodyOf;
    private readonly ILibrary _library;
    private readonly bool _isOpen;

    public Registrations(IReadOnlyList<MethodIr> bodies, ILibrary library, Func<IMethodSymbol, MethodIr?> bodyOf)
    {
        _library = library;
        _bodyOf = bodyOf;
        foreach (var body in bodies)
        {
            foreach (var instruction in body.Instructions)
            {
                if (instruction is AllocateInstruction { Type: INamedTypeSymbol made })
                    AddWithBases(_made, made);
                else if (instruction is CallInstruction call)
                    _isOpen |= !Note(body, call);
            }
        }
    }

    /// <summary>Whether an object behind this interface or base class can run a body: it is of the body's class, or of one that inherits it.</summary>
    public bool MayRun(INamedTypeSymbol service, MethodIr body)
    {
        if (_isOpen || !_implementations.TryGetValue(service.OriginalDefinition, out var registered) || registered is null || body.Symbol.ContainingType is not { } owner
            || owner.TypeKind == TypeKind.Interface)
            return true;
        return registered.Contains(owner.OriginalDefinition) || _made.Contains(owner.OriginalDefinition);
    }

    private static void AddWithBases(HashSet<ISymbol> types, ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None } && types.Add(current.OriginalDefinition); current = current.BaseType)
        {
        }
    }

    /// <returns>False where anything may be registered.</returns>
    private bool Note(MethodIr body, CallInstruction call)
    {
        var role = _library.RegistrationOf(call.Method);
        if (role is RegistrationRole.None or RegistrationRole.Resolve)
            return true;
        if (role == RegistrationRole.Scan)
            return false;
        var types = call.TypeArguments.Length > 0 ? call.TypeArguments.ToList() : [.. TypesAmong(body, call)];
        if (types.Count == 0 || types[0] is not INamedTypeSymbol service)
            return types.Count > 0 && types[0] is ITypeParameterSymbol ? false : !call.Method.Parameters.Any(static parameter => parameter.Type.Name == "Type");
        var implementations = types.Count > 1 ? [types[1]] : Made(body, call, service);
        Add(service, implementations);
        return true;
    }

    private void Add(INamedTypeSymbol service, IReadOnlyCollection<ITypeSymbol>? implementations)
    {
        if (!_implementations.TryGetValue(service.OriginalDefinition, out var known))
            _implementations.Add(service.OriginalDefinition, known = new(SymbolEqualityComparer.Default));
        if (known is null)
            return;
        if (implementations is null || implementations.Any(static type => type is not INamedTypeSymbol))
            _implementations[service.OriginalDefinition] = null;
        foreach (var type in implementations ?? [])
            AddWithBases(known, type);
    }

    /// <summary>The types that are arguments of a call, in order; none where the first is not known.</summary>
    private static IEnumerable<ITypeSymbol> TypesAmong(MethodIr body, CallInstruction call)
    {
        foreach (var argument in call.Arguments)
        {
            if (Definition(body, argument) is ConstantInstruction { Value: ITypeSymbol type })
                yield return type;
        }
    }

    /// <summary>The classes of which a factory makes objects, or of which an object is given; the service itself where there is neither. Null where it is not known.</summary>
    private IReadOnlyCollection<ITypeSymbol>? Made(MethodIr body, CallInstruction call, INamedTypeSymbol service)
    {
        for (var i = 0; i < call.Arguments.Length && i < call.Method.Parameters.Length; i++)
        {
            var parameter = call.Method.Parameters[i];
            if (parameter.Type.TypeKind == TypeKind.Delegate)
                return Definition(body, call.Arguments[i]) is DelegateInstruction factory && _bodyOf(factory.Method) is { } made ? MadeIn(made, service) : null;
            if (parameter.Name is "implementationInstance" or "instance")
                return Definition(body, call.Arguments[i]) is AllocateInstruction { Type: { } type } ? [type] : null;
            if (parameter.Name == "implementationType")
                return null;
        }

        return [service];
    }

    private List<ITypeSymbol>? MadeIn(MethodIr factory, INamedTypeSymbol service)
    {
        var found = new List<ITypeSymbol>();
        foreach (var instruction in factory.Instructions)
        {
            var type = instruction switch
            {
                AllocateInstruction allocate => allocate.Type,
                CallInstruction call when _library.RegistrationOf(call.Method) == RegistrationRole.Resolve => call.TypeArguments[0],
                _ => null,
            };
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } && IsService(type, service))
                found.Add(type);
        }

        return found.Count == 0 ? null : found;
    }

    private static bool IsService(ITypeSymbol type, INamedTypeSymbol service)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, service.OriginalDefinition))
                return true;
        }

        return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, service.OriginalDefinition));
    }

    private static Instruction? Definition(MethodIr body, int register)
    {
        if (register == Instruction.None)
            return null;
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Result == register)
                return instruction;
        }

        return null;
    }
}
