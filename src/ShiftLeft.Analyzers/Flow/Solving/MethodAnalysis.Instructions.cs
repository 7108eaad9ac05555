using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What each instruction does to the state.
internal sealed partial class MethodAnalysis
{
    [MethodImpl(HotPath.Optimized)]
    private void Step(Instruction instruction)
    {
        switch (instruction)
        {
            case ConstantInstruction constant:
                Set(constant.Result, Keep(Site.Of(constant), FromConstant(constant.Value, _method.PlaceOf(constant))));
                break;
            case CopyInstruction copy:
                Set(copy.Result, Copy(copy));
                break;
            case AllocateInstruction allocate:
                var made = Made(Site.Of(allocate), TypesOf(allocate.Type), length: allocate.Length);
                _heap = _heap.Set(made.Id, Fields.None);
                Set(allocate.Result, Keep(Site.Of(allocate), new Value { Objects = [made], Taints = OfNumbers(allocate.Constants, _method.PlaceOf(allocate)), IsMade = allocate.Type is { IsReferenceType: true } }));
                break;
            case CloneInstruction clone:
                Set(clone.Result, Clone(clone));
                break;
            case LoadInstruction load:
                Set(load.Result, LoadMember(load));
                break;
            case StoreInstruction store:
                Store(Get(store.Object), Placed(Get(store.Object), store.Field), Told(Get(store.Source), StepKind.Store, store, store.Field.Display));
                break;
            case DependInstruction depend:
                Set(depend.Result, Keep(Site.Of(depend), Depend(depend.Operands.Select(Get), depend.Carrier)));
                break;
            case ConcatInstruction concat:
                Set(concat.Result, Keep(Site.Of(concat), Concat(Array.ConvertAll(concat.Parts, Get), _method.PlaceOf(concat))));
                break;
            case MergeInstruction merge:
                Set(merge.Result, Keep(Site.Of(merge), merge.Operands.Select(Get).Aggregate(Values.Values.Join)));
                break;
            case CompareInstruction compare:
                Set(compare.Result, Keep(Site.Of(compare), Compare(compare)));
                break;
            case IsNullInstruction check:
                Set(check.Result, Get(check.Operand) switch
                {
                    { IsMade: true } => Conditions.False,
                    { Constant: { } constant } => constant.Value is null ? Conditions.True : Conditions.False,
                    { Guards.Length: > 0 } conditional => Keep(Site.Of(check), Conditions.Not(conditional)),
                    _ => Value.Nothing,
                });
                break;
            case PresentInstruction present:
                var number = Get(present.Operand);
                Set(present.Result, number.Constant is null ? Keep(Site.Of(present), number.With(isMade: true)) : number);
                break;
            case ReferInstruction refer:
                Set(refer.Result, Refer(refer));
                break;
            case DereferenceInstruction dereference:
                Set(dereference.Result, Behind(Get(dereference.Reference), dereference.Carrier));
                break;
            case StoreBehindInstruction store:
                StoreBehind(Get(store.Reference), Told(Get(store.Source), StepKind.Store, store, "ref"));
                break;
            case TypeArgumentInstruction argument:
                Set(argument.Result, InputValue(AccessPath.Of(RootKind.TypeArgument, argument.Index), Carrier.Object));
                break;
            case NotInstruction not:
                Ask(Get(not.Operand));
                Set(not.Result, Keep(Site.Of(not), Conditions.Not(Get(not.Operand))));
                break;
            case LogicInstruction logic:
                Set(logic.Result, Keep(Site.Of(logic), Conditions.Combine(logic.IsAnd, Get(logic.Left), Get(logic.Right))));
                break;
            case ArithmeticInstruction arithmetic:
                Set(arithmetic.Result, Keep(Site.Of(arithmetic), Calculate(arithmetic.Operator, Get(arithmetic.Left), Get(arithmetic.Right))));
                break;
            case LimitInstruction limit:
                foreach (var taint in TaintsOf(Get(limit.Number)))
                    Reaches(taint.Origin, taint.Kinds & _solver.OfNumbers, _method.PlaceOf(limit), limit.What, taint.Trace);
                break;
            case DelegateInstruction @delegate:
                Set(@delegate.Result, Keep(Site.Of(@delegate), new Value
                {
                    Delegates = [new DelegateTarget(@delegate.Method, Get(@delegate.Receiver), Get(@delegate.Frame))],
                }));
                break;
            case CallInstruction call:
                Call(call);
                break;
            case InitializeInstruction initialize:
                foreach (var initializer in _solver.Scope.InitializersOf(initialize.Type))
                    Apply(initializer, Site.Of(initialize, initializer), Get(initialize.Object), [], Value.Nothing);
                break;
            case ReturnInstruction @return:
                Return(Get(@return.Source));
                break;
        }
    }

