using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// The bodies that one run of the solver sees: a whole compilation, or one file of it. Answers which bodies a call may run.
/// </summary>
internal sealed class Scope
{
    private readonly Compilation _compilation;
    private readonly SyntaxTree? _file;
    private readonly Dictionary<ISymbol, MethodIr> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<MethodIr>> _initializers = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ISymbol, List<MethodIr>>> _implementations;
    private readonly Lazy<Dictionary<ISymbol, MethodIr>> _lasting;
    private readonly Lazy<Registrations> _registrations;
    private readonly Lazy<ConstantFields> _constants;
    private readonly Lazy<OwnNumbers> _ownNumbers;
    private readonly Lazy<Cleaners> _cleaners;
    private readonly Lazy<Exports> _exports;
    private readonly Lazy<HashSet<ISymbol>> _calledBackMembers;
    private readonly ConcurrentDictionary<(ISymbol Method, bool IsVirtual), Callee> _callees = new();

    /// <param name="file">The only file that is seen, or null for all.</param>
    /// <param name="others">What is known of the methods of other projects.</param>
    public Scope(Compilation compilation, IReadOnlyList<MethodIr> bodies, SyntaxTree? file, ILibrary library, OtherProjects others)
    {
        Others = others;
        _compilation = compilation;
        _file = file;
        Bodies = bodies;
        Library = library;
        foreach (var body in bodies)
        {
            if (body.Symbol is IMethodSymbol)
                _bodies[body.Symbol] = body;
            else if (_initializers.TryGetValue(body.Symbol.ContainingType, out var list))
                list.Add(body);
            else
                _initializers.Add(body.Symbol.ContainingType, [body]);
        }

        _lasting = new(FindLasting);
        _registrations = new(() => new Registrations(bodies, library, BodyOf));
        _implementations = new(FindImplementations);
        _exports = new(() => new Exports(this));
        _calledBackMembers = new(FindCalledBackMembers);
        _cleaners = new(() => new Cleaners(bodies, library, KnownOf));
        _ownNumbers = new(() => new OwnNumbers(bodies, IsWholeType));
        _constants = new(() => new ConstantFields(bodies, library, IsWholeType, compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary));
    }

    public IReadOnlyList<MethodIr> Bodies { get; }

    public ILibrary Library { get; }

    public OtherProjects Others { get; }

    /// <summary>What other projects may call here.</summary>
    public Exports Exports => _exports.Value;

    public Compilation Compilation => _compilation;

    /// <summary>Whether the whole compilation is seen.</summary>
    public bool IsWhole => _file is null;

    public MethodIr? BodyOf(ISymbol method)
    {
        var definition = method.OriginalDefinition;
        if (definition is IMethodSymbol { PartialImplementationPart: { } implementation })
            definition = implementation;
        return _bodies.TryGetValue(definition, out var body) ? body : definition is IMethodSymbol other ? Others.BodyOf(other) : null;
    }

    /// <summary>The instance initializers of a type.</summary>
    public IEnumerable<MethodIr> InitializersOf(INamedTypeSymbol type) =>
        _initializers.TryGetValue(type.OriginalDefinition, out var list) ? list.Where(static body => !body.Symbol.IsStatic) : [];

    /// <summary>
    /// The initializer of a field or property that nobody sets again, where it leaves functions or data of a source there: every method of
    /// the object finds them.
    /// </summary>
    public MethodIr? LastingInitializerOf(ISymbol member) => _lasting.Value.TryGetValue(member.OriginalDefinition, out var body) ? body : null;

    private Dictionary<ISymbol, MethodIr> FindLasting()
    {
        var found = new Dictionary<ISymbol, MethodIr>(SymbolEqualityComparer.Default);
        foreach (var body in _initializers.Values.SelectMany(static list => list))
        {
            if (body.Symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
                && (body.Instructions.Any(static instruction => instruction is DelegateInstruction) || Relevance.HasSource(body, Library, Others, (Models.ThreatModel)~0)))
                found[body.Symbol] = body;
        }

        return found;
    }

