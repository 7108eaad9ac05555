namespace ShiftLeft.Analyzers.Rules;

/// <summary>A chain of variables and members that names an object: <c>options.Cookie</c>.</summary>
internal sealed class ObjectPath : IEquatable<ObjectPath>
{
    private readonly ISymbol[] _symbols;

    private ObjectPath(params ISymbol[] symbols) => _symbols = symbols;

    public string LastName => _symbols[_symbols.Length - 1].Name;

    /// <summary>Whether the chain starts at a field or property of a type, so that other members may use it too.</summary>
    public bool IsField => _symbols[0] is IFieldSymbol or IPropertySymbol or INamedTypeSymbol;

    /// <summary>Whether code outside the own type can use the chain.</summary>
    public bool IsVisible => IsField && _symbols[0].DeclaredAccessibility != Accessibility.Private;

    /// <summary>Null where the expression is no such chain.</summary>
    public static ObjectPath? Of(IOperation expression) => expression switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        ILocalReferenceOperation use => new(use.Local),
        IParameterReferenceOperation use => new(use.Parameter),
        IPropertyReferenceOperation { Arguments.Length: > 0 } => null,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } use => Of(use),
        IInvocationOperation { Arguments.Length: 0, Instance: { } instance } call => Of(instance)?.Then(call.TargetMethod),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol type } => new(type),
        IInstanceReferenceOperation => Initialized(expression) switch
        {
            IObjectCreationOperation creation => BoundTo(creation),
            { } member => Of(member),
            _ => null,
        },
        _ => null,
    };

    /// <summary>What the created object is put into.</summary>
    public static ObjectPath? BoundTo(IOperation creation)
    {
        var value = creation.Outermost();
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => new(declarator.Symbol),
            ISimpleAssignmentOperation assignment when assignment.Value == value => Of(assignment.Target),
            ICoalesceAssignmentOperation assignment when assignment.Value == value => Of(assignment.Target),
            IFieldInitializerOperation initializer => new(initializer.InitializedFields[0]),
            IPropertyInitializerOperation initializer => new(initializer.InitializedProperties[0]),
            _ => null,
        };
    }

    /// <summary>The creation or member whose initializer the implied receiver stands in; null for any other instance.</summary>
    public static IOperation? Initialized(IOperation instance)
    {
        if (instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return null;
        var parent = instance.Parent;
        while (parent is not null and not IObjectOrCollectionInitializerOperation)
            parent = parent.Parent;
        return parent?.Parent switch
        {
            IObjectCreationOperation creation => creation,
            IMemberInitializerOperation member => member.InitializedMember,
            _ => null,
        };
    }

    public bool Equals(ObjectPath? other) => other is not null && _symbols.SequenceEqual(other._symbols, SymbolEqualityComparer.Default);

    public override bool Equals(object? obj) => Equals(obj as ObjectPath);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_symbols[_symbols.Length - 1]);

    // Members of the own instance are named with and without 'this'.
    private static ObjectPath? Of(IMemberReferenceOperation use) =>
        use.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            ? new(use.Member)
            : Of(use.Instance)?.Then(use.Member);

    private ObjectPath Then(ISymbol member) => new([.. _symbols, member]);
}
