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
    private readonly Dictionary<AccessPath, AbstractObject> _inputObjects = [];
    private readonly Dictionary<(AccessPath, Carrier), Value> _inputValues = [];

    /// <summary>Fields noted because they were read, not because they were written: no effect of the method.</summary>
    private readonly HashSet<Value> _read = [];

    /// <summary>The same part of the same value, read twice, is the same value.</summary>
    private readonly Dictionary<(object Member, int Receiver, object? Key), Value> _reads = [];

    private readonly Dictionary<Site, Value> _kept = [];
    private readonly Dictionary<(AbstractObject, FieldName), Value> _stored = [];
    private readonly Dictionary<(AbstractObject Made, AbstractObject Inner, FieldName Field), Value> _filled = [];
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

    private Taint[] TaintsOf(Value value) => value.Taints.Length == 0 || _refinements.IsEmpty ? value.Taints : Snapshot().TaintsOf(value);

    /// <summary>The taints of the value itself. An input of a type that says little may be the text that someone else takes it for.</summary>
    private Taint[] OwnTaints(Value value)
    {
        if (value.Taints.Length > 0 || !Array.Exists(value.Objects, static candidate => candidate is { Input: not null, Types.Length: 0 }))
            return TaintsOf(value);
        var own = new TaintSet();
        foreach (var candidate in value.Objects)
        {
            if (candidate is { Input: { } path, Types.Length: 0 })
                own.Add([Taint.Of(path.Origin)]);
        }

        return _refinements.Find(value.Id) is { } refinement ? refinement.Apply(own.ToArray()) : own.ToArray();
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
    private AbstractObject InputObject(AccessPath path)
    {
        if (!_inputObjects.TryGetValue(path, out var input))
        {
            input = new AbstractObject(_objects.Count, path, _context.Find(path)?.Types ?? [], 0, 0);
            _objects.Add(input);
            _inputObjects.Add(path, input);
        }

        return input;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value InputValue(AccessPath path, Carrier carrier)
    {
        if (!_inputValues.TryGetValue((path, carrier), out var value))
        {
            value = _context.Find(path) is { Types.Length: 0 } known ? Known(known, path) : new Value
            {
                Input = path,
                IsUnknown = true,
                Taints = carrier switch
                {
                    Carrier.Text => [Taint.Of(path.Origin)],
                    Carrier.Number when !_solver.OfNumbers.IsEmpty => [Taint.Of(path.Origin) with { Kinds = _solver.OfNumbers }],
                    _ => [],
                },
                Objects = carrier == Carrier.Object || (carrier == Carrier.Numbers && !_solver.OfNumbers.IsEmpty) ? [InputObject(path)] : [],
            };
            _inputValues.Add((path, carrier), value);
        }

        return value;
    }

    /// <summary>An input of which the caller has said what it is.</summary>
    private Value Known(Answer answer, AccessPath path) => answer.Function is { } function
        ? new Value
        {
            Input = path,
            Delegates =
            [
                new DelegateTarget(
                    function, InputValue(path.Then(FieldName.BoundTo), Carrier.Object), InputValue(path.Then(FieldName.FrameOf), Carrier.Object)),
            ],
        }
        : new Value { Input = path, Constant = answer.Constant, Prefix = answer.Constant?.Value as string };

    private Value ParameterValue(IParameterSymbol parameter, int index)
    {
        if (parameter.RefKind == RefKind.Out)
            return Value.Nothing;
        var isKept = parameter is { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol method } && Lowering.CapturedVariables.KeepsReferences(method);
        var carrier = isKept ? Carrier.Object : Carriers.Of(parameter.Type);
        var input = InputValue(AccessPath.Of(RootKind.Parameter, index), carrier);
        if (HoldsNothing(carrier))
            return input;
        if (_solver.Library.SourceOf(parameter) is { } source && SourceTaint(source, parameter) is { } taint)
            input = Held(Tainted(input, taint), carrier);
        return carrier is Carrier.Text or Carrier.Object && input.Constant is null && _solver.Library.InherentSourceOf(parameter) is { } inherent && SourceTaint(inherent, parameter) is { } secret
            ? Tainted(input, secret)
            : input;
    }

    /// <summary>Whether anyone wants to hear of data of this source.</summary>
    private bool Counts(Models.SourceModel source) =>
        (source.Threat & _solver.Options.Threats) != 0 && !(source.Kinds & _solver.Options.Kinds).IsEmpty;

    private Taint? SourceTaint(Models.SourceModel source, ISymbol declared) =>
        Counts(source) && declared.DeclaringSyntaxReferences is [var reference, ..]
            ? SourceTaint(source, new Place(reference.SyntaxTree, NameSpan(declared, reference)), declared.Name, _solver.Library.ClearedByDeclaration(declared))
            : null;

    private static Microsoft.CodeAnalysis.Text.TextSpan NameSpan(ISymbol declared, SyntaxReference reference) =>
        declared.Locations.FirstOrDefault(location => location.SourceTree == reference.SyntaxTree)?.SourceSpan ?? reference.Span;

    private static Taint SourceTaint(Models.SourceModel source, Place place, string name, KindSet cleared = default) =>
        new(new SourceOrigin(place, source.Threat, source.Words, source.Kinds), source.Kinds - cleared, new Trace(null, StepKind.Source, place, name, null));

    private static Value Tainted(Value value, Taint taint) => new()
    {
        Taints = Values.Values.Join(value.Taints, [taint]),
        Objects = value.Objects,
        Delegates = value.Delegates,
        Prefix = value.Constant is null ? value.Prefix : null,
        IsUnknown = true,
        Input = value.Input,
    };

    /// <summary>What a field held before anything here wrote it.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value Before(AbstractObject owner, FieldName field, Value like) =>
        owner.Input is { } path && field != Content && field != Original
            ? InputValue(path.Then(field), like.Objects.Length > 0 ? CarrierOfParts(path.Then(field)) : like.Taints.Length > 0 ? (IsNumber(like) ? Carrier.Number : Carrier.Text) : CarrierOfInput(path.Then(field)))
            : Value.Nothing;

    private Carrier CarrierOfInput(AccessPath path) =>
        _inputValues.ContainsKey((path, Carrier.Text)) ? Carrier.Text : _inputValues.ContainsKey((path, Carrier.Object)) ? Carrier.Object
        : _inputValues.ContainsKey((path, Carrier.Number)) ? Carrier.Number : Carrier.None;

    private Carrier CarrierOfParts(AccessPath path) => _inputValues.ContainsKey((path, Carrier.Numbers)) ? Carrier.Numbers : Carrier.Object;

    private bool IsNumber(Value value) => Array.TrueForAll(value.Taints, taint => (taint.Kinds - _solver.OfNumbers).IsEmpty);

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

        if (instance.Taints.Length > 0 || result is null)
        {
            var taints = carrier == Carrier.None ? [] : PartOf(Hanging(instance, field, result, TaintsOf(instance)), field);
            var hanging = Shared(field, instance, taints);
            result = result is null || result.IsNothing ? hanging : taints.Length == 0 ? result : Values.Values.Join(result, hanging);
            if (ReferenceEquals(result, hanging))
                return Held(result, carrier);
        }

        if (instance.Objects.Length == 1 && !result.IsNothing)
            Note(instance.Objects[0], field, result);
        return Held(result, carrier);
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
            found = Load(original, field, member, carrier);
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

    /// <summary>Everything that is in a value or hangs off it.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Taint[] DeepTaints(Value value)
    {
        // Of a graph wider than this the parts nearest to the value are looked at.
        const int MostObjects = 40;
        var own = TaintsOf(value);
        if (value.Objects.Length == 0)
            return own;
        if (_deep.TryGetValue(value, out var known) && known.Heap.IsSame(_heap) && known.Refinements.IsSame(_refinements))
            return known.Taints;
        var taints = new TaintSet();
        taints.Add(own);
        _visited.Clear();
        _ahead.Enqueue(value);
        while (_ahead.Count > 0)
        {
            foreach (var owner in _ahead.Dequeue().Objects)
            {
                if (_visited.Count >= MostObjects || !_visited.Add(owner))
                    continue;
                if (owner.Input is { Root: not (RootKind.Statics or RootKind.Frame) } path)
                    taints.Add(DeepInput(path));
                foreach (var entry in (_heap.Find(owner.Id) ?? Fields.None).Entries)
                {
                    taints.Add(TaintsOf(entry.Value));
                    if (entry.Value.Objects.Length > 0)
                        _ahead.Enqueue(entry.Value);
                }
            }
        }

        var all = taints.ToArray();
        _deep[value] = (_heap, _refinements, all);
        return all;
    }

    /// <summary>What a value is written as: itself, the elements of a collection, the parts of a record.</summary>
    private Taint[] WrittenTaints(Value value)
    {
        if (value.Objects.Length == 0)
            return TaintsOf(value);
        if (WritesParts(value))
            return DeepTaints(value);
        var taints = new TaintSet();
        taints.Add(OwnTaints(value));
        var element = Load(value, FieldName.Element, null, Carrier.Text);
        taints.Add(WritesParts(element) ? DeepTaints(element) : OwnTaints(element));
        return taints.ToArray();
    }

    private static bool WritesParts(Value value) =>
        value.Objects.Any(static part => Array.Exists(part.Types, static type => type.IsRecord || type.IsAnonymousType));

    private readonly Dictionary<Value, (IntMap<Fields> Heap, IntMap<Refinement> Refinements, Taint[] Taints)> _deep = [];
    private readonly Dictionary<AccessPath, Taint[]> _deepInputs = [];

    // For one walk at a time.
    private readonly HashSet<AbstractObject> _visited = [];
    private readonly Queue<Value> _ahead = new();

    [MethodImpl(HotPath.Optimized)]
    private Taint[] DeepInput(AccessPath path)
    {
        if (!_deepInputs.TryGetValue(path, out var taints))
            _deepInputs.Add(path, taints = [Taint.Of(path.DeepOrigin)]);
        return taints;
    }

    /// <summary>What of a value a place can hold: of data that a number is made of, only what a number harms. The same value gives the same.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value Held(Value value, Carrier carrier)
    {
        if (value.Taints.Length == 0 || carrier is Carrier.Text or Carrier.Object)
            return value;
        if (HoldsNothing(carrier))
            return WithoutTaints(value);
        if (IsNumber(value))
            return value;
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = value.With(
                [.. value.Taints.Select(taint => taint with { Kinds = taint.Kinds & _solver.OfNumbers }).Where(static taint => !taint.Kinds.IsEmpty)]));
        }

        return number;
    }

    /// <summary>Whether nothing that anyone wants to hear of can be in a place.</summary>
    private bool HoldsNothing(Carrier carrier) => carrier == Carrier.None || (carrier is Carrier.Number or Carrier.Numbers && _solver.OfNumbers.IsEmpty);

    private readonly Dictionary<Value, Value> _numbers = [];

    private static Value WithoutTaints(Value value) => value.Taints.Length == 0 ? value : value.With([]);
}
