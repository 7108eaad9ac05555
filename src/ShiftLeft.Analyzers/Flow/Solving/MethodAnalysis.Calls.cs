using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Calls of methods of the program and of delegates.
internal sealed partial class MethodAnalysis
{
    // Beyond this a method hands on too much for callers to resolve; the rest counts as unknown.
    private const int MostPending = 8;

    private const int MostPendingMembers = 16;

    private const int MostCandidates = 8;

    private readonly List<PendingCall> _pending = [];
    private readonly Dictionary<(Site, AccessPath), int> _pendingBySite = [];

    [MethodImpl(HotPath.Optimized)]
    private void Call(CallInstruction call)
    {
        var receiver = Get(call.Receiver);
        var arguments = Array.ConvertAll(call.Arguments, Get);
        if (_deferred.Count > 0)
            Refresh(receiver, arguments);
        if (call.IsDelegateInvocation)
        {
            var outputs = Array.Exists(call.Outputs, static output => output != Instruction.None) ? new Value?[call.Outputs.Length] : null;
            SetResult(call, Invoke(Site.Of(call), receiver, arguments, call.Carrier, outputs));
            for (var i = 0; i < outputs?.Length; i++)
                Set(call.Outputs[i], Keep(Site.Of(call, i), outputs[i] ?? Depend(arguments, Carrier.Object)));
            return;
        }

        var callee = _solver.Scope.Resolve(call.Method, call.IsVirtual);
        if (callee.Model is { } model)
            CheckSinks(call, model, receiver, arguments);
        _isEnded = callee.NeverReturns;
        if (callee.Recipe is { } recipe)
        {
            SetResult(call, new Value { Known = recipe, IsUnknown = true });
            return;
        }

        switch (callee.Kind)
        {
            case CalleeKind.Body when callee.Model is not ({ Summaries.Length: > 0 } or { IsNeutral: true }):
                CallBodies(call, callee, receiver, arguments);
                break;
            case CalleeKind.Field:
                CallAccessor(call, callee, receiver, arguments);
                break;
            case CalleeKind.ImplicitConstructor:
                foreach (var body in CallGraph.ImplicitConstruction(call.Method.ContainingType, _solver.Scope))
                    Apply(body, Site.Of(call, body), receiver, [], Value.Nothing);
                break;
            case CalleeKind.Opaque:
                CallOpaque(call, receiver, arguments);
                break;
            case CalleeKind.Library when call is { IsVirtual: true, Method: { Name: "ToString", Parameters.IsEmpty: true } } && IsTextless(receiver):
                SetResult(call, new Value { IsUnknown = true });
                break;
            case CalleeKind.Library when call.IsVirtual && OwnOverrides(call.Method, receiver) is { Count: > 0 } own:
                CallBodies(call, new Callee(CalleeKind.Body, own, callee.Model), receiver, arguments);
                break;
            default:
                CallLibrary(call, callee, receiver, arguments);
                if (_solver.Options.ForOthers && callee.Model is null)
                    LeaveToOthers(call, receiver, arguments);
                break;
        }
    }

    private void SetResult(CallInstruction call, Value value) => Set(call.Result, Keep(Site.Of(call), value));

    [MethodImpl(HotPath.Optimized)]
    private void CallBodies(CallInstruction call, Callee callee, Value receiver, Value[] arguments)
    {
        var frame = Get(call.Frame);
        Outcome? outcome = null;
        var bodies = Narrow(call, callee, receiver).ToList();
        if (bodies.Count > MostCandidates)
        {
            // So many may run that telling them apart says little: those that have something to tell, and the default for the rest.
            bodies = [.. bodies.Where(body => _solver.SummaryOf(body).Matters).Take(MostCandidates)];
            outcome = new Outcome(Depend(arguments.Append(receiver), call.Carrier), []);
        }

        foreach (var body in bodies)
            outcome = Either(outcome, Apply(body, Site.Of(call, body), receiver, arguments, frame, call));
        if (outcome is null)
            return;
        for (var i = 0; i < call.Outputs.Length; i++)
        {
            if (i < outcome.Outputs.Length && outcome.Outputs[i] is { } output)
                Set(call.Outputs[i], Keep(Site.Of(call, i), output));
        }

        var result = callee.Model is { } model ? new LibraryCall(this, call, model, receiver, arguments).Amend(outcome.Result) : outcome.Result;
        SetResult(call, Cleared(Held(result, call.Carrier), callee.Cleared & _solver.Options.Kinds));
        _isEnded |= !outcome.Returns && !call.IsVirtual;
    }

