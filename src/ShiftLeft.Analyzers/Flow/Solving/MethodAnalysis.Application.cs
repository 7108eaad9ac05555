using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

internal sealed partial class MethodAnalysis
{
    /// <summary>
    /// A summary seen from one call: inputs become the call's own receiver, arguments and shared variables; objects the callee made become
    /// objects of this call.
    /// </summary>
    /// <param name="spans">Where each argument is written, by position.</param>
    private sealed partial class SummaryApplication(
        MethodAnalysis caller, Summary summary, MethodIr callee, Site site, Inputs inputs, TextSpan[] spans)
    {
        private const int MostObjects = 24;

        private readonly Dictionary<AccessPath, Value> _resolved = [];
        private readonly Dictionary<Value, Value> _mapped = [];
        private readonly Dictionary<InputOrigin, Taint[]> _behind = [];
        private readonly HashSet<AbstractObject> _seen = [];
        private readonly HashSet<AbstractObject> _made = [];
        private readonly Queue<Unfilled> _unfilled = new();
        private readonly Value?[] _pendingResults = new Value?[summary.Pending.Length];
        private readonly Place _place = new(caller._method.Tree, site.Span);

        [MethodImpl(HotPath.Optimized)]
        public Outcome Run()
        {
            for (var i = 0; i < summary.Pending.Length; i++)
                RunPending(i);
            Report();
            var result = Map(summary.Return, StepKind.Return);
            var outputs = Array.ConvertAll(summary.Outputs, output => output is null ? null : Map(output, StepKind.Return));
            var thrown = summary.Thrown is { } escaping ? Map(escaping, StepKind.Return) : null;
            Fill();
            ApplyEffects();
            if (thrown is not null)
                caller.Catch(caller.Keep(site.Then("thrown"), thrown));
            ApplyFacts();
            return new Outcome(result, outputs, summary.ReturnsNormally || ReferenceEquals(summary, Summary.Bottom));
        }

        [MethodImpl(HotPath.Optimized)]
        private void RunPending(int index)
        {
            var pending = summary.Pending[index];
            var target = Resolve(pending.Target, Carrier.Object);
            var values = Array.ConvertAll(pending.Arguments, argument => Map(argument, StepKind.Argument));
            Fill();
            _pendingResults[index] = pending.Method is { } method
                ? caller.InvokeMember(site.Then(index), method, target, values)
                : caller.Invoke(site.Then(index), target, values, Carrier.Object);
        }

        /// <summary>Inputs of the callee that reach a sink there: findings where a source is behind them, else inputs of the caller.</summary>
        [MethodImpl(HotPath.Optimized)]
        private void Report()
        {
            foreach (var hit in summary.Hits)
            {
                var value = Resolve(hit.Origin.Path, hit.Origin.Deep ? Carrier.Object : Carrier.Text);
                if (value.Objects.Length == 0 && !(hit.Kinds & caller._solver.Library.OfWholeObjects).IsEmpty)
                    continue;
                // A sink in another project is reported where the data leaves this one.
                var sink = hit.Sink.Elsewhere is null ? hit.Sink : PlaceOf(hit.Origin.Path);
                foreach (var taint in Behind(hit.Origin))
                    caller.Reaches(taint.Origin, hit.Kinds.Through(taint.Kinds), sink, hit.Member, Next(taint.Trace, StepKind.Argument, hit.Trace).Take());
                if (value is { IsUnknown: true, Input: null, Taints.Length: 0 })
                    caller.ReachesUnknown(hit.Kinds, sink, hit.Member);
            }
        }

        /// <summary>Where the input is given: the argument, not the whole call.</summary>
        private Place PlaceOf(AccessPath path)
        {
            while (path.Parent is { } parent)
                path = parent;
            return path.Root == RootKind.Parameter && path.Index < spans.Length && !spans[path.Index].IsEmpty ? _place with { Span = spans[path.Index] } : _place;
        }

        [MethodImpl(HotPath.Optimized)]
        private void ApplyEffects()
        {
            if (summary.Effects.Length == 0)
                return;
            // First what is written, then the writing: an effect must not see another.
            var writes = new List<(Value Owner, FieldName Field, Value Value)>(summary.Effects.Length);
            foreach (var effect in summary.Effects)
            {
                var owner = Resolve(effect.Object, Carrier.Object);
                if (owner.Objects.Length > 0)
                    writes.Add((owner, effect.Field, Map(effect.Value, StepKind.Effect)));
            }

            Fill();
            foreach (var (owner, field, value) in writes)
            {
                if (field == FieldName.Behind)
                    caller.StoreBehind(owner, value);
                else
                    caller.Store(owner, field, value);
            }
        }

        [MethodImpl(HotPath.Optimized)]
        private Value Resolve(AccessPath path, Carrier carrier)
        {
            if (path.Parent is null)
            {
                return path.Root == RootKind.PendingCall
                    ? path.Index < _pendingResults.Length ? _pendingResults[path.Index] ?? Value.Nothing : Value.Nothing
                    : inputs.Root(path);
            }

            if (!_resolved.TryGetValue(path, out var value))
            {
                var owner = Resolve(path.Parent, Carrier.Object);
                _resolved.Add(path, value = path.Field == FieldName.Behind ? caller.Behind(owner, carrier) : caller.Load(owner, path.Field, null, carrier));
            }

            return value;
        }

        /// <summary>A value of the callee as the caller sees it.</summary>
        [MethodImpl(HotPath.Optimized)]
        private Value Map(Value value, StepKind step)
        {
            if (value.IsNothing && (step != StepKind.Return || !HasFacts(value)))
                return value;
            if (value.Input is { } input)
            {
                var resolved = Resolve(input, value.Objects.Length > 0 ? Carrier.Object : Carrier.Text);
                // A number stays a number, even where the object it is read from is dirty as a whole.
                return value.Objects.Length + value.Taints.Length == 0 ? WithoutTaints(resolved) : Passed(resolved, value, step);
            }

            if (_mapped.TryGetValue(value, out var known))
                return known;

            // Where a call brings much, this is what takes the time.
            caller._steps++;

            // Made for every value of every call, so what there is nothing of is not collected.
            var taints = value.Taints.Length + value.Objects.Length == 0 ? null : new TaintSet();
            var delegates = value.Delegates.Length == 0 ? [] : Array.ConvertAll(
                value.Delegates, target => new DelegateTarget(target.Method, Map(target.Receiver, step), Map(target.Frame, step)));
            var objects = value.Objects.Length == 0 ? [] : MapObjects(value.Objects, taints!, ref delegates, step);
            foreach (var taint in value.Taints)
                AddOuter(taints!, taint, step);
            var mapped = new Value
            {
                Objects = objects,
                Taints = taints?.ToArray() ?? [],
                Delegates = delegates,
                Constant = value.Constant,
                Prefix = value.Prefix,
                Endings = value.Endings,
                Guards = Facts(value),
                IsUnknown = value.IsUnknown && value.Taints.Length == 0 || IsUnknownBehind(value.Taints),
                IsMade = value.IsMade,
            };
            _mapped[value] = mapped;
            return mapped;
        }

        [MethodImpl(HotPath.Optimized)]
        private AbstractObject[] MapObjects(AbstractObject[] parts, TaintSet taints, ref DelegateTarget[] delegates, StepKind step)
        {
            var objects = new List<AbstractObject>(parts.Length);
            foreach (var part in parts)
            {
                if (part.Input is not { } path)
                {
                    // Of a wide graph of objects only the nearest are kept apart; of the others it is known what they hold.
                    if (_seen.Count < MostObjects || _seen.Contains(part))
                        objects.Add(Made(part, step));
                    else
                        AddHeld(taints, part, step);
                    continue;
                }

                var resolved = Resolve(path, Carrier.Object);
                objects.AddRange(resolved.Objects);
                taints.Add(caller.TaintsOf(resolved));
                if (resolved.Delegates.Length > 0)
                    delegates = [.. delegates, .. resolved.Delegates];
            }

            return objects.Count > 1 ? [.. objects.Distinct()] : objects.ToArray();
        }

        /// <summary>An input that comes back unchanged is the very value that was passed; only the way is longer.</summary>
        [MethodImpl(HotPath.Optimized)]
        private Value Passed(Value resolved, Value value, StepKind step)
        {
            if (resolved.Taints.Length == 0 || step == StepKind.Argument || value.Taints is not [var way, ..] || way.Trace.Previous is null)
                return resolved;
            return resolved.Rerouted(Array.ConvertAll(resolved.Taints, taint => taint with { Trace = Next(taint.Trace, step, way.Trace).Take() }));
        }

        private bool IsUnknownBehind(Taint[] taints)
        {
            foreach (var taint in taints)
            {
                if (taint.Origin is InputOrigin input && Resolve(input.Path, Carrier.Text).IsUnknown)
                    return true;
            }

            return false;
        }

        /// <summary>What a taint of the callee is here: one of a source is the same, one of an input is what the call put there.</summary>
        [MethodImpl(HotPath.Optimized)]
        private void AddOuter(TaintSet taints, Taint taint, StepKind step)
        {
            if (taint.Origin is not InputOrigin input)
            {
                taints.Add(taint.Origin, taint.Kinds, Next(null, step, taint.Trace));
                return;
            }

            foreach (var outer in Behind(input))
            {
                var kinds = taint.Kinds.Through(outer.Kinds);
                if (!kinds.IsHarmless)
                    taints.Add(outer.Origin, kinds, Next(outer.Trace, step, taint.Trace));
            }
        }

        /// <summary>The caller's data behind an input, as it was before the call.</summary>
        [MethodImpl(HotPath.Optimized)]
        private Taint[] Behind(InputOrigin input)
        {
            if (!_behind.TryGetValue(input, out var taints))
            {
                var value = Resolve(input.Path, input.Deep ? Carrier.Object : Carrier.Text);
                _behind.Add(input, taints = input.Deep ? caller.DeepTaints(value) : caller.OwnTaints(value));
            }

            return taints;
        }

        [MethodImpl(HotPath.Optimized)]
        private void AddHeld(TaintSet taints, AbstractObject part, StepKind step)
        {
            foreach (var entry in (summary.Heap.Find(part.Id) ?? Fields.None).Entries)
            {
                foreach (var taint in entry.Value.Taints)
                    AddOuter(taints, taint, step);
            }
        }

        [MethodImpl(HotPath.Optimized)]
        private AbstractObject Made(AbstractObject inner, StepKind step)
        {
            var made = caller.Made(site.Seen(inner), inner.Types, inner);
            if (!_seen.Add(inner))
                return made;
            var isFirst = _made.Add(made);
            if (isFirst)
                caller._heap = caller._heap.Set(made.Id, Fields.None);
            _unfilled.Enqueue(new Unfilled(inner, made, isFirst, step));
            return made;
        }

        /// <summary>
        /// Gives the objects made so far their fields: all that lie at one distance before those behind them, so that it is the nearest that
        /// are kept apart.
        /// </summary>
        [MethodImpl(HotPath.Optimized)]
        private void Fill()
        {
            while (_unfilled.Count > 0)
            {
                var (inner, made, isFirst, step) = _unfilled.Dequeue();
                var entries = (summary.Heap.Find(inner.Id) ?? Fields.None).Entries;
                if (entries.Length == 0)
                    continue;
                var mapped = new KeyValuePair<FieldName, Value>[entries.Length];
                for (var i = 0; i < entries.Length; i++)
                {
                    var field = entries[i].Key;
                    var held = Map(entries[i].Value, step);
                    mapped[i] = new(field, held.IsNothing ? held : Keep(caller._filled, (made, inner, field), held));
                }

                // Where one inner object is behind two others, or two are one here, there are fields already.
                var fields = isFirst ? Fields.None : caller._heap.Find(made.Id) ?? Fields.None;
                caller._heap = caller._heap.Set(made.Id, fields.Entries.Length == 0 ? Fields.Of(mapped) : fields.Joined(mapped));
            }
        }

        [MethodImpl(HotPath.Optimized)]
        private NextStep Next(Trace? outer, StepKind step, Trace inner) =>
            new(outer, step, _place, callee.Name, inner.Previous is null && inner.Place.IsNone ? null : inner);

        private readonly record struct Unfilled(AbstractObject Inner, AbstractObject Made, bool IsFirst, StepKind Step);
    }
}
