using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries.Files;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// What other projects have written down of their methods. Such a method is a body without instructions whose summary is known. Read when
/// a call asks for it; lives as long as its compilation, and is safe for concurrent use.
/// </summary>
internal sealed class OtherProjects
{
    private readonly Compilation _compilation;
    private readonly Dictionary<string, SummaryFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SummaryFile File, string Id)>> _implementations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SummaryFile File, string Id), MethodIr?> _bodies = new();
    private readonly ConcurrentDictionary<(ISymbol, bool), IReadOnlyList<MethodIr>> _callees = new();
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, string> _damaged = new(StringComparer.Ordinal);

    public OtherProjects(Compilation compilation, IEnumerable<SummaryFile> files)
    {
        _compilation = compilation;
        var setup = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Assembly != compilation.AssemblyName))
        {
            _files[file.Assembly] = file;
            setup.UnionWith(file.Setup);
            foreach (var (declared, implementation) in file.Implementations)
            {
                if (_implementations.TryGetValue(declared, out var known))
                    known.Add((file, implementation));
                else
                    _implementations.Add(declared, [(file, implementation)]);
            }
        }

        Setup = setup;
    }

    /// <summary>What else the projects have told of themselves, in words.</summary>
    public IReadOnlyCollection<string> Setup { get; }

    /// <summary>Assemblies some lines of whose file could not be read, and why.</summary>
    public IEnumerable<KeyValuePair<string, string>> Damaged => _damaged.OrderBy(static entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Whether an assembly has written down what others need to know of it.</summary>
    public bool Knows(IAssemblySymbol? assembly) => assembly is not null && _known.GetOrAdd(assembly, key => _files.ContainsKey(key.Identity.Name));

    /// <summary>What is known of the method itself; null where that is no more than of any library's.</summary>
    public MethodIr? BodyOf(IMethodSymbol method) =>
        _files.Count > 0 && Knows(method.ContainingAssembly) && method.OriginalDefinition.GetDocumentationCommentId() is { } id
            ? BodyOf(_files[method.ContainingAssembly.Identity.Name], id, method)
            : null;

    /// <summary>What a call may run in other projects; bodies whose summary is known.</summary>
    public IReadOnlyList<MethodIr> Callees(IMethodSymbol method, bool isVirtual) => _files.Count == 0 ? [] :
        _callees.GetOrAdd((method.OriginalDefinition, isVirtual), key => FindCallees((IMethodSymbol)key.Item1, key.Item2));

    /// <summary>Whether a call may bring data to a sink in other projects.</summary>
    public bool Reach(IMethodSymbol method, bool isVirtual) => _files.Count > 0 && WithMembers(Callees(method, isVirtual)).Any(static body => body.Known!.Hits.Length > 0);

    /// <summary>The bodies, and the implementations of the members that they call on what they are handed.</summary>
    private IEnumerable<MethodIr> WithMembers(IReadOnlyList<MethodIr> bodies)
    {
        if (!bodies.Any(static body => Members(body).Any()))
            return bodies;
        var found = new List<MethodIr>(bodies);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(Members(found[i]).SelectMany(member => Callees(member, isVirtual: true)).Where(body => !found.Contains(body)).Distinct().ToList());
        return found;
    }

    /// <summary>The members that a method of another project calls on what it is handed.</summary>
    public static IEnumerable<IMethodSymbol> Members(MethodIr body) => body.Known is null ? [] : body.Known.Pending.Select(static pending => pending.Method).OfType<IMethodSymbol>();

    private List<MethodIr> FindCallees(IMethodSymbol method, bool isVirtual)
    {
        var found = new List<MethodIr>();
        var own = BodyOf(method);
        if (own is not null)
            found.Add(own);
        if (!isVirtual || _implementations.Count == 0 || method.IsSealed || IsOfPlatform(method) || method.GetDocumentationCommentId() is not { } id
            || !_implementations.TryGetValue(id, out var implementations))
            return found;
        if (own is null && DefaultOf(method) is { } assumed)
            found.Add(assumed);
        foreach (var (file, implementation) in implementations)
        {
            if (BodyOf(file, implementation, method) is { } body && !found.Contains(body))
                found.Add(body);
        }

        return found;
    }

    /// <summary>Whether a member is so widespread that nothing follows from who implements it.</summary>
    public static bool IsOfPlatform(ISymbol member) => member.ContainingNamespace.RootName() is "System" or "Microsoft";

    /// <summary>What is assumed of a method that its project had nothing to tell of, as a body; null where it has none, or is none of such a project.</summary>
    public MethodIr? DefaultOf(IMethodSymbol method) =>
        _files.Count > 0 && !method.IsAbstract && Knows(method.ContainingAssembly) && method.MethodKind == MethodKind.Ordinary
            ? _assumed.GetOrAdd(method.OriginalDefinition, static key => MethodIr.Elsewhere((IMethodSymbol)key, key.Name, DefaultSummary.Of((IMethodSymbol)key)))
            : null;

    private readonly ConcurrentDictionary<ISymbol, MethodIr> _assumed = new(SymbolEqualityComparer.Default);

    private MethodIr? BodyOf(SummaryFile file, string id, IMethodSymbol method) => _bodies.GetOrAdd((file, id), key =>
    {
        try
        {
            return key.File.Of(key.Id, _compilation) is { } entry ? MethodIr.Elsewhere(method, entry.Name, entry.Summary) : null;
        }
        catch (FormatException exception)
        {
            _damaged[key.File.Assembly] = exception.Message;
            return null;
        }
    });
}
