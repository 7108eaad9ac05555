using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What the method returns, what it leaves behind, and what it reports.
internal sealed partial class MethodAnalysis
{
    // A method that reaches more sinks than this with its inputs is the core of a framework; callers learn of the first ones.
    private const int MostHits = 48;

    private readonly Dictionary<(InputOrigin, KindSet, Place), SinkHit> _hits = [];
    private Dictionary<AccessPath, Refinement>? _whenTrue;
    private Dictionary<AccessPath, Refinement>? _whenFalse;
    private Value? _returned;
    private Value? _escaping;
    private IntMap<Fields> _escapingHeap;

    private void Return(Value value)
    {
        var settled = Snapshot().Settled(value);
        if (_solver.Scope.CleanedBy(_method.Symbol) is { IsEmpty: false } cleaned)
            settled = settled.With(Refinement.Of(cleaned).Apply(settled.Taints));
        _returned = _returned is null ? settled : Values.Values.Join(_returned, settled);
        var known = value.Constant?.Value as bool?;
        if (known != false)
            _whenTrue = Common(_whenTrue, FactsHere(value, whenTrue: true));
        if (known != true)
            _whenFalse = Common(_whenFalse, FactsHere(value, whenTrue: false));
    }

    /// <summary>What has been vouched for of inputs here, and what the returned condition adds.</summary>
    private Dictionary<AccessPath, Refinement> FactsHere(Value returned, bool whenTrue)
    {
        var facts = new Dictionary<AccessPath, Refinement>();
        var state = Snapshot().Where(Conditions.GuardsOf(returned), whenTrue);
        if (state.Refinements.IsEmpty)
            return facts;
        foreach (var input in _inputValues)
        {
            if (state.Refinements.Find(input.Value.Id) is { IsEmpty: false } refinement)
                facts[input.Key.Item1] = facts.TryGetValue(input.Key.Item1, out var known) ? known.And(refinement) : refinement;
        }

        return facts;
    }

    /// <summary>What holds on every way out.</summary>
    private static Dictionary<AccessPath, Refinement> Common(Dictionary<AccessPath, Refinement>? known, Dictionary<AccessPath, Refinement> facts)
    {
        if (known is null)
            return facts;
        var common = new Dictionary<AccessPath, Refinement>();
        foreach (var fact in facts)
        {
            if (known.TryGetValue(fact.Key, out var other) && fact.Value.Or(other) is { IsEmpty: false } both)
                common[fact.Key] = both;
        }

        return common;
    }

    private Summary Summarize()
    {
        if (_entry[_method.Exit] is not { } exit)
        {
            return new Summary
            {
                ReturnsNormally = IsConditional || IsDeferred,
                Thrown = _escaping,
                Hits = [.. _hits.Values],
                Pending = [.. _pending],
                Heap = Seen(_escapingHeap, Handed()),
                Questions = [.. _questions],
            };
        }

        (_registers, _heap, _refinements) = (exit.Registers, exit.Heap, exit.Refinements);
        var returned = _returned ?? Value.Nothing;
        var outputs = Outputs(exit);
        Effect[] effects = [.. Effects(exit)];
        return new Summary
        {
            Return = returned,
            Outputs = outputs,
            Effects = effects,
            Heap = Seen(Both(SettledHeap(exit), _escapingHeap), [returned, .. outputs.OfType<Value>(), .. effects.Select(static effect => effect.Value), .. Handed()]),
            Thrown = _escaping,
            Hits = [.. _hits.Values],
            Pending = [.. _pending],
            Questions = [.. _questions],
            WhenReturned = IsConditional ? [] : Facts(FactsHere(Value.Nothing, whenTrue: true)),
            WhenTrue = Facts(_whenTrue),
            WhenFalse = Facts(_whenFalse),
        };
    }

    /// <summary>What leaves the method but by its end.</summary>
    private IEnumerable<Value> Handed() => _pending.SelectMany(static call => call.Arguments).Append(_escaping ?? Value.Nothing);

