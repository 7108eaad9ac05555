using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>
/// What is known of each member that a compilation uses. Symbols are remembered, so an index lives as long as its compilation. Safe for
/// concurrent use.
/// </summary>
/// <param name="team">The rows of the team's own model files; they add to the built-in ones, and their neutral rows take those back.</param>
/// <param name="byAttributes">Whether attributes of the team's own code say something too (<see cref="ModelAttributes"/>).</param>
internal sealed class ModelIndex(IEnumerable<ModelRow> team, bool byAttributes = false)
{
    private readonly ModelTables _tables = new(team);
    private readonly ConcurrentDictionary<IMethodSymbol, MemberModel?> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeModels[]> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, (INamedTypeSymbol Type, TypeModels Models)[]> _ancestors = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, NamespaceModels> _namespaces = new(SymbolEqualityComparer.Default);

    public bool ByAttributes => byAttributes;

    /// <returns>Null where nothing is known of the method: the engine's default holds.</returns>
    public MemberModel? Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _members.TryGetValue(definition, out var known) ? known : _members.GetOrAdd(definition, Compute(definition));
    }

    private MemberModel? Compute(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction || method.ContainingType is not { } type)
            return null;
        var model = new MemberModelBuilder();
        var name = SimpleName(method);
        // From close to broad: where flows are concerned, the closest rows that say anything hold.
        foreach (var models in Models(type))
        {
            model.Add(models.For(name), method);
            model.Settle();
        }

        foreach (var models in Models(type))
        {
            model.Add(models.Whole, method);
            model.Settle();
        }

        foreach (var (member, models) in Inherited(method, name))
            model.Add(models.For(name).Where(static row => row.Subtypes), member);
        model.Settle();
        if (Namespace(type.ContainingNamespace).IsNeutral)
            model.AddNeutral();
        if (byAttributes)
            ModelAttributes.Add(model, method);
        return model.Build();
    }

    /// <summary>The members of ancestors that the method overrides, implements or hides with the same parameters, and the rows of their types.</summary>
    private IEnumerable<(IMethodSymbol Member, TypeModels Models)> Inherited(IMethodSymbol method, string name)
    {
        if (method.MethodKind == MethodKind.Constructor || method.IsStatic || !_tables.IsInherited(name))
            yield break;
        foreach (var (type, models) in Ancestors(method.ContainingType))
        {
            if (models.For(name).Length > 0
                && type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(candidate => Inherits(method, candidate)) is { } member)
                yield return (member.OriginalDefinition, models);
        }
    }

    private static bool Inherits(IMethodSymbol method, IMethodSymbol candidate) =>
        candidate.Arity == method.Arity
        && candidate.Parameters.Length == method.Parameters.Length
        && (candidate.ContainingType.TypeKind == TypeKind.Interface ? Implements(method, candidate) : OverridesOrHides(method, candidate));

    private static bool Implements(IMethodSymbol method, IMethodSymbol candidate) =>
        method.ContainingType.TypeKind == TypeKind.Interface
            ? Hides(method, candidate)
            : SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, method);

    private static bool OverridesOrHides(IMethodSymbol method, IMethodSymbol candidate)
    {
        for (var current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, candidate.OriginalDefinition))
                return true;
        }

        return !method.IsOverride && Hides(method, candidate);
    }

    private static bool Hides(IMethodSymbol method, IMethodSymbol candidate)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].RefKind != candidate.Parameters[i].RefKind
                || (method.Arity == 0 && !SymbolEqualityComparer.Default.Equals(method.Parameters[i].Type, candidate.Parameters[i].Type)))
                return false;
        }

        return true;
    }

    private TypeModels[] Models(INamedTypeSymbol type) => _types.GetOrAdd(type.OriginalDefinition, FindModels);

    private TypeModels[] FindModels(INamedTypeSymbol type) =>
        type.ContainingNamespace is { } @namespace ? _tables.For(Namespace(@namespace).Name, MetadataName(type)) : [];

    private (INamedTypeSymbol Type, TypeModels Models)[] Ancestors(INamedTypeSymbol type) => _ancestors.GetOrAdd(type.OriginalDefinition, FindAncestors);

    private (INamedTypeSymbol Type, TypeModels Models)[] FindAncestors(INamedTypeSymbol type)
    {
        var ancestors = new List<(INamedTypeSymbol, TypeModels)>();
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            AddKnown(current);
        foreach (var implemented in type.AllInterfaces)
            AddKnown(implemented);
        return ancestors.Count == 0 ? [] : [.. ancestors];

        void AddKnown(INamedTypeSymbol ancestor)
        {
            foreach (var models in Models(ancestor))
                ancestors.Add((ancestor, models));
        }
    }

    private NamespaceModels Namespace(INamespaceSymbol? @namespace) =>
        @namespace is null or { IsGlobalNamespace: true } ? NamespaceModels.Global : _namespaces.GetOrAdd(@namespace, FindNamespace);

    private NamespaceModels FindNamespace(INamespaceSymbol @namespace)
    {
        var outer = Namespace(@namespace.ContainingNamespace);
        var name = outer.Name.Length == 0 ? @namespace.Name : outer.Name + "." + @namespace.Name;
        return new NamespaceModels(name, outer.IsNeutral || _tables.For(name, "").Length > 0);
    }

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName : type.MetadataName;

    /// <summary>Without the interface that an explicit implementation names.</summary>
    private static string SimpleName(IMethodSymbol method) =>
        method.Name.IndexOf('.') > 0 && method.ExplicitInterfaceImplementations is [var implemented, ..] ? implemented.Name : method.Name;

    private sealed record NamespaceModels(string Name, bool IsNeutral)
    {
        public static readonly NamespaceModels Global = new("", false);
    }
}
