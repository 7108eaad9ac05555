using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Fields that always have the value of their initializer: nobody writes them elsewhere. They decide branches.</summary>
internal sealed class ConstantFields
{
    private readonly Dictionary<ISymbol, Constant?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, object> _known = new(SymbolEqualityComparer.Default);
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
        if (_values.TryGetValue(definition, out var value))
            return value;
        return field is { IsReadOnly: false, DeclaredAccessibility: Accessibility.Private, HasConstantValue: false } && HasNoInitializer(field) ? DefaultOf(field.Type) : null;
    }

    /// <summary>What is known of the object that a field or property without a setter always holds, or null.</summary>
    public object? KnownOf(ISymbol member) =>
        _known.TryGetValue(member.OriginalDefinition, out var known) && !_written.Contains(member.OriginalDefinition) && _isWhole(member.ContainingType) ? known : null;

    private void Note(MethodIr body, ISymbol member, StoreInstruction store)
    {
        if (!SymbolEqualityComparer.Default.Equals(body.Symbol, member))
        {
            _written.Add(member);
            return;
        }

        var constants = body.Instructions.OfType<ConstantInstruction>().Where(constant => constant.Result == store.Source).ToList();
        _values[member] = constants.Count == 1 ? new Constant(constants[0].Value) : null;
        if (member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private } or IPropertySymbol { SetMethod: null }
            && InitialObject.Of(body, store.Source, _library) is { } known)
            _known[member] = known;
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