    /// <summary>The objects made here that somebody else can come to see: summaries are kept to the end, all others need not be.</summary>
    private static IntMap<Fields> Seen(IntMap<Fields> heap, IEnumerable<Value> values)
    {
        var seen = default(IntMap<Fields>);
        if (heap.IsEmpty)
            return seen;
        var ahead = new Stack<Value>(values);
        while (ahead.Count > 0)
        {
            var value = ahead.Pop();
            foreach (var part in value.Objects)
            {
                if (part.Input is not null || seen.Find(part.Id) is not null || heap.Find(part.Id) is not { } fields)
                    continue;
                seen = seen.Set(part.Id, fields);
                foreach (var entry in fields.Entries)
                    ahead.Push(entry.Value);
            }

            foreach (var target in value.Delegates)
            {
                ahead.Push(target.Receiver);
                ahead.Push(target.Frame);
            }
        }

        return seen;
    }

    /// <summary>Calls of it may be left out of the program, so nobody can rely on what it checks.</summary>
    private bool IsConditional => HasAttribute("ConditionalAttribute");

    /// <summary>What it does comes to pass when its result is awaited or enumerated.</summary>
    private bool IsDeferred => _method.Method is { } method && (method.IsAsync || method.ReturnType.Name is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator");

    private bool HasAttribute(string name) => _method.Symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    /// <summary>The objects made here, with what checks have vouched for taken away from what they hold.</summary>
    private IntMap<Fields> SettledHeap(State exit)
    {
        if (exit.Refinements.IsEmpty)
            return exit.Heap;
        var heap = exit.Heap;
        foreach (var entry in exit.Heap.Entries)
        {
            if (_objects[entry.Key].Input is not null)
                continue;
            foreach (var field in entry.Value.Entries)
            {
                if (exit.Settled(field.Value) is var settled && !ReferenceEquals(settled, field.Value))
                    heap = heap.Set(entry.Key, heap.Find(entry.Key)!.Set(field.Key, settled));
            }
        }

        return heap;
    }

    /// <summary>An exception leaves the method.</summary>
    private void Escape(Value thrown)
    {
        // Few exceptions carry data; of the others it only matters that they come.
        _escaping ??= Value.Nothing;
        if (thrown.IsNothing || IsCaught(thrown) || DeepTaints(thrown).Length == 0)
            return;
        var settled = Snapshot().Settled(thrown);
        _escaping = _escaping.IsNothing ? settled : Values.Values.Join(_escaping, settled);
        _escapingHeap = Both(_heap, _escapingHeap);
    }

    private bool IsCaught(Value thrown) =>
        _block.Caught.Length > 0
        && thrown.Objects.Length > 0
        && Array.TrueForAll(thrown.Objects, candidate => candidate.Types.Length > 0 && Array.TrueForAll(candidate.Types, IsCaught));

    private bool IsCaught(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Array.Exists(_block.Caught, caught => SymbolEqualityComparer.Default.Equals(caught, current)))
                return true;
        }