    /// <summary>Where it is known which objects the receiver can be, only their methods run.</summary>
    private IEnumerable<MethodIr> Narrow(CallInstruction call, Callee callee, Value receiver)
    {
        if (!call.IsVirtual || receiver.Objects.Length == 0)
            return callee.Bodies;
        if (receiver.Objects.Any(static candidate => candidate.Types.Length == 0))
        {
            if (callee.Bodies.Count > 1)
                Ask(receiver);
            return callee.Bodies;
        }

        var exact = receiver.Objects.SelectMany(static candidate => candidate.Types).Select(type => _solver.Scope.ResolveFor(call.Method, type)).Where(static body => body is not null).Distinct().ToList();
        return exact.Count > 0 ? exact! : callee.Bodies;
    }

    /// <summary>What a call of a library's member runs in the program, where the receiver can only be objects of the program's own.</summary>
    private IReadOnlyList<MethodIr> OwnOverrides(IMethodSymbol method, Value receiver)
    {
        if (receiver.Objects.Length == 0)
            return [];
        var found = new List<MethodIr>();
        foreach (var candidate in receiver.Objects)
        {
            if (candidate.Types.Length == 0)
            {
                if (_solver.Scope.IsCalledBack(method))
                    Ask(receiver);
                return [];
            }

            foreach (var type in candidate.Types)
            {
                if (_solver.Scope.ResolveFor(method, type) is not { } body)
                    return [];
                if (!found.Contains(body))
                    found.Add(body);
            }
        }

        return found;
    }

    private static Outcome Either(Outcome? left, Outcome right)
    {
        if (left is null)
            return right;
        var outputs = new Value?[Math.Max(left.Outputs.Length, right.Outputs.Length)];
        for (var i = 0; i < outputs.Length; i++)
        {
            var first = i < left.Outputs.Length ? left.Outputs[i] : null;
            var second = i < right.Outputs.Length ? right.Outputs[i] : null;
            outputs[i] = first is null ? second : second is null ? first : Values.Values.Join(first, second);
        }

        return new Outcome(Values.Values.Join(left.Result, right.Result), outputs, left.Returns || right.Returns);
    }

    [MethodImpl(HotPath.Optimized)]
    private void CallAccessor(CallInstruction call, Callee callee, Value receiver, Value[] arguments)
    {
        var property = (IPropertySymbol)call.Method.AssociatedSymbol!;
        var (owner, field) = property.IsStatic ? (Get(_method.Statics), FieldName.Static(property)) : (receiver, FieldName.Of(property));
        if (call.Method.MethodKind == MethodKind.PropertyGet)
        {
            var value = FromSource(property, call, Load(owner, field, property, call.Carrier));
            foreach (var body in callee.Bodies)
                value = Values.Values.Join(value, Apply(body, Site.Of(call, body), receiver, arguments, Value.Nothing).Result);
            Set(call.Result, callee.Bodies.Count == 0 ? value : Keep(Site.Of(call), value));
            return;
        }

        Store(owner, field, Told(arguments[arguments.Length - 1], Tracing.StepKind.Store, call, property.Name));
        foreach (var body in callee.Bodies)
            Apply(body, Site.Of(call, body), receiver, arguments, Value.Nothing);
    }

    /// <summary>Nothing is claimed of data that goes through code that is not in sight; the run over everything will say.</summary>
    private void CallOpaque(CallInstruction call, Value receiver, Value[] arguments)
    {
        var unseen = new Refinement(KindSet.All, KindSet.None);
        foreach (var value in arguments.Append(receiver))
        {
            if (value.Taints.Length > 0)
                _refinements = Snapshot().Refine(value, unseen).Refinements;
        }

        foreach (var output in call.Outputs)
            Set(output, Value.Nothing);
        SetResult(call, Value.Nothing);
    }

