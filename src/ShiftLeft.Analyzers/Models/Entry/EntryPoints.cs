namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>
/// What frameworks fill with data from outside: parameters of handlers, bound properties. Conventions are code, since no row can say
/// 'a public method of a class called …Controller'. Symbols are remembered, so an instance lives as long as its compilation. Safe for
/// concurrent use.
/// </summary>
internal sealed class EntryPoints(ModelIndex index)
{
    private static readonly EntryConvention[] Conventions =
    [
        new Controllers(), new RazorPages(), new ClassicControllers(), new Hubs(), new GrpcServices(), new ServiceContracts(), new Functions(),
        new LambdaFunctions(), new RequestHandlers(), new BrowserCalls(), new Programs(),
    ];

    private readonly ConcurrentDictionary<IMethodSymbol, SourceModel?[]> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, SourceModel?> _properties = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _ofAdministrators = new(SymbolEqualityComparer.Default);

    /// <summary>Where the data of a parameter comes from; null where it comes from callers in the program.</summary>
    public SourceModel? Of(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return null;
        var sources = _methods.TryGetValue(method, out var known) ? known : _methods.GetOrAdd(method, SourcesOf(method));
        return parameter.Ordinal < sources.Length ? sources[parameter.Ordinal] : null;
    }

    /// <summary>Where the data of a property comes from, if a framework fills it.</summary>
    public SourceModel? Of(IPropertySymbol property) => _properties.TryGetValue(property, out var known)
        ? known
        : _properties.GetOrAdd(property, (index.ByAttributes ? ModelAttributes.SourceOf(property) : null) ?? BoundProperties.SourceOf(property));

    /// <summary>Whether nobody but administrators can call a member.</summary>
    public bool IsForAdministrators(ISymbol member) => _ofAdministrators.TryGetValue(member, out var known) ? known : _ofAdministrators.GetOrAdd(member, Administrators.Alone(member));

    /// <summary>Whether a web API calls the delegate that is this argument, its parameters bound from the request.</summary>
    /// <param name="argument">The position among the parameters of the method as it is given, reduced or not.</param>
    public bool IsHandler(IMethodSymbol method, int argument) => MinimalApis.IsHandler(method, argument);

    /// <summary>Where the data of a parameter of such a delegate comes from.</summary>
    public SourceModel? OfHandler(IParameterSymbol parameter) => Binding.SourceOf(parameter, "the request");

    private SourceModel?[] SourcesOf(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet)
            return [];
        var sources = new SourceModel?[method.Parameters.Length];
        foreach (var row in method.MethodKind == MethodKind.Ordinary ? index.Of(method)?.EntryParameters ?? [] : [])
            sources[row.Output.Index] = row;
        var convention = Array.Find(Conventions, candidate => candidate.Calls(method));
        for (var i = 0; i < sources.Length; i++)
            sources[i] ??= (index.ByAttributes ? ModelAttributes.SourceOf(method.Parameters[i]) : null) ?? convention?.SourceOf(method.Parameters[i]) ?? Messages.SourceOf(method.Parameters[i]);
        return Array.Exists(sources, static source => source is not null) ? sources : [];
    }
}