        return false;
    }

    /// <summary>What an exception of a callee brings: to the handlers here, to the caller, or both.</summary>
    private void Catch(Value thrown)
    {
        if (_block.LetsEscape)
            Escape(thrown);
        if (_block.Handlers.Length == 0)
            return;
        if (_method.Thrown != Ir.Instruction.None && !thrown.IsNothing)
            Set(_method.Thrown, Get(_method.Thrown) is { IsNothing: false } known ? Values.Values.Join(known, thrown) : thrown);
        var here = Snapshot();
        foreach (var handler in _block.Handlers)
            Queue(handler, here);
    }

    /// <summary>The objects of both; what the first says of one holds.</summary>
    private static IntMap<Fields> Both(IntMap<Fields> first, IntMap<Fields> second) =>
        second.IsEmpty ? first : first.Join(second, static (_, left, _) => left, static (_, left) => left, static (_, right) => right);

    [MethodImpl(HotPath.Optimized)]
    private static InputFact[] Facts(Dictionary<AccessPath, Refinement>? facts) =>
        facts is null ? [] : [.. facts.Select(static fact => new InputFact(fact.Key, fact.Value))];

    private Value?[] Outputs(State exit)
    {
        if (_method.Method is not { } symbol || symbol.Parameters.All(static parameter => parameter.RefKind is not (RefKind.Ref or RefKind.Out)))
            return [];
        return [.. symbol.Parameters.Select((parameter, i) =>
            parameter.RefKind is RefKind.Ref or RefKind.Out ? exit.Settled(Get(_method.Parameters[i])) : null)];
    }

    /// <summary>
    /// What the method leaves in fields of its inputs. A method of a large framework touches hundreds; those that carry data of a source
    /// come first, then data of inputs, then objects, then what only wipes out.
    /// </summary>
    private IEnumerable<Effect> Effects(State exit)
    {
        const int Most = 24;
        const int LongestPath = 3;
        var effects = new List<(int Rank, Effect Effect)>();
        foreach (var entry in exit.Heap.Entries)
        {
            if (_objects[entry.Key].Input is not { Length: <= LongestPath } path)
                continue;
            foreach (var field in entry.Value.Entries)
            {
                if (!_read.Contains(field.Value) && !IsUnchanged(path, field))
                    effects.Add((Rank(field.Value), new Effect(path, field.Key, exit.Settled(field.Value))));
            }
        }

        return effects.Count <= Most
            ? effects.Select(static effect => effect.Effect)
            : effects.OrderBy(static effect => effect.Rank).Take(Most).Select(static effect => effect.Effect);
    }

    private static int Rank(Value value) =>
        Array.Exists(value.Taints, static taint => taint.Origin is SourceOrigin) ? 0
        : value.Taints.Length > 0 || value.Delegates.Length > 0 ? 1
        : value.Objects.Length > 0 ? 2 : 3;

    private static bool IsUnchanged(AccessPath path, KeyValuePair<FieldName, Value> field) => ReferenceEquals(field.Value.Input, path.Then(field.Key));

    /// <summary>Data of an origin has reached a sink with kinds it is dangerous for.</summary>
    [MethodImpl(HotPath.Optimized)]
    private void Reaches(Origin origin, KindSet kinds, Place sink, string member, Trace trace)
    {
        var source = origin as SourceOrigin;
        kinds = _solver.Library.Dangerous(source is null ? kinds : kinds & source.Kinds);
        if (kinds.IsHarmless)
            return;
        if (source is not null)
        {
            _solver.Report(new Finding(source, kinds - KindSet.Marks - KindSet.Restored, sink, member, trace));
            return;
        }

        var input = (InputOrigin)origin;
        if (_hits.Count >= MostHits && !_hits.ContainsKey((input, kinds, sink)))
            return;
        if (!_hits.TryGetValue((input, kinds, sink), out var known) || !ReferenceEquals(Trace.Shorter(known.Trace, trace), known.Trace))
            _hits[(input, kinds, sink)] = new SinkHit(input, kinds, sink, member, trace);
    }

    private void ReachesUnknown(KindSet kinds, Place sink, string member)
    {
        if (_solver.Options.ReportUnknownOrigin && !(kinds = (kinds & _solver.Library.OfUnknownOrigin) - KindSet.Marks).IsEmpty)
            _solver.Report(new Finding(null, kinds, sink, member, Trace.Input));
    }

    /// <summary>Where the value that goes into a sink was written: the argument, not the whole call.</summary>
    private TextSpan SinkSpan(CallInstruction call, int register)
    {
        var position = Array.IndexOf(call.Arguments, register);
        return position >= 0 && call.ArgumentSpans.Length > position && !call.ArgumentSpans[position].IsEmpty ? call.ArgumentSpans[position] : call.Span;
    }
}
