using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Registers, objects and their fields.
internal sealed partial class MethodAnalysis
{
    /// <summary>What a library has put into an object without saying where: the text of a StringBuilder.</summary>
    private static readonly FieldName Content = FieldName.Named("*");

    /// <summary>The object a copy was made of; what the copy does not say, the original does.</summary>
    private static readonly FieldName Original = FieldName.Named("#original");

    private readonly List<AbstractObject> _objects = [];
    private readonly Dictionary<Site, AbstractObject> _made = [];

    /// <summary>Fields noted because they were read, not because they were written: no effect of the method.</summary>
    private readonly HashSet<Value> _read = [];

    /// <summary>The same part of the same value, read twice, is the same value.</summary>
    private readonly Dictionary<(object Member, int Receiver, object? Key), Value> _reads = [];

    private readonly Dictionary<Site, Value> _kept = [];
    private readonly Dictionary<(AbstractObject, FieldName), Value> _stored = [];
    private readonly Dictionary<(AbstractObject Made, AbstractObject Inner, FieldName Field), Value> _filled = [];

    /// <summary>The copies whose original is being asked.</summary>
    private readonly HashSet<int> _copies = [];

    private readonly Dictionary<ISymbol, Value> _constants = new(SymbolEqualityComparer.Default);

    [MethodImpl(HotPath.Optimized)]
    private Value Get(int register)
    {
        if (register == Instruction.None)
            return Value.Nothing;
        return (_crossing[register] ? _registers.Find(register) : _local[register]) ?? Value.Nothing;
    }

    [MethodImpl(HotPath.Optimized)]
    private void Set(int register, Value value)
    {
        if (register == Instruction.None)
            return;
        if (_crossing[register])
            _registers = _registers.Set(register, value);
        else
            _local[register] = value;
    }

    /// <summary>
    /// The value that came out here the last time, where it says the same: it keeps its number, and the analysis comes to an end.
    /// </summary>
    private Value Keep(Site site, Value value) => Keep(_kept, site, value);

    [MethodImpl(HotPath.Optimized)]
    private static Value Keep<T>(Dictionary<T, Value> kept, T site, Value value)
        where T : notnull
    {
        if (kept.TryGetValue(site, out var known) && Values.Values.Same(known, value))
            return known;
        kept[site] = value;
        return value;
    }

