using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Calls of members whose body is not seen: what a model says, else the default.
internal sealed partial class MethodAnalysis
{
    [MethodImpl(HotPath.Optimized)]
    private void CallLibrary(CallInstruction call, Callee callee, Value receiver, Value[] arguments)
    {
        if (callee.Reflection != ReflectionRole.None && new ReflectionCall(this, call, callee.Reflection, receiver, arguments).Run() is { } reflected)
        {
            SetResult(call, reflected);
            return;
        }

        var model = callee.Model;
        var text = callee.Text is { } form ? new TextCall(this, call, form, receiver, arguments).Run() : null;
        var result = new LibraryCall(this, call, model, receiver, arguments) { ClearedByDefault = callee.Cleared & _solver.Options.Kinds }.Run(text);
        if (callee.IsDeferred)
            result = Defer(call, model, receiver, arguments, result);
        result = Held(result, call.Carrier);
        if (callee.Iteration != Iteration.None)
            result = Iterate(call, callee.Iteration, receiver, result);
        if (callee.Part is not null || callee.IsRecipe)
            result = Remember(call, callee, receiver, arguments, result);
        if (IsReading(call.Method) && arguments.All(static argument => argument.Constant is not null))
        {
            // Reading the same part of the same object again gives the same value, source or not.
            var key = (call.Method, receiver.Id, arguments.Length == 0 ? null : arguments[0].Constant!.Value);
            if (_reads.TryGetValue(key, out var known) && SameButOrigin(known, result))
                result = known;
            _reads[key] = result;
            Set(call.Result, result);
            return;
        }

        SetResult(call, result);
    }

    private static bool SameButOrigin(Value left, Value right) =>
        Values.Values.SameParts(left, right)
        && left.Taints.Length == right.Taints.Length
        && left.Taints.Zip(right.Taints, static (a, b) => a.Kinds == b.Kinds && a.Origin.GetType() == b.Origin.GetType()).All(static same => same);

    private static bool IsReading(IMethodSymbol method) => method.MethodKind == MethodKind.PropertyGet;

    private void CheckSinks(CallInstruction call, MemberModel model, Value receiver, Value[] arguments)
    {
        foreach (var sink in model.Sinks)
        {
            var kinds = sink.Kinds & _solver.Options.Kinds;
            if (kinds.IsEmpty || !Array.TrueForAll(sink.Conditions, Holds))
                continue;
            var register = sink.Input.Root == ModelRoot.This ? call.Receiver : sink.Input.Index < call.Arguments.Length ? call.Arguments[sink.Input.Index] : Instruction.None;
            var seen = new LibraryCall(this, call, model, receiver, arguments);
            var value = seen.Read(sink.Input);
            var member = MemberName(call.Method);
            if (sink.Test is { } test)
            {
                // The test is dear: it is asked where something may come in.
                if (value is { Taints.Length: 0, Objects.Length: 0, Input: null } && !(value.IsUnknown && _solver.Options.ReportUnknownOrigin) || test(Operands(sink, seen)) is not var (harmed, words))
                    continue;
                kinds &= harmed;
                member += words;
            }

            var place = _method.PlaceOf(call) with { Span = SinkSpan(call, register) };
            var isOfWhole = !(kinds & _solver.Library.OfWholeObjects).IsEmpty;
            var taints = isOfWhole ? value.Objects.Length > 0 ? OwnTaints(value) : []
                : (kinds & _solver.Library.OfTexts).IsEmpty ? DeepTaints(value) : WrittenTaints(value);
            foreach (var taint in taints)
                Reaches(taint.Origin, taint.Kinds & (kinds | KindSet.Marks | KindSet.Restored), place, member, taint.Trace);
            if (isOfWhole)
                continue;
            if (value is { IsUnknown: true, Taints.Length: 0, Objects.Length: 0 })
                ReachesUnknown(kinds, place, member);
        }

        bool Holds(SinkCondition condition) => condition.Operator == Models.ConditionOperator.IsOfType
            ? condition.HoldsFor(call.Constructed ?? call.Method)
            : condition.Holds(StateOf(condition.Place, receiver, arguments));
    }

    /// <summary>What the test of a sink looks at; a caller may know more.</summary>
    private object?[] Operands(SinkModel sink, LibraryCall seen) => Array.ConvertAll(sink.Operands, operand =>
    {
        if (operand is null)
            return null;
        var value = seen.Read(operand);
        var known = KnownOf(value);
        if (ReferenceEquals(known, ValueTest.Unknown))
            Ask(value);
        return known;
    });

    /// <summary>What is known of a place that decides whether there is a sink; a caller may know more.</summary>
    private object? StateOf(ModelPath place, Value receiver, Value[] arguments)
    {
        var value = place.Root == ModelRoot.This ? receiver : place.Index < arguments.Length ? arguments[place.Index] : Value.Nothing;
        foreach (var step in place.Steps)
            value = Peek(value, step.Kind == ModelStepKind.Field ? FieldName.Named(step.Name) : FieldName.Element);
        if (value.Constant is { } constant)
            return constant.Value;
        if (value.Objects is [{ Types: [var type] }])
            return type;
        if (value.Known is KnownObject { Type: { } made })
            return made;
        if (value.Known is IPropertySymbol or IFieldSymbol)
            return value.Known;
        Ask(value);
        // What no caller has anything to say of counts as left alone.
        return value.Input is not null || value.IsNothing ? SinkCondition.Unset : ValueTest.Unknown;
    }

