using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// The data in a value: its own, what hangs off it, what of it a place can hold.
internal sealed partial class MethodAnalysis
{
    private readonly Dictionary<Value, (IntMap<Fields> Heap, IntMap<Refinement> Refinements, Taint[] Taints)> _deep = [];
    private readonly Dictionary<AccessPath, Taint[]> _deepInputs = [];
    private readonly Dictionary<Value, Value> _numbers = [];

    // For one walk at a time.
    private readonly HashSet<AbstractObject> _visited = [];
    private readonly Queue<Value> _ahead = new();

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

    [MethodImpl(HotPath.Optimized)]
    private Taint[] DeepInput(AccessPath path)
    {
        if (!_deepInputs.TryGetValue(path, out var taints))
            _deepInputs.Add(path, taints = [Taint.Of(path.DeepOrigin)]);
        return taints;
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

    private static Value WithoutTaints(Value value) => value.Taints.Length == 0 ? value : value.With([]);
}