    /// <summary>A new object that holds what the other holds now; what is not known of an input yet is asked of the input.</summary>
    private Value Clone(CloneInstruction clone)
    {
        var source = Get(clone.Source);
        var copy = Made(Site.Of(clone), source.Objects is [{ Types: var types }] ? types : []);
        var fields = Fields.None;
        foreach (var owner in source.Objects)
        {
            foreach (var entry in (_heap.Find(owner.Id) ?? Fields.None).Entries)
                fields = fields.Set(entry.Key, fields.Find(entry.Key) is { } known ? Values.Values.Join(known, entry.Value) : entry.Value);
        }

        if (Array.Exists(source.Objects, static owner => owner.Input is not null))
            fields = fields.Set(Original, source);
        _heap = _heap.Set(copy.Id, fields);
        return Keep(Site.Of(clone), new Value { Objects = [copy], Taints = TaintsOf(source), IsUnknown = source.IsUnknown });
    }

    /// <summary>What an object made as of a type is; nothing is known of one that the type parameter of a caller names.</summary>
    private ITypeSymbol[] TypesOf(ITypeSymbol? type)
    {
        if (type is ITypeParameterSymbol { DeclaringMethod: not null } parameter)
        {
            var path = AccessPath.Of(RootKind.TypeArgument, parameter.Ordinal);
            Ask(path);
            return _context.Find(path)?.Types ?? [];
        }

        return type is null or ITypeParameterSymbol ? [] : [type];
    }

    private Value Copy(CopyInstruction copy)
    {
        var value = Get(copy.Source);
        if (copy.Carrier == Carrier.None)
            return value.Taints.Length == 0 ? value : Keep(Site.Of(copy, value.Id), WithoutTaints(value));
        // What is taken for a text has no parts: a check vouches for all of it.
        if (copy.Carrier == Carrier.Text && value is { Input: { } path, Objects.Length: > 0 })
            value = InputValue(path, Carrier.Text);
        // What comes out of a box is all that is in it.
        value = copy.Carrier == Carrier.Number && value is { Constant: null, Objects.Length: > 0 } ? Keep(Site.Of(copy, value.Id), Depend([value], Carrier.Number)) : Held(value, copy.Carrier);
        return copy.Name is null ? value : Told(value, StepKind.Assign, copy, copy.Name);
    }

    /// <summary>The same value, with the step told. Asked again, it gives the same answer.</summary>
    private Value Told(Value value, StepKind kind, Instruction at, string name)
    {
        if (value.Taints.Length == 0)
            return value;
        var site = (at.Id, value);
        if (!_told.TryGetValue(site, out var told))
            _told.Add(site, told = value.Through(kind, _method.PlaceOf(at), name));
        return told;
    }

    private readonly Dictionary<(int, Value), Value> _told = [];

    private Value LoadMember(LoadInstruction load)
    {
        var owner = Get(load.Object);
        var field = Placed(owner, load.Field);
        var value = Load(owner, field, load.Member, load.Carrier);
        if (load.Makes is { } type && value.Objects.Length == 0 && owner.Objects.Length > 0)
        {
            var made = Made(Site.Of(load), [type]);
            _heap = _heap.Set(made.Id, Fields.None);
            value = Keep(Site.Of(load), new Value { Objects = [made], Taints = value.Taints });
            Store(owner, field, value);
        }

        return load.Member switch
        {
            IPropertySymbol property => FromSource(property, load, value),
            IFieldSymbol declared when load.Carrier is Carrier.Text or Carrier.Object => FromDeclaration(declared, load, value),
            _ => value,
        };
    }

    /// <summary>The element that a place from the end is, where the length is known.</summary>
    private static FieldName Placed(Value owner, FieldName field) => field.IndexFromEnd switch
    {
        0 => field,
        var index => owner.Objects is [{ Length: { } length }] && length >= index ? FieldName.ElementAt(length - index) : FieldName.Element,
    };

    private Value Refer(ReferInstruction refer)
    {
        var reference = Made(Site.Of(refer), []);
        _heap = _heap.Set(reference.Id, Fields.None.Set(refer.Field.Referred, Get(refer.Object)));
        return Keep(Site.Of(refer), new Value { Objects = [reference], IsMade = true });
    }

