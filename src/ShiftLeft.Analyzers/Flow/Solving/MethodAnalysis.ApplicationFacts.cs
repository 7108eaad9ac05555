using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What a callee has checked, as its caller sees it.
internal sealed partial class MethodAnalysis
{
    private sealed partial class SummaryApplication
    {
        private void ApplyFacts()
        {
            var state = caller.Snapshot();
            foreach (var fact in summary.WhenReturned)
                state = state.Where([.. Holding(fact, whenTrue: true)], holds: true);
            caller._refinements = state.Refinements;
        }

        private bool HasFacts(Value value) => ReferenceEquals(value, summary.Return) && summary.WhenTrue.Length + summary.WhenFalse.Length > 0;

        /// <summary>What a condition that the callee returns says of the arguments.</summary>
        [MethodImpl(HotPath.Optimized)]
        private Guard[] Facts(Value value)
        {
            if (value.Guards.Length == 0 && !HasFacts(value))
                return [];
            var guards = new List<Guard>();
            foreach (var guard in value.Guards)
            {
                if (guard.Subject.Input is { } input && IsProvided(guard, out var provided))
                    guards.Add(new Guard(Resolve(input, Carrier.Text), guard.WhenTrue, guard.WhenFalse, provided));
            }

            if (ReferenceEquals(value, summary.Return))
            {
                guards.AddRange(summary.WhenTrue.SelectMany(fact => Holding(fact, whenTrue: true)));
                guards.AddRange(summary.WhenFalse.SelectMany(fact => Holding(fact, whenTrue: false)));
            }

            return [.. guards];
        }

        /// <summary>Whether what a guard depends on is not untrusted here, or may not be, as only the caller's caller can tell.</summary>
        private bool IsProvided(Guard guard, out Value? provided)
        {
            provided = null;
            if (guard.Provided?.Input is not { } input)
                return guard.Provided is null;
            var value = Resolve(input, Carrier.Text);
            var taints = caller.DeepTaints(value);
            if (taints.Length > 0 && value.Input is not null)
                provided = value;
            return taints.Length == 0 || provided is not null;
        }

        /// <summary>What follows for the caller from a fact about an input; where it is that a condition holds, what that decides.</summary>
        private IEnumerable<Guard> Holding(InputFact fact, bool whenTrue)
        {
            var subject = Resolve(fact.Input, Carrier.Text);
            yield return Side(subject, fact.Refinement, whenTrue);
            if (fact.Refinement.Truth is not { } truth || subject.IsOrder)
                yield break;
            foreach (var decided in subject.Guards)
                yield return Side(decided.Subject, truth ? decided.WhenTrue : decided.WhenFalse, whenTrue) with { Provided = decided.Provided };
        }

        private static Guard Side(Value subject, Refinement refinement, bool whenTrue) =>
            whenTrue ? new Guard(subject, refinement, Refinement.None) : new Guard(subject, Refinement.None, refinement);
    }
}
