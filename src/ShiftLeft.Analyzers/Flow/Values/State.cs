using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>What is known at a point of a method: the registers, the fields of objects, and what checks have vouched for.</summary>
/// <param name="Registers">By number; absent means never written on any way here.</param>
/// <param name="Heap">The known fields of an object, by its ID.</param>
/// <param name="Refinements">By the ID of the value they hold for.</param>
internal sealed record State(IntMap<Value> Registers, IntMap<Fields> Heap, IntMap<Refinement> Refinements)
{
    public static readonly State Empty = new(default, default, default);

    /// <summary>The value's taints as the checks on the way here leave them.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Taint[] TaintsOf(Value value)
    {
        if (value.Taints.Length == 0 || Refinements.IsEmpty || Refinements.Find(value.Id) is not { } refinement)
            return value.Taints;
        return refinement.Apply(value.Taints);
    }

    /// <summary>The value with what checks have vouched for taken away for good; itself where there is nothing.</summary>
    [MethodImpl(HotPath.Optimized)]
    public Value Settled(Value value)
    {
        var taints = TaintsOf(value);
        return ReferenceEquals(taints, value.Taints) ? value : value.With(taints);
    }

    /// <summary>The state where a condition has come out true or false.</summary>
    public State Where(Guard[] guards, bool holds)
    {
        var state = this;
        foreach (var guard in guards)
        {
            if (guard.Provided is null)
                state = state.Refine(guard.Subject, holds ? guard.WhenTrue : guard.WhenFalse);
        }

        return state;
    }

    public State Refine(Value subject, Refinement refinement)
    {
        if (refinement.IsEmpty)
            return this;
        var known = Refinements.Find(subject.Id);
        return this with { Refinements = Refinements.Set(subject.Id, known is null ? refinement : known.And(refinement)) };
    }
}

/// <summary>The known fields of an object. Few, so an array.</summary>
internal sealed class Fields
{
    /// <summary>Beyond these the elements of a collection are no longer told apart.</summary>
    public const int Most = 96;

    public static readonly Fields None = new([]);

    private readonly KeyValuePair<FieldName, Value>[] _entries;

    private Fields(KeyValuePair<FieldName, Value>[] entries) => _entries = entries;

    /// <param name="entries">Of different names; not to be written to afterwards.</param>
    public static Fields Of(KeyValuePair<FieldName, Value>[] entries) => new(entries);

    /// <summary>Not to be written to.</summary>
    public KeyValuePair<FieldName, Value>[] Entries => _entries;

    [MethodImpl(HotPath.Optimized)]
    public Value? Find(FieldName name)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == name)
                return entry.Value;
        }

        return null;
    }

    /// <summary>Each field may hold what it held, or what <paramref name="entries"/> say.</summary>
    public Fields Joined(KeyValuePair<FieldName, Value>[] entries) =>
        entries.Aggregate(this, static (fields, entry) => fields.Set(entry.Key, fields.Find(entry.Key) is { } known ? Values.Join(known, entry.Value) : entry.Value));

    [MethodImpl(HotPath.Optimized)]
    public Fields Set(FieldName name, Value value)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key != name)
                continue;
            if (ReferenceEquals(_entries[i].Value, value))
                return this;
            var changed = (KeyValuePair<FieldName, Value>[])_entries.Clone();
            changed[i] = new(name, value);
            return new Fields(changed);
        }

        if (_entries.Length >= Most && name.IsElement && name != FieldName.Element)
            return Set(FieldName.Element, Find(FieldName.Element) is { } known ? Values.Join(known, value) : value);
        return new Fields([.. _entries, new(name, value)]);
    }
}