    /// <summary>Runs a delegate: every method it may stand for, or the caller's business where it was handed in.</summary>
    [MethodImpl(HotPath.Optimized)]
    /// <param name="outputs">Receives what ref and out arguments hold afterwards, where anyone wants to know.</param>
    private Value Invoke(Site site, Value target, Value[] arguments, Carrier carrier, Value?[]? outputs = null)
    {
        Value? result = null;
        foreach (var candidate in target.Delegates)
        {
            Value value;
            if (_solver.Scope.BodyOf(candidate.Method) is { } body)
            {
                var outcome = Apply(body, site.Then(body), candidate.Receiver, arguments, candidate.Frame);
                value = outcome.Result;
                for (var i = 0; i < outputs?.Length && i < outcome.Outputs.Length; i++)
                    outputs[i] = outputs[i] is { } other && outcome.Outputs[i] is { } one ? Values.Values.Join(other, one) : outcome.Outputs[i] ?? outputs[i];
            }
            else
            {
                value = InvokeLibrary(candidate, arguments, carrier);
            }

            result = result is null ? value : Values.Values.Join(result, value);
        }

        foreach (var input in target.Objects)
        {
            if (input.Input is not { } path)
                continue;
            // What the function does to objects made here, only a caller that knows the function can have this method looked at for.
            if (Array.Exists(arguments, static argument => argument.Objects.Length > 0))
                Ask(path);
            var pending = Pend(site, path, null, Array.ConvertAll(arguments, Snapshot().Settled), carrier);
            result = result is null ? pending : Values.Values.Join(result, pending);
        }

        return result ?? Depend(arguments.Append(target), carrier);
    }

    /// <summary>A method of a library as a delegate: its result depends on what it is given, and says what it checks.</summary>
    private Value InvokeLibrary(DelegateTarget target, Value[] arguments, Carrier carrier)
    {
        var result = Depend(arguments.Append(target.Receiver), carrier);
        if (_solver.Scope.Resolve(target.Method, isVirtual: false).Model is not { Guards.Length: > 0 } model)
            return result;
        var guards = new Checks(this, model, path => path switch
        {
            { Root: ModelRoot.This, Steps.Length: 0 } => target.Receiver,
            { Root: ModelRoot.Argument, Steps.Length: 0 } when path.Index < arguments.Length => arguments[path.Index],
            _ => Value.Nothing,
        }, target.Receiver, arguments).Guards(static _ => null);
        return guards.Length == 0 ? result : result.With(guards: guards);
    }

    [MethodImpl(HotPath.Optimized)]
    private Value Pend(Site site, AccessPath path, IMethodSymbol? method, Value[] arguments, Carrier carrier)
    {
        if (!_pendingBySite.TryGetValue((site, path), out var index))
        {
            if (_pending.Count >= (method is null ? MostPending : MostPendingMembers))
                return method is null ? Depend(arguments, carrier) : Value.Unknown;
            index = _pending.Count;
            _pending.Add(new PendingCall(path, arguments, method));
            _pendingBySite.Add((site, path), index);
        }
        else
        {
            var known = _pending[index].Arguments;
            _pending[index] = new PendingCall(path, [.. known.Zip(arguments, Values.Values.Join)], method);
        }

        return InputValue(AccessPath.Of(RootKind.PendingCall, index), carrier);
    }

    [MethodImpl(HotPath.Optimized)]
    private Outcome Apply(MethodIr body, Site site, Value receiver, Value[] arguments, Value frame, CallInstruction? call = null)
    {
        // Delegates that get delegates that call back: not told apart beyond this. Where each may be one of several, their number grows with
        // the power of the depth.
        const int Deepest = 6;
        const int MostWithin = 100;
        _within = _applications == 0 ? 0 : _within + 1;
        if (_applications >= Deepest || _within > MostWithin)
            return new Outcome(Depend(arguments, Carrier.Object), []);
        _steps++;
        var inputs = new Inputs(this, receiver, arguments, frame, call?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty);
        var summary = SummaryFor(body, inputs);
        if (summary.SaysNothing)
            return new Outcome(summary.Return, [], summary.ReturnsNormally || ReferenceEquals(summary, Summary.Bottom));
        _applications++;
        var outcome = new SummaryApplication(this, summary, body, site, inputs, call?.ArgumentSpans ?? []).Run();
        _applications--;
        return outcome;
    }

    private int _applications;
    private int _within;

    /// <summary>What a call comes to.</summary>
    /// <param name="Outputs">What ref and out arguments hold afterwards, by position; null where the argument is neither.</param>
    /// <param name="Returns">Whether the call may return at all.</param>
    private sealed record Outcome(Value Result, Value?[] Outputs, bool Returns = true);
}
