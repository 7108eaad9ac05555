using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What comes in by a member, what it makes harmless, and what its answer vouches for.
internal sealed partial class MethodAnalysis
{
    private sealed partial class LibraryCall
    {
        private void ApplySources()
        {
            foreach (var source in model!.Sources)
            {
                if ((source.Threat & caller._solver.Options.Threats) == 0)
                    continue;
                if (source.Output.Root == ModelRoot.Return && call.Carrier == Carrier.None)
                    continue;
                var taint = MethodAnalysis.SourceTaint(source, caller._method.PlaceOf(call), MemberName(call.Method));
                Write(source.Output, new Value { Taints = [taint], IsUnknown = true });
            }
        }

        private void ApplyBarriers()
        {
            foreach (var barrier in model!.Barriers)
            {
                switch (barrier.Output.Root)
                {
                    case ModelRoot.Return:
                        _result = Cleared(_result, barrier.Cleared);
                        break;
                    case ModelRoot.This when receiver.Objects is [var owner]:
                        caller._heap = caller._heap.Set(owner.Id, Fields.None);
                        if (Values.Values.SameParts(_result, receiver))
                            _result = Cleared(_result, barrier.Cleared);
                        caller.Set(call.Receiver, Cleared(receiver, barrier.Cleared));
                        break;
                    case ModelRoot.Argument when barrier.Output.Index < arguments.Length:
                        caller._refinements = caller.Snapshot().Refine(arguments[barrier.Output.Index], new Refinement(barrier.Cleared, KindSet.None)).Refinements;
                        break;
                }
            }
        }

        private static Value Cleared(Value value, KindSet cleared) => value.Taints.Length == 0 ? value : value.With(
            [.. value.Taints.Select(taint => taint with { Kinds = taint.Kinds - cleared }).Where(static taint => !(taint.Kinds - KindSet.Raw).IsEmpty)]);

        private void ApplyGuards()
        {
            var guards = new List<Guard>();
            foreach (var row in model!.Guards)
            {
                var subject = Read(row.Input);
                if (row.NeedsConstant && ComparedWith(row.Input).Any(other => caller.DeepTaints(other).Any(static taint => taint.Origin is SourceOrigin)))
                    continue;
                var refinement = row.NeedsCanonical ? new Refinement(KindSet.None, row.Cleared) : new Refinement(row.Cleared, KindSet.None);
                guards.AddRange(Conditions.Vouch(subject, refinement, row.Accepting));
            }

            if (guards.Count > 0)
                _result = new Value { Guards = [.. guards], Constant = _result.Constant, IsOrder = model.Guards[0].IsOrder };
        }

        private void ApplyTextCheck()
        {
            if (call.Carrier != Carrier.None || arguments.Length == 0
                || caller._solver.Library.CheckOf(call.Method, Array.ConvertAll(arguments, static argument => argument.Constant?.Value)) is not { } check)
                return;
            var guard = new Guard(arguments[check.Subject], new Refinement(check.WhenTrue, KindSet.None), new Refinement(check.WhenFalse, KindSet.None));
            _result = new Value { Guards = [guard], Constant = _result.Constant };
        }

        private IEnumerable<Value> ComparedWith(ModelPath subject)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if (subject.Root != ModelRoot.Argument || subject.Index != i)
                    yield return arguments[i];
            }

            if (subject.Root != ModelRoot.This)
                yield return receiver;
        }
    }
}
