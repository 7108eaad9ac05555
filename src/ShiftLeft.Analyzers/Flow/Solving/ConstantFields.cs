using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Fields that always have the value of their initializer: nobody writes them elsewhere. They decide branches.</summary>
internal sealed class ConstantFields
{
    private readonly Dictionary<ISymbol, Constant?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, object> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(MethodIr Body, StoreInstruction Store)>> _inConstructors = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, bool> _isWhole;
    private readonly bool _isClosed;
    private readonly ILibrary _library;

    /// <param name="isWhole">Whether every line of a type is among the bodies.</param>
    /// <param name="isClosed">Whether no other assembly can write a visible field: the program is an executable.</param>
    public ConstantFields(IReadOnlyList<MethodIr> bodies, ILibrary library, Func<INamedTypeSymbol, bool> isWhole, bool isClosed)
    {
        _library = library;
        _isWhole = isWhole;
        _isClosed = isClosed;
        foreach (var body in bodies)
        {
            foreach (var block in body.Blocks)
            {
                foreach (var instruction in block.Instructions)
                {
                    if (instruction is StoreInstruction { Member: { } member } store)
                        Note(body, member.OriginalDefinition, store);
                }
            }
        }
    }

    public Constant? Of(ISymbol member)
    {
        if (member is not IFieldSymbol field || !_isWhole(field.ContainingType))
            return null;
        var definition = field.OriginalDefinition;
        if (_written.Contains(definition))
            return null;
        var isHidden = field.IsReadOnly || field.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal;
        if (!isHidden && !_isClosed)
            return null;
        if (_inConstructors.ContainsKey(definition))
            return OfConstructors(field);
        if (_values.TryGetValue(definition, out var value))
            return value;
        return field is { IsReadOnly: false, DeclaredAccessibility: Accessibility.Private, HasConstantValue: false } && HasNoInitializer(field) ? DefaultOf(field.Type) : null;
    }

    /// <summary>What is known of the object that a field or property without a setter always holds, or null.</summary>
    public object? KnownOf(ISymbol member) =>
        _known.TryGetValue(member.OriginalDefinition, out var known) && !_written.Contains(member.OriginalDefinition) && !_inConstructors.ContainsKey(member.OriginalDefinition) && _isWhole(member.ContainingType) ? known : null;

    private void Note(MethodIr body, ISymbol member, StoreInstruction store)
    {
        if (member is IFieldSymbol { IsReadOnly: true, IsStatic: false } field && IsConstructorOf(body, field))
        {
            if (!_inConstructors.TryGetValue(member, out var stores))
                _inConstructors.Add(member, stores = []);
            stores.Add((body, store));
            return;
        }

        if (!SymbolEqualityComparer.Default.Equals(body.Symbol, member))
        {
            // What the constructor of the class makes of constants on its only way is as good as an initializer.
            if (member is IFieldSymbol { IsReadOnly: true } made && body.Method?.MethodKind == MethodKind.StaticConstructor && HasNoInitializer(made)
                && !_values.ContainsKey(member) && InitialObject.Of(body, store.Source, _library) is { } once)
            {
                _values[member] = once is string constant ? new Constant(constant) : null;
                if (once is not string)
                    _known[member] = once;
            }
            else
            {
                _written.Add(member);
            }

            return;
        }

        var known = member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private } or IPropertySymbol { SetMethod: null }
            ? InitialObject.Of(body, store.Source, _library)
            : null;
        _values[member] = ConstantIn(body, store) ?? (known is string text ? new Constant(text) : null);
        if (known is not (null or string))
            _known[member] = known;
    }

    private static Constant? ConstantIn(MethodIr body, StoreInstruction store)
    {
        var constants = body.Instructions.OfType<ConstantInstruction>().Where(constant => constant.Result == store.Source).ToList();
        return constants.Count == 1 ? new Constant(constants[0].Value) : null;
    }

    private static bool IsConstructorOf(MethodIr body, IFieldSymbol field) =>
        body.Method is { MethodKind: MethodKind.Constructor } constructor && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, field.ContainingType.OriginalDefinition);

    /// <summary>The constant that each constructor gives a field, on its only way.</summary>
    private Constant? OfConstructors(IFieldSymbol field)
    {
        var stores = _inConstructors[field.OriginalDefinition];
        if (!HasNoInitializer(field) || stores.Select(static entry => entry.Body).Distinct().Count() != field.OriginalDefinition.ContainingType.InstanceConstructors.Length)
            return null;
        Constant? common = null;
        foreach (var (body, store) in stores)
        {
            if (body.Blocks.Any(static block => block.WhenTrue.Length + block.WhenFalse.Length + block.Handlers.Length > 0) || ConstantIn(body, store) is not { } constant
                || (common is not null && common != constant))
                return null;
            common = constant;
        }

        return common;
    }

    private static bool HasNoInitializer(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer: null });

    private static Constant? DefaultOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => Constant.False,
        SpecialType.System_Int32 => new Constant(0),
        _ => null,
    };
}
