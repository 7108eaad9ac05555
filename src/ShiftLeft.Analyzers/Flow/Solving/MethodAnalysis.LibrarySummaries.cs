using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What the model of a member says of its result and arguments, and the delegates it runs.
internal sealed partial class MethodAnalysis
{
    private sealed partial class LibraryCall
    {
        private void RunSummaries()
        {
            // What delegates are given comes before what they return.
            var given = new Dictionary<int, Value[]>();
            foreach (var row in model!.Summaries)
            {
                if (row.Output is { Root: ModelRoot.Argument, Steps: [{ Kind: ModelStepKind.Parameter }, ..] })
                    Give(given, row);
            }

            // A delegate that no row takes the result of runs all the same.
            for (var i = 0; i < arguments.Length; i++)
            {
                var position = i;
                if (arguments[i].Delegates.Length > 0 && !model.Summaries.Any(row => row.Input.Root == ModelRoot.Argument && row.Input.Index == position && row.Input.Steps is [{ Kind: ModelStepKind.ReturnValue }, ..]))
                    RunDelegate(new ModelPath(ModelRoot.Argument, i, [new ModelStep(ModelStepKind.ReturnValue)]), given);
            }

            var filter = Filter();
            foreach (var row in model.Summaries)
            {
                if (row.Output is { Root: ModelRoot.Argument, Steps: [{ Kind: ModelStepKind.Parameter }, ..] })
                    continue;
                if (row.Output.Steps is [.., { Kind: ModelStepKind.Parameter } parameter])
                {
                    RunHeld(row, parameter.Index);
                    continue;
                }

                var value = row.Input is { Root: ModelRoot.Argument, Steps: [{ Kind: ModelStepKind.ReturnValue }, ..] }
                    ? RunDelegate(row.Input, given)
                    : Read(row.Input);
                if (!filter.IsEmpty && row.Output.Root == ModelRoot.Return && row.Input.Steps.Length > 0)
                    value = value.With(filter.Apply(caller.TaintsOf(value)));
                Write(row.Output, row.PreservesValue ? value : Changed(row, Told(caller.Depend([value], Carrier.Object))));
            }

            RunHandlers();
        }

        /// <summary>What an encoder or decoder makes of the danger.</summary>
        private static Value Changed(SummaryModel row, Value value) =>
            !row.Brought.IsEmpty ? value.With(Array.ConvertAll(value.Taints, taint => taint with { Kinds = taint.Kinds | row.Brought }))
            : row.Cleared.IsEmpty ? value
            : Cleared(value, row.Cleared);

        /// <summary>What is known of the elements that a function given to the call has accepted.</summary>
        private Refinement Filter()
        {
            foreach (var barrier in model!.Barriers)
            {
                if (barrier is { Test: PredicateTest, Operands: [{ } operand] } && Ran(operand.Index) is { Given: [var element, ..] } ran)
                    return Checks.Of(element, ran.Result, holds: true);
            }

            return Refinement.None;
        }

        private void Give(Dictionary<int, Value[]> given, SummaryModel row)
        {
            var position = row.Output.Index;
            if (position >= arguments.Length || ParametersOf(position) is not { Length: > 0 } parameters)
                return;
            if (!given.TryGetValue(position, out var values))
                given.Add(position, values = [.. parameters.Select(static _ => Value.Nothing)]);
            var value = Read(row.Input);
            if (!row.PreservesValue)
                value = caller.Depend([value], Carrier.Object);
            if (row.Output.Steps.Length > 1 && !value.IsNothing)
                value = Holding(row.Output, value);
            var which = row.Output.Steps[0].Index;
            for (var i = 0; i < values.Length; i++)
            {
                if (which < 0 || which == i)
                    values[i] = values[i].IsNothing ? value : Values.Values.Join(values[i], value);
            }
        }