    /// <summary>The value a field always has, or null.</summary>
    public Values.Constant? ConstantOf(ISymbol member) =>
        member is IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } ? Values.Value.EmptyText.Constant : _constants.Value.Of(member);

    /// <summary>Whether nobody outside decides the number that a field holds.</summary>
    public bool IsOwnNumber(ISymbol member) => member is IFieldSymbol && _ownNumbers.Value.Contains(member);

    /// <summary>What is known of the object that a field always holds (<see cref="Values.Value.Known"/>), or null.</summary>
    public object? KnownOf(ISymbol member) => _constants.Value.KnownOf(member);

    /// <summary>What the text that a helper returns is not dangerous for, whatever way it cleans it.</summary>
    public KindSet CleanedBy(ISymbol method) => _cleaners.Value.Of(method);

    /// <summary>What a call may run.</summary>
    public Callee Resolve(IMethodSymbol method, bool isVirtual) => _callees.GetOrAdd((method, isVirtual), key => ResolveCore((IMethodSymbol)key.Method, key.IsVirtual));

    /// <summary>
    /// What a library may run on an object of a type of this program: the overrides and implementations of its own members. Whoever makes
    /// such an object may come to run them.
    /// </summary>
    public IReadOnlyList<MethodIr> CalledBackOn(INamedTypeSymbol type) => _calledBack.GetOrAdd(type.OriginalDefinition, FindCalledBack);

    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<MethodIr>> _calledBack = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Bodies that a call may run, with those that run in turn where one of another project calls a member of what it is handed.
    /// </summary>
    public IReadOnlyList<MethodIr> WithMembers(IReadOnlyList<MethodIr> bodies)
    {
        if (!bodies.Any(static body => OtherProjects.Members(body).Any()))
            return bodies;
        var found = new List<MethodIr>(bodies);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(OtherProjects.Members(found[i]).SelectMany(member => Resolve(member, isVirtual: true).Bodies).Where(body => !found.Contains(body)).Distinct().ToList());
        return found;
    }

    /// <summary>Whether any class that the program makes objects of implements this member of a library's interface.</summary>
    public bool IsCalledBack(IMethodSymbol method) => _calledBackMembers.Value.Contains(method.OriginalDefinition);

    private HashSet<ISymbol> FindCalledBackMembers()
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in _calledBack.Keys)
        {
            if (Same(type.ContainingAssembly, _compilation.Assembly))
                found.UnionWith(type.AllInterfaces.SelectMany(static implemented => implemented.OriginalDefinition.GetMembers()));
        }

        return found;
    }

    private IReadOnlyList<MethodIr> FindCalledBack(INamedTypeSymbol type)
    {
        if (!Same(type.ContainingAssembly, _compilation.Assembly))
            return [];
        var found = new List<MethodIr>();
        foreach (var implemented in type.AllInterfaces)
        {
            if (Same(implemented.ContainingAssembly, _compilation.Assembly))
                continue;
            foreach (var member in implemented.GetMembers())
            {
                if (member is IMethodSymbol && type.FindImplementationForInterfaceMember(member) is { } implementation && BodyOf(implementation) is { } body)
                    found.Add(body);
            }
        }

        for (var current = type; current is not null && Same(current.ContainingAssembly, _compilation.Assembly); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IMethodSymbol { OverriddenMethod: not null } overriding && BodyOf(overriding) is { } body)
                    found.Add(body);
            }
        }

        return found;
    }

    /// <summary>What runs where the receiver is known to be exactly of a type.</summary>
    public MethodIr? ResolveFor(IMethodSymbol method, ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && Overrides(candidate, method))
                    return BodyOf(candidate) ?? Others.DefaultOf(candidate);
            }
        }

        return method.ContainingType.TypeKind == TypeKind.Interface
            && type.AllInterfaces.FirstOrDefault(candidate => Same(candidate.OriginalDefinition, method.ContainingType.OriginalDefinition)) is { } constructed
            && constructed.GetMembers(method.Name).FirstOrDefault(member => Same(member.OriginalDefinition, method.OriginalDefinition)) is { } declared
            && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol implementation
                ? BodyOf(implementation) ?? Others.DefaultOf(implementation)
                : null;
    }

    /// <summary>Whether nothing of the type is written outside the files that are seen.</summary>
    private bool IsWholeType(INamedTypeSymbol type) =>
        _file is null || type.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree == _file);

    private Callee ResolveCore(IMethodSymbol method, bool isVirtual)
    {
        var model = Library.Of(method);
        if (!Same(method.ContainingAssembly, _compilation.Assembly) && method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
        {
            var callee = new Callee(CalleeKind.Library, [], model) { IsDeferred = model is { Summaries.Length: > 0 } && IsSequence(method.ReturnType), NeverReturns = NeverReturns(method), Part = Library.PartOf(method), Text = Library.TextFormOf(method), Reflection = Library.ReflectionOf(method), IsRecipe = Library.IsRecipe(method), Iteration = IterationOf(method), Cleared = Library.ClearedBy(method) };
            return InOtherProjects(method, isVirtual, model) is { Count: > 0 } elsewhere ? callee with { Kind = CalleeKind.Body, Bodies = elsewhere } : callee;
        }

        if (Library.RecipeOf(method) is { } recipe)
            return new Callee(CalleeKind.Library, [], model) { Recipe = recipe };

        var bodies = new List<MethodIr>();
        var own = BodyOf(method);
        if (own is not null)
            bodies.Add(own);
        if (isVirtual && _implementations.Value.TryGetValue(method.OriginalDefinition, out var others))
            bodies.AddRange(others.Where(other => other != own && (method.IsStatic || _file is not null || _registrations.Value.MayRun(method.ContainingType, other))));
        if (isVirtual && _file is not null && !method.IsSealed && !method.ContainingType.IsSealed)
            return new Callee(IsAutoAccessor(method) ? CalleeKind.Field : CalleeKind.Opaque, [], model);
        if (method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet && (bodies.Count == 0 || method.IsAbstract) && IsAutoAccessor(method))
            return new Callee(CalleeKind.Field, bodies, model);
        if (bodies.Count > 0)
            return new Callee(CalleeKind.Body, bodies, model) { Cleared = Library.ClearedBy(method) };
        if (method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true })
            return new Callee(_file is null || IsWholeType(method.ContainingType) ? CalleeKind.ImplicitConstructor : CalleeKind.Opaque, [], model);
        if (method.IsAbstract || method.IsExtern || _file is null)
            return new Callee(_file is null ? CalleeKind.Library : CalleeKind.Opaque, [], model);
        return new Callee(CalleeKind.Opaque, [], model);
    }

    /// <summary>What a call of a member of another project may run, where that project has told. What a model says of it goes before.</summary>
    private IReadOnlyList<MethodIr> InOtherProjects(IMethodSymbol method, bool isVirtual, Models.MemberModel? model)
    {
        if (model is { IsNeutral: true } or { Summaries.Length: > 0 } or { Sources.Length: > 0 } or { Barriers.Length: > 0 } or { Guards.Length: > 0 })
            return [];
        var bodies = Others.Callees(method, isVirtual);
        return isVirtual && Others.Knows(method.ContainingAssembly) && _implementations.Value.TryGetValue(method.OriginalDefinition, out var own) ? [.. own, .. bodies] : bodies;
    }

    /// <summary>Whether an object of this type turns into a text that says nothing of what it holds: nobody has written how.</summary>
    public bool IsTextless(ITypeSymbol type) => _textless.GetOrAdd(type, FindTextless);

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _textless = new(SymbolEqualityComparer.Default);

    private bool FindTextless(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false } || !Same(type.ContainingAssembly, _compilation.Assembly)
            || type.AllInterfaces.Any(static implemented => implemented.Name is "IFormattable" or "ISpanFormattable"))
            return false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                return true;
            if (current.GetMembers("ToString").Any(static member => member is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true }))
                return false;
        }

        return false;
    }

    private static bool IsSequence(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IOrderedEnumerable" or "IQueryable" or "IOrderedQueryable" or "IAsyncEnumerable" };

    private static Iteration IterationOf(IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        ("GetEnumerator", 0) => Iteration.Start,
        ("MoveNext", 0) => Iteration.Next,
        ("get_Current", 0) => Iteration.Current,
        _ => Iteration.None,
    };

    private static bool NeverReturns(IMethodSymbol method) =>
        method is { ReturnsVoid: true, IsAsync: false } && method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

    /// <summary>An accessor without a body: the property is a field.</summary>
    private static bool IsAutoAccessor(IMethodSymbol accessor) =>
        accessor.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property
        && !property.DeclaringSyntaxReferences.IsEmpty
        && property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } list } =>
                list.Accessors.All(static one => one is { Body: null, ExpressionBody: null }),
            ParameterSyntax => true,
            _ => false,
        });

    private Dictionary<ISymbol, List<MethodIr>> FindImplementations()
    {
        var found = new Dictionary<ISymbol, List<MethodIr>>(SymbolEqualityComparer.Default);
        foreach (var body in Bodies)
        {
            if (body.Symbol is not IMethodSymbol method)
                continue;
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                Add(overridden, body);
        }

        foreach (var type in Bodies.Select(static body => body.Symbol.ContainingType).Where(static type => type is not null).Distinct<ISymbol>(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>())
        {
            foreach (var @interface in type.AllInterfaces.Where(candidate => Same(candidate.ContainingAssembly, _compilation.Assembly) || Others.Knows(candidate.ContainingAssembly)))
            {
                foreach (var member in @interface.GetMembers().OfType<IMethodSymbol>())
                {
                    if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation && BodyOf(implementation) is { } body)
                        Add(member, body);
                }
            }
        }

        return found;

        void Add(IMethodSymbol declared, MethodIr body)
        {
            if (!found.TryGetValue(declared.OriginalDefinition, out var list))
                found.Add(declared.OriginalDefinition, list = []);
            if (!list.Contains(body))
                list.Add(body);
        }
    }

    private static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var current = candidate; current is not null; current = current.OverriddenMethod)
        {
            if (Same(current.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