    /// <summary>The sink as a reader knows it: <c>SqlCommand.CommandText</c>, <c>new SqlCommand</c>.</summary>
    public static string MemberName(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => "new " + method.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet => TypeName(method) + "." + (method.AssociatedSymbol?.Name ?? method.Name),
        _ => TypeName(method) + "." + method.Name,
    };

    /// <summary>A block of extensions has no name of its own.</summary>
    private static string TypeName(IMethodSymbol method) =>
        method.ContainingType is { Name: "", ContainingType: { } extended } ? extended.Name : method.ContainingType.Name;

    /// <summary>One call of a library member, seen through its model.</summary>
    private sealed partial class LibraryCall(MethodAnalysis caller, CallInstruction call, MemberModel? model, Value receiver, Value[] arguments)
    {
        private Value _result = Value.Nothing;

        public KindSet ClearedByDefault { get; init; }

        /// <summary>The delegates among the arguments that have been run, with what they were given and gave back.</summary>
        private Dictionary<int, (Value[] Given, Value Result)>? _ran;

        [MethodImpl(HotPath.Optimized)]
        /// <param name="text">The text that the call gives, where it puts one together.</param>
        public Value Run(Value? text)
        {
            if (text is not null)
                _result = text;
            else if (model is { IsNeutral: true })
            {
                _result = IsFactory ? Created(Value.Nothing) : new Value { IsUnknown = true };
                RunHandlers();
            }
            else if (model is { Summaries.Length: > 0 })
            {
                RunSummaries();
                if (_result is { Objects.Length: 0, Taints.Length: > 0 } && IsDeserializer)
                    _result = Created(_result);
            }
            else
            {
                RunDefault();
            }

            return model is null ? _result : Amend(_result);
        }

        /// <summary>What a body gives, with what the model says of it besides.</summary>
        public Value Amend(Value result)
        {
            _result = result;
            ApplySources();
            ApplyBarriers();
            ApplyGuards();
            return _result;
        }

        /// <summary>The value at a place of the call.</summary>
        public Value Read(ModelPath path)
        {
            var value = path.Root switch
            {
                ModelRoot.This => receiver,
                ModelRoot.Argument => path.Index < arguments.Length ? arguments[path.Index] : Value.Nothing,
                _ => _result,
            };
            if (caller._deferred.Count > 0 && path.Steps is [{ Kind: ModelStepKind.Element }, ..])
                caller.Refresh(value);
            foreach (var step in path.Steps)
                value = step.Kind == ModelStepKind.ReturnValue ? RunDelegate(value, null) : caller.Load(value, NameOf(step), null, Carrier.Object);
            return value;
        }

        /// <summary>Puts a value at a place of the call.</summary>
        private void Write(ModelPath path, Value value)
        {
            if (value.IsNothing)
                return;
            if (path.Root == ModelRoot.Return)
            {
                WriteResult(path.Steps, value);
                return;
            }

            if (path is { Root: ModelRoot.Argument, Steps.Length: 0 } && path.Index < call.Outputs.Length && call.Outputs[path.Index] != Instruction.None)
            {
                caller.Set(call.Outputs[path.Index], caller.Keep(Site.Of(call, path.Index), value));
                return;
            }

            var owner = path.Root == ModelRoot.This ? receiver : path.Index < arguments.Length ? arguments[path.Index] : Value.Nothing;
            for (var i = 0; i + 1 < path.Steps.Length; i++)
                owner = caller.Load(owner, NameOf(path.Steps[i]), null, Carrier.Object);
            caller.Store(owner, path.Steps.Length == 0 ? Content : NameOf(path.Steps[path.Steps.Length - 1]), value);
        }

        private void WriteResult(ModelStep[] steps, Value value)
        {
            if (steps.Length == 0)
            {
                _result = _result.IsNothing ? value : Values.Values.Join(_result, value);
                return;
            }

            // The result is an object that holds the value in a part.
            var made = caller.Made(Site.Of(call, "result"), []);
            if (Array.IndexOf(_result.Objects, made) < 0)
            {
                caller._heap = caller._heap.Set(made.Id, Fields.None);
                var whole = new Value { Objects = [made] };
                _result = _result.IsNothing ? whole : Values.Values.Join(_result, whole);
            }

            var owner = new Value { Objects = [made] };
            for (var i = 0; i + 1 < steps.Length; i++)
            {
                var inner = caller.Made(Site.Of(call, i), []);
                caller.Store(owner, NameOf(steps[i]), new Value { Objects = [inner] });
                owner = new Value { Objects = [inner] };
            }

            caller.Store(owner, NameOf(steps[steps.Length - 1]), value);
        }

        private FieldName NameOf(ModelStep step) => step.Kind switch
        {
            ModelStepKind.Field => FieldName.Named(step.Name),
            ModelStepKind.KeyedElement when step.Index < arguments.Length => ElementName(arguments[step.Index]),
            _ => FieldName.Element,
        };

        private Value Told(Value value) =>
            value.Taints.Length == 0 ? value : value.Through(StepKind.Through, caller._method.PlaceOf(call), MemberName(call.Method));
    }
}
