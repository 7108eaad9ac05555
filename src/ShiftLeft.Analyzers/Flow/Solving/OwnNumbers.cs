using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Private numbers that a class keeps for itself: it sets them to constants, to how many elements something has, and to what it makes of them. Nobody else
/// decides them, whatever else is known of the object.
/// </summary>
internal sealed class OwnNumbers
{
    private readonly HashSet<ISymbol> _own = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _given = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, bool> _isWhole;

    /// <param name="isWhole">Whether every line of a type is among the bodies.</param>
    public OwnNumbers(IReadOnlyList<MethodIr> bodies, Func<INamedTypeSymbol, bool> isWhole)
    {
        _isWhole = isWhole;
        foreach (var body in bodies)
        {
            Dictionary<int, Instruction?>? made = null;
            foreach (var block in body.Blocks)
            {
                foreach (var instruction in block.Instructions)
                {
                    if (instruction is not StoreInstruction { Member: IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field } store || Carriers.Of(field.Type) != Carrier.Number)
                        continue;
                    var member = field.OriginalDefinition;
                    _ = IsOwn(store.Source, member, made ??= ResultsOf(body), 0) ? _own.Add(member) : _given.Add(member);
                }
            }
        }
    }

    public bool Contains(ISymbol member) => _own.Contains(member.OriginalDefinition) && !_given.Contains(member.OriginalDefinition) && _isWhole(member.ContainingType);

    /// <summary>Null for what is made in several places.</summary>
    private static Dictionary<int, Instruction?> ResultsOf(MethodIr body)
    {
        var made = new Dictionary<int, Instruction?>();
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Result != Instruction.None)
                made[instruction.Result] = made.ContainsKey(instruction.Result) ? null : instruction;
        }

        return made;
    }

    private static bool IsOwn(int register, ISymbol member, Dictionary<int, Instruction?> made, int depth)
    {
        const int Deepest = 8;
        if (register == Instruction.None)
            return true;
        if (depth > Deepest || !made.TryGetValue(register, out var instruction))
            return false;
        return instruction switch
        {
            ConstantInstruction => true,
            CopyInstruction copy => IsOwn(copy.Source, member, made, depth + 1),
            ArithmeticInstruction sum => IsOwn(sum.Left, member, made, depth + 1) && IsOwn(sum.Right, member, made, depth + 1),
            DependInstruction depend => Array.TrueForAll(depend.Operands, operand => IsOwn(operand, member, made, depth + 1)),
            LoadInstruction load => SymbolEqualityComparer.Default.Equals(load.Member?.OriginalDefinition, member),
            CallInstruction { Method: { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { Name: "Length" or "Count" } counted } } => counted.ContainingNamespace.RootName() == "System",
            _ => false,
        };
    }
}