        /// <summary>What a delegate is given is an object that holds the value in a part.</summary>
        private Value Holding(ModelPath place, Value value)
        {
            for (var i = place.Steps.Length - 1; i > 0; i--)
            {
                var owner = new Value { Objects = [caller.Made(Site.Of(call, (place.Index, place.Steps[0].Index, i)), [])] };
                caller.Store(owner, NameOf(place.Steps[i]), value);
                value = owner;
            }

            return value;
        }

        /// <summary>Runs a delegate that an earlier call has left in a part of an object.</summary>
        private void RunHeld(SummaryModel row, int parameter)
        {
            var target = Read(new ModelPath(row.Output.Root, row.Output.Index, [.. row.Output.Steps.Take(row.Output.Steps.Length - 1)]));
            if (target.Delegates.Length == 0 && target.Objects.Length == 0)
                return;
            var count = target.Delegates.Length == 0 ? parameter + 1 : target.Delegates.Max(static candidate => candidate.Method.Parameters.Length);
            var given = Read(row.Input);
            caller.Invoke(Site.Of(call, row), target, [.. Enumerable.Range(0, count).Select(position => parameter < 0 || parameter == position ? given : Value.Nothing)], Carrier.Object);
        }

        private Value RunDelegate(ModelPath path, Dictionary<int, Value[]> given)
        {
            if (path.Index >= arguments.Length)
                return Value.Nothing;
            var values = given.TryGetValue(path.Index, out var known) ? known : [.. ParametersOf(path.Index).Select(static _ => Value.Nothing)];
            var value = arguments[path.Index].Delegates.Length == 0 && arguments[path.Index].Objects.Length == 0
                ? Value.Nothing
                : caller.Invoke(Site.Of(call, path.Index), arguments[path.Index], values, Carrier.Object);
            (_ran ??= [])[path.Index] = (values, value);
            foreach (var step in path.Steps.Skip(1))
                value = caller.Load(value, NameOf(step), null, Carrier.Object);
            return value;
        }

        /// <summary>Runs a delegate with the same data for every parameter.</summary>
        private Value RunDelegate(Value target, Value? data)
        {
            if (target.Delegates.Length == 0)
                return Value.Nothing;
            var count = target.Delegates.Max(static candidate => candidate.Method.Parameters.Length);
            return caller.Invoke(Site.Of(call, target.Delegates[0].Method), target, [.. Enumerable.Repeat(data ?? Value.Nothing, count)], Carrier.Object);
        }

        private IParameterSymbol[] ParametersOf(int position)
        {
            var type = position < call.Method.Parameters.Length ? call.Method.Parameters[position].Type as INamedTypeSymbol : null;
            if (type is { Name: "Expression", TypeArguments: [INamedTypeSymbol inner] })
                type = inner;
            return type?.DelegateInvokeMethod is { } invoke ? [.. invoke.Parameters] : [];
        }

        /// <summary>Delegates that a framework calls with data from outside: the handlers of a web API.</summary>
        private void RunHandlers()
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Delegates.Length == 0 || !caller._solver.Library.IsHandler(call.Method, i))
                    continue;
                foreach (var target in arguments[i].Delegates)
                {
                    if (caller._solver.Scope.BodyOf(target.Method) is not { } body)
                        continue;
                    var values = target.Method.Parameters.Select(HandlerArgument).ToArray();
                    caller.Apply(body, Site.Of(call, body), target.Receiver, values, target.Frame);
                }
            }
        }

        private Value HandlerArgument(IParameterSymbol parameter) =>
            Carriers.Of(parameter.Type) != Carrier.None && caller._solver.Library.SourceOfHandler(parameter) is { } source
            && caller.SourceTaint(source, parameter) is { } taint
                ? caller.Keep(Site.Of(call, parameter), new Value
                {
                    Taints = [taint],
                    Objects = (taint.Kinds & caller._solver.Library.OfWholeObjects).IsEmpty ? [] : [caller.Made(Site.Of(call, parameter), [])],
                    IsUnknown = true,
                })
                : Value.Nothing;
    }
}
