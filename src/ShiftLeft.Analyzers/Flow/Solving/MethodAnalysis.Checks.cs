using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What members of a library check, and what they compare with.
internal sealed partial class MethodAnalysis
{
    /// <summary>The elements that loops run over, by the number of the enumerator.</summary>
    private readonly Dictionary<int, (Value Collection, Value Element)> _loops = [];

    private Verdict Decide(ValueTest test, ModelPath?[] operands, Func<ModelPath, Value> read) =>
        test.Decide(Array.ConvertAll(operands, operand => operand is null ? null : KnownOf(read(operand))));

    /// <summary>
    /// The parts of foreach. What has been checked of each element when the loop goes on holds for all of them when it ends: before the
    /// first element everything does.
    /// </summary>
    private Value Iterate(CallInstruction call, Iteration iteration, Value receiver, Value result)
    {
        switch (iteration)
        {
            case Iteration.Start:
                result = Keep(Site.Of(call), result);
                var element = Load(result, FieldName.Element, null, Carrier.Text);
                _loops[result.Id] = (receiver, element);
                _refinements = _refinements.Set(element.Id, Refinement.Everything);
                return result;
            case Iteration.Next when _loops.TryGetValue(receiver.Id, out var loop) && _refinements.Find(loop.Element.Id) is { IsEmpty: false } checkedSoFar:
                return new Value { Guards = [.. Checks.Members(this, loop.Collection).Select(member => new Guard(member, Refinement.None, checkedSoFar))] };
            case Iteration.Current when _loops.TryGetValue(receiver.Id, out var loop):
                if (ReferenceEquals(result, loop.Element))
                    _refinements = _refinements.Set(result.Id, Refinement.None);
                else
                    _loops.Remove(receiver.Id);
                return result;
            default:
                return result;
        }
    }

    /// <summary>The result, or what else the call makes, as a part of something or as made of constants.</summary>
    private Value Remember(CallInstruction call, Callee callee, Value receiver, Value[] arguments, Value result)
    {
        Recipe? known = null;
        if (callee.IsRecipe)
        {
            var isConstruction = call.Method.MethodKind == MethodKind.Constructor;
            known = Recipe.Of(call.Method, KnownOf(receiver), Array.ConvertAll(arguments, KnownOf));
            if (_solver.Library.TextOf(call.Method, known.Arguments) is { } text)
            {
                if (!isConstruction)
                    return Value.Of(text);
                Set(call.Receiver, Keep(Site.Of(call, "text"), Value.Of(text)));
                return result;
            }
        }

        Part? part = null;
        if (callee.Part is { } model && (model.At is null ? model.Aspect : model.At(Array.ConvertAll(arguments, KnownOf))) is { } aspect)
            part = new Part(model.Whole.Root == ModelRoot.This ? receiver : arguments[model.Whole.Index], aspect);
        if (known is null && part is null)
            return result;
        var place = callee.Part?.Place.Root ?? (call.Method.MethodKind == MethodKind.Constructor ? ModelRoot.This : ModelRoot.Return);
        if (place == ModelRoot.Return)
            return result.With(part: part, known: known);
        var register = place == ModelRoot.This ? call.Receiver : call.Outputs[callee.Part!.Place.Index];
        Set(register, Keep(Site.Of(call, "remembered"), Get(register).With(part: part, known: known)));
        return result;
    }

    /// <summary>What is known of a value that a check compares with: see <see cref="ValueTest.Decide"/>.</summary>
    private object? KnownOf(Value value) => value.Constant is { } constant ? constant.Value : value.Known ?? ElementsOf(value) ?? ValueTest.Unknown;

    private object?[]? ElementsOf(Value value)
    {
        if (value is not { Objects: [{ Input: null } owner], Taints.Length: 0 } || _heap.Find(owner.Id) is not { Entries.Length: > 0 } fields)
            return null;
        return Array.TrueForAll(fields.Entries, static entry => entry.Key.IsElement && entry.Key != FieldName.Element && entry.Value.Constant is not null)
            ? Array.ConvertAll(fields.Entries, static entry => entry.Value.Constant!.Value)
            : null;
    }

    /// <summary>The checks of one call of a member.</summary>
    private sealed class Checks(MethodAnalysis caller, MemberModel model, Func<ModelPath, Value> read, Value receiver, Value[] arguments)
    {
        /// <param name="ran">What a delegate among the arguments has been given, and what it gave back.</param>
        public Guard[] Guards(Func<int, (Value[] Given, Value Result)?> ran)
        {
            var guards = new List<Guard>();
            foreach (var row in model.Guards)
            {
                if (row.Test is PredicateTest predicate)
                {
                    if (row.Operands is [{ } operand] && ran(operand.Index) is { Given: [var element, ..] } outcome)
                        guards.AddRange(OfElements(caller, read(row.Input), element, outcome.Result, predicate == PredicateTest.Every));
                    continue;
                }

                if (row.NeedsConstant && ComparedWith(row.Input).Any(other => caller.DeepTaints(other).Any(static taint => taint.Origin is SourceOrigin)))
                    continue;
                var verdict = row.Test is null ? new Verdict(row.Cleared, KindSet.None) : caller.Decide(row.Test, row.Operands, read);
                if (!row.Accepting)
                    verdict = verdict.Not();
                if (!verdict.IsEmpty)
                    guards.AddRange(Conditions.Vouch(read(row.Input), Refined(verdict.WhenTrue, row), Refined(verdict.WhenFalse, row)));
            }

            return [.. guards];
        }

        /// <summary>What a predicate that has come out so says of what it was given.</summary>
        public static Refinement Of(Value given, Value result, bool holds) => result.Guards
            .Where(guard => guard.Subject.Id == given.Id && guard.Provided is null)
            .Aggregate(Refinement.None, (known, guard) => known.And(holds ? guard.WhenTrue : guard.WhenFalse));

        /// <summary>A collection or text, and the elements that are known of it.</summary>
        public static IEnumerable<Value> Members(MethodAnalysis caller, Value collection)
        {
            yield return collection;
            foreach (var owner in collection.Objects)
            {
                foreach (var entry in (caller._heap.Find(owner.Id) ?? Fields.None).Entries)
                {
                    if (entry.Key.IsElement)
                        yield return entry.Value;
                }
            }
        }

        /// <summary>What a predicate that has been asked of the elements of a collection says.</summary>
        public static IEnumerable<Guard> OfElements(MethodAnalysis caller, Value collection, Value element, Value result, bool every)
        {
            // 'Every' that is true, and 'some' that is false, say the same of each element. The other way round there is one of which nothing
            // else is known, but for what the predicate says of values around it.
            var each = Of(element, result, every);
            var guards = each.IsEmpty ? [] : Members(caller, collection).Select(member => every ? new Guard(member, each, Refinement.None) : new Guard(member, Refinement.None, each));
            var around = result.Guards.Where(guard => guard.Subject.Id != element.Id)
                .Select(guard => every ? guard with { WhenTrue = Refinement.None } : guard with { WhenFalse = Refinement.None });
            return guards.Concat(around);
        }

        private static Refinement Refined(KindSet cleared, GuardModel row) =>
            row.NeedsCanonical ? new Refinement(KindSet.None, cleared) : Refinement.Of(cleared);

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