    /// <summary>An object made here, or by a callee and seen from the call.</summary>
    [MethodImpl(HotPath.Optimized)]
    private AbstractObject Made(Site site, ITypeSymbol[] types, AbstractObject? inner = null, int? length = null)
    {
        if (!_made.TryGetValue(site, out var made))
        {
            made = new AbstractObject(_objects.Count, null, types, inner?.MadeAt ?? site.Instruction, inner is null ? 0 : inner.Depth + 1) { Length = length ?? inner?.Length };
            _objects.Add(made);
            _made.Add(site, made);
        }

        return made;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Load(Value instance, FieldName field, ISymbol? member, Carrier carrier)
    {
        if (instance.Delegates is [var function] && (field == FieldName.BoundTo || field == FieldName.FrameOf))
            return field == FieldName.BoundTo ? function.Receiver : function.Frame;
        if (instance.Known is KnownObject known && instance.Objects.Length + instance.Taints.Length == 0)
            return known.PartOf(field.Name);
        Value? result = null;
        foreach (var owner in instance.Objects)
        {
            var found = LoadFrom(owner, field, member, carrier);
            result = result is null ? found : Values.Values.Join(result, found);
        }

        var isHanging = false;
        if (instance.Taints.Length > 0 || result is null)
        {
            var taints = carrier == Carrier.None ? [] : PartOf(Hanging(instance, field, result, TaintsOf(instance)), field);
            var hanging = Shared(field, instance, taints);
            result = result is null || result.IsNothing ? hanging : taints.Length == 0 ? result : Values.Values.Join(result, hanging);
            isHanging = ReferenceEquals(result, hanging);
        }

        if (!isHanging && instance.Objects.Length == 1 && !result.IsNothing)
            Note(instance.Objects[0], field, result);
        return carrier == Carrier.Number && member is not null && result.Taints.Length > 0 && _solver.Scope.IsOwnNumber(member) ? WithoutTaints(result) : Held(result, carrier);
    }

    /// <summary>What holds for the whole, as far as it does for a member of it.</summary>
    private Taint[] PartOf(Taint[] taints, FieldName field) => field.IsElement ? taints : NoLongerWhole(taints);

    private readonly Dictionary<Value, Value> _parts = [];

    /// <summary>A part of which nothing is known but what holds for the whole.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value Shared(FieldName field, Value instance, Taint[] taints)
    {
        if (_reads.TryGetValue((field, instance.Id, null), out var known) && known.Taints.Length == taints.Length)
            return known;
        return _reads[(field, instance.Id, null)] = new Value { Taints = taints, IsUnknown = instance.IsUnknown };
    }

    [MethodImpl(HotPath.Optimized)]
    private Value LoadFrom(AbstractObject owner, FieldName field, ISymbol? member, Carrier carrier)
    {
        var fields = _heap.Find(owner.Id) ?? Fields.None;
        var found = fields.Find(field);
        if (field.IsElement)
        {
            // An element under an unknown key may be any; one under a constant key may be one that was put under an unknown key.
            foreach (var entry in fields.Entries)
            {
                if (entry.Key != field && entry.Key.IsElement && (field == FieldName.Element || entry.Key == FieldName.Element))
                    found = found is null ? entry.Value : Values.Values.Join(found, entry.Value);
            }
        }

        if (found is null && member is not null && _solver.Scope.ConstantOf(member) is { } constant)
            return Keep(_constants, member, FromConstant(constant.Value, InitialPlace(member)));
        if (found is null && member is not null && _solver.Scope.KnownOf(member) is { } known)
        {
            // An array is known, and can be written into all the same.
            return Keep(_constants, member, new Value
            {
                Known = known,
                IsUnknown = true,
                Objects = known is object?[] && owner.Input is { } holder ? [InputObject(holder.Then(field))] : [],
                Taints = known is object?[] elements ? OfNumbers(elements.Length, InitialPlace(member)) : [],
            });
        }

        if (found is null && member is IFieldSymbol { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences.IsEmpty: true })
            return Keep(_constants, member, new Value { Known = member, IsUnknown = true });
        if (found is null && fields.Find(Original) is { } original)
            found = OfOriginal(owner, original, field, member, carrier);
        if (found is null && owner.Input is { } path)
        {
            found = InputValue(path.Then(field), carrier);
            if (path is { Length: 0, Root: RootKind.This or RootKind.Statics } && member is not null && _solver.Scope.LastingInitializerOf(member) is { } initializer)
                found = Initialized(owner, field, initializer, found);
        }

        if (fields.Find(Content) is { } content)
        {
            if (!_solver.OfWholeValues.IsEmpty && !field.IsElement)
                content = Keep(_parts, content, content.With(PartOf(content.Taints, field)));
            found = found is null ? content : Values.Values.Join(found, content);
        }

        return found ?? Value.Nothing;
    }

    /// <summary>What the object that another is a copy of holds. In a loop a copy is made of the copy before it, which is the same object here and adds nothing.</summary>
    private Value? OfOriginal(AbstractObject copy, Value original, FieldName field, ISymbol? member, Carrier carrier)
    {
        if (!_copies.Add(copy.Id))
            return null;
        var found = Load(original, field, member, carrier);
        _copies.Remove(copy.Id);
        return found;
    }

    /// <summary>Where the value that a field or property starts with is written.</summary>
    private static Place InitialPlace(ISymbol member) => member.DeclaringSyntaxReferences is not [var reference] ? default : new(reference.SyntaxTree, reference.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value.Span,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value.Span,
        _ => reference.Span,
    });

    /// <summary>What an input holds, and what its initializer has left there.</summary>
    private Value Initialized(AbstractObject owner, FieldName field, MethodIr initializer, Value input)
    {
        if (ReferenceEquals(initializer, _method) || _solver.CallEachOther(_method, initializer))
            return input;
        Apply(initializer, Site.Of(initializer.Instructions.First(), "initial"), Get(_method.This), [], Value.Nothing);
        if ((_heap.Find(owner.Id) ?? Fields.None).Find(field) is not { } left)
            return input;
        var both = Keep(_stored, (owner, field), Values.Values.Join(left, input));
        _read.Add(both);
        _heap = _heap.Set(owner.Id, _heap.Find(owner.Id)!.Set(field, both));
        return both;
    }

    /// <summary>Remembers what was read, so that reading it again gives the same value and a check of one holds for the other.</summary>
    [MethodImpl(HotPath.Optimized)]
    private void Note(AbstractObject owner, FieldName field, Value value)
    {
        var fields = _heap.Find(owner.Id) ?? Fields.None;
        if (field == FieldName.Element || fields.Find(field) is { } known && ReferenceEquals(known, value))
            return;
        if (fields.Find(field) is { } written && !_read.Contains(written))
            return;
        _read.Add(value);
        _heap = _heap.Set(owner.Id, fields.Set(field, value));
    }

    [MethodImpl(HotPath.Optimized)]
    private void Store(Value instance, FieldName field, Value value)
    {
        var isStrong = instance.Objects.Length == 1 && field != FieldName.Element && field != Content;
        foreach (var owner in instance.Objects)
        {
            var fields = _heap.Find(owner.Id) ?? Fields.None;
            var stored = value;
            if (!isStrong)
            {
                var known = fields.Find(field) ?? Before(owner, field, value);
                stored = Values.Values.Join(known, value);
                if (ReferenceEquals(stored, known))
                    continue;
            }

            // A stored value is not a mere reading, even where it is the value that was read.
            if (_read.Contains(stored))
                stored = stored.With(stored.Taints);
            stored = Keep(_stored, (owner, field), stored);
            if (isStrong)
                Overwrite(instance, owner, field, stored);
            _heap = _heap.Set(owner.Id, fields.Set(field, stored));
        }
    }
}