    private Value Behind(Value reference, Carrier carrier)
    {
        Value? found = null;
        foreach (var (owner, field) in Targets(reference))
        {
            var value = Load(owner, field, null, carrier);
            found = found is null ? value : Values.Values.Join(found, value);
        }

        return found ?? reference;
    }

    private void StoreBehind(Value reference, Value value)
    {
        var targets = Targets(reference).ToList();
        foreach (var (owner, field) in targets)
            Store(owner, field, targets.Count == 1 ? value : Values.Values.Join(Load(owner, field, null, Carrier.Object), value));
    }

    private IEnumerable<(Value Owner, FieldName Field)> Targets(Value reference)
    {
        foreach (var candidate in reference.Objects)
        {
            foreach (var entry in (_heap.Find(candidate.Id) ?? Fields.None).Entries)
            {
                if (entry.Key.IsReferred)
                    yield return (entry.Value, entry.Key.Target);
            }

            if (candidate.Input is not null)
                yield return (reference, FieldName.Behind);
        }
    }

    /// <summary>A property that a framework fills with data from outside.</summary>
    private Value FromSource(IPropertySymbol property, Instruction at, Value value)
    {
        var carrier = Carriers.Of(property.Type);
        if (HoldsNothing(carrier))
            return value;
        if (carrier is Carrier.Text or Carrier.Object)
            value = FromDeclaration(property, at, value);
        if (value.Taints.Length > 0 && _solver.Library.ClearedByDeclaration(property) is { IsEmpty: false } cleared)
            value = Keep(Site.Of(at, (property, value.Id)), Cleared(value, cleared));
        return _solver.Library.SourceOf(property) is { } source && Counts(source)
            ? Keep(Site.Of(at, property), Held(Tainted(value, SourceTaint(source, _method.PlaceOf(at), property.Name)), carrier))
            : value;
    }

    private Value FromConstant(object? constant, Place place) =>
        constant is string text && _solver.Library.InherentSourceOf(text) is { } source && Counts(source)
            ? Value.Of(text).With([SourceTaint(source, place, "")])
            : Value.Of(constant);

    private Taint[] OfNumbers(int count, Place place) =>
        count > 0 && _solver.Library.InherentSourceOfNumbers(count) is { } source && Counts(source) ? [SourceTaint(source, place, "")] : [];

    /// <summary>A field or property that holds what its declaration says.</summary>
    private Value FromDeclaration(ISymbol member, Instruction at, Value value) =>
        value.Constant is null && _solver.Library.InherentSourceOf(member) is { } source && Counts(source)
            ? Keep(Site.Of(at, (member, source)), Tainted(value, SourceTaint(source, _method.PlaceOf(at), member.Name)))
            : value;

    [MethodImpl(HotPath.Optimized)]
    private Value Depend(IEnumerable<Value> operands, Carrier carrier)
    {
        if (carrier == Carrier.None)
            return Value.Nothing;
        Taint[] taints = [];
        var isUnknown = false;
        var count = 0;
        foreach (var operand in operands)
        {
            taints = Values.Values.Join(taints, DeepTaints(operand));
            isUnknown |= operand.IsUnknown;
            count += operand.IsUnknown || operand.Taints.Length + operand.Objects.Length > 0 ? 1 : 0;
        }

        if (count > 1)
            taints = NoLongerWhole(taints);

        return taints.Length == 0 && !isUnknown ? Value.Nothing : Held(new Value { Taints = taints, IsUnknown = isUnknown }, carrier);
    }

    /// <summary>What is left of taints where something else has become of the value.</summary>
    private Taint[] NoLongerWhole(Taint[] taints) =>
        taints.Length == 0 || _solver.OfWholeValues.IsEmpty ? taints : Refinement.Of(_solver.OfWholeValues).Apply(taints);

    /// <summary>The result of arithmetic. A remainder and a masked number are no larger than what they are taken with.</summary>
    private Value Calculate(BinaryOperatorKind kind, Value left, Value right)
    {
        if (left.Taints.Length + right.Taints.Length == 0)
            return Conditions.Compute(kind, left, right);
        var (ofLeft, ofRight) = (TaintsOf(left), TaintsOf(right));
        var isBounded = kind switch
        {
            BinaryOperatorKind.Remainder => ofRight.Length == 0,
            BinaryOperatorKind.And => ofLeft.Length == 0 || ofRight.Length == 0,
            BinaryOperatorKind.RightShift => true,
            _ => false,
        };
        return isBounded ? Value.Nothing : Held(new Value { Taints = Values.Values.Join(ofLeft, ofRight) }, Carrier.Number);
    }
}
