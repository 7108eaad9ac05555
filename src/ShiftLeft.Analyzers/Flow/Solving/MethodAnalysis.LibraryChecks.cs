using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What comes in by a member, what it makes harmless, and what its answer vouches for.
internal sealed partial class MethodAnalysis
{
    private static Value Cleared(Value value, KindSet cleared) => cleared.IsEmpty || value.Taints.Length == 0 ? value : value.With(
        [.. value.Taints.Select(taint => taint with { Kinds = taint.Kinds - cleared }).Where(static taint => !taint.Kinds.IsHarmless)]);

    private sealed partial class LibraryCall
    {
        private void ApplySources()
        {
            foreach (var source in model!.Sources)
            {
                if (source.Output.Root == ModelRoot.Return && call.Carrier == Carrier.None)
                    continue;
                if (!caller.Counts(source) || !IsSourceOnReceiver(source) || !Array.TrueForAll(source.Conditions, condition => condition.Holds(caller.StateOf(condition.Place, receiver, arguments))))
                    continue;
                if (!source.Replaced.IsEmpty && source.Output is { Root: ModelRoot.Return, Steps.Length: 0 })
                    _result = Cleared(_result, source.Replaced);
                var taint = caller.SourceTaint(source, caller._method.PlaceOf(call), MemberName(call.Method), cleared: caller._solver.Library.ClearedIn(caller._method.Symbol, call.Method));
                Write(source.Output, new Value { Taints = [taint], IsUnknown = true });
            }
        }

        /// <summary>The receiver may be of a class of this program, or of another project of it.</summary>
        private bool IsSourceOnReceiver(SourceModel source) => (call.DerivedReceiver ?? call.Method.ContainingType) is not { } derived
            || caller._solver.Library.IsSourceOn(derived, !derived.DeclaringSyntaxReferences.IsEmpty || caller._solver.Scope.Others.Knows(derived.ContainingAssembly), source, call.Method);

        private void ApplyBarriers()
        {
            foreach (var barrier in model!.Barriers)
            {
                switch (barrier.Output.Root)
                {
                    case ModelRoot.Return:
                        var verdict = barrier.Test is null ? new Verdict(barrier.Cleared, KindSet.None) : caller.Decide(barrier.Test, barrier.Operands, Read);
                        if (!verdict.Brought.IsEmpty && _result.Taints.Length > 0)
                            _result = _result.With(Array.ConvertAll(_result.Taints, taint => taint with { Kinds = taint.Kinds | verdict.Brought }));
                        ClearResult(barrier.Output.Steps, verdict.WhenTrue);
                        break;
                    case ModelRoot.This when call.Method.MethodKind == MethodKind.Constructor:
                        caller.Set(call.Receiver, Cleared(caller.Get(call.Receiver), barrier.Cleared));
                        break;
                    case ModelRoot.This when receiver.Objects is [var owner]:
                        caller._heap = caller._heap.Set(owner.Id, Fields.None);
                        if (Values.Values.SameParts(_result, receiver))
                            _result = Cleared(_result, barrier.Cleared);
                        caller.Set(call.Receiver, Cleared(receiver, barrier.Cleared));
                        break;
                    case ModelRoot.Argument when barrier is { Test: PredicateTest, Operands: [{ } operand] }:
                        if (Ran(operand.Index) is { Given: [var element, ..] } ran)
                            Hold([.. Checks.OfElements(caller, Read(barrier.Output), element, ran.Result, every: false)]);
                        break;
                    case ModelRoot.Argument when barrier.Output.Index < arguments.Length:
                        Hold([new Guard(Read(barrier.Output), Refinement.Of(barrier.Cleared), Refinement.None)]);
                        break;
                }
            }
        }

        /// <summary>What has been asked and come out true: the call would not have returned otherwise.</summary>
        private void Hold(Guard[] guards)
        {
            foreach (var guard in guards)
                caller._subjects[guard.Subject.Id] = guard.Subject;
            caller._refinements = caller.Snapshot().Where(guards, holds: true).Refinements;
        }

        private void ClearResult(ModelStep[] steps, KindSet cleared)
        {
            if (cleared.IsEmpty)
                return;
            _result = Cleared(_result, cleared);
            if (steps.Length != 1)
                return;
            // What the result holds.
            foreach (var owner in _result.Objects)
            {
                if (caller._heap.Find(owner.Id) is { } fields && fields.Find(NameOf(steps[0])) is { } held)
                    caller._heap = caller._heap.Set(owner.Id, fields.Set(NameOf(steps[0]), caller.Keep(Site.Of(call, "cleared"), Cleared(held, cleared))));
            }
        }

        private void ApplyGuards()
        {
            if (model!.Guards.Length == 0)
                return;
            var guards = new Checks(caller, model, Read, receiver, arguments).Guards(Ran);
            if (guards.Length == 0)
                return;
            guards = [.. _result.Guards, .. guards];
            _result = call.Carrier is Carrier.None or Carrier.Number
                ? new Value { Guards = guards, Constant = _result.Constant, IsOrder = model.Guards[0].IsOrder, Taints = _result.Taints }
                : _result.With(guards: guards);
        }

        private (Value[] Given, Value Result)? Ran(int position) => _ran is not null && _ran.TryGetValue(position, out var ran) ? ran : null;
    }
}
