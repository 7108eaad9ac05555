using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Members of interfaces whose classes are in projects that this one does not know: who references both can tell.
internal sealed partial class MethodAnalysis
{
    /// <summary>Notes that data is given to a member that another project may implement.</summary>
    private void LeaveToOthers(CallInstruction call, Value receiver, Value[] arguments)
    {
        if (!call.IsVirtual || !call.Method.IsAbstract || OtherProjects.IsOfPlatform(call.Method) || InputOf(receiver) is not { } path
            || !Array.Exists(arguments, argument => DeepTaints(argument).Length > 0))
            return;
        var given = Array.ConvertAll(arguments, argument => Snapshot().Settled(Told(argument, StepKind.Argument, call, call.Method.Name)));
        var result = Pend(Site.Of(call), path, call.Method.OriginalDefinition, given, call.Carrier);
        if (call.Carrier != Carrier.None)
            SetResult(call, Get(call.Result) is { IsNothing: false } known ? Values.Values.Join(known, result) : result);
    }

    /// <summary>Runs a member that another method has been handed the object for.</summary>
    private Value InvokeMember(Site site, IMethodSymbol method, Value target, Value[] arguments)
    {
        var callee = _solver.Scope.Resolve(method, isVirtual: true);
        Value? result = null;
        foreach (var body in callee.Bodies.Count <= MostCandidates ? callee.Bodies : callee.Bodies.Where(body => _solver.SummaryOf(body).Matters).Take(MostCandidates))
        {
            var value = Apply(body, site.Then(body), target, arguments, Value.Nothing).Result;
            result = result is null ? value : Values.Values.Join(result, value);
        }

        if (result is null && _solver.Options.ForOthers && InputOf(target) is { } path)
            result = Pend(site, path, method, Array.ConvertAll(arguments, Snapshot().Settled), Carriers.Of(method.ReturnType));
        return result ?? Value.Unknown;
    }

    private static AccessPath? InputOf(Value value) =>
        value.Input ?? Array.Find(value.Objects, static candidate => candidate.Input is not null)?.Input;
}
