using ShiftLeft.Analyzers.Models.Characters;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Makes the model of one member of the rows that speak of it.</summary>
internal sealed class MemberModelBuilder
{
    private readonly List<SourceModel> _sources = [];
    private readonly List<SourceModel> _entries = [];
    private readonly List<SinkModel> _sinks = [];
    private readonly List<BarrierModel> _barriers = [];
    private readonly List<GuardModel> _guards = [];
    private readonly List<SummaryModel> _summaries = [];
    private bool _isSettled;
    private bool _isNeutral;
    private bool _isNoSource;
    private bool _isNoSink;

    /// <param name="method">The member that the rows name: the one modelled, or the one it overrides or implements.</param>
    public void Add(IEnumerable<ModelRow> rows, IMethodSymbol method)
    {
        foreach (var row in rows.Where(row => Names(row, method)))
        {
            switch (row.Table)
            {
                case ModelTable.Source:
                    AddSource(row, method);
                    break;
                case ModelTable.Sink:
                    AddSink(row, method);
                    break;
                case ModelTable.Barrier:
                    AddBarrier(row, method);
                    break;
                case ModelTable.BarrierGuard:
                    AddGuard(row, method);
                    break;
                case ModelTable.Summary:
                    AddSummary(row, method);
                    break;
                case ModelTable.Neutral when row.Kind == "source":
                    _isNoSource = true;
                    break;
                case ModelTable.Neutral when row.Kind == "sink":
                    _isNoSink = true;
                    break;
                case ModelTable.Neutral:
                    AddNeutral();
                    break;
            }
        }
    }

    public void Add(SourceModel source) => _sources.Add(source);

    public void Add(BarrierModel barrier) => _barriers.Add(barrier);

    public void Add(GuardModel guard) => _guards.Add(guard);

    public void AddNeutral() => _isNeutral |= !_isSettled;

    /// <summary>Ends a group of rows. What a group says of flows is not changed by broader ones; a flow in it holds against 'neutral' in it.</summary>
    public void Settle()
    {
        _isNeutral &= _summaries.Count == 0;
        _isSettled |= _isNeutral || _summaries.Count > 0;
    }

    /// <returns>Null where the rows leave the default as it is.</returns>
    public MemberModel? Build()
    {
        if (_isNoSource)
            _sources.Clear();
        if (_isNoSink)
            _sinks.Clear();
        // What comes from outside is named for itself; whatever else the receiver holds is not in it.
        _isNeutral |= _summaries.Count == 0 && _sources.Exists(static source => source is { Threat: ThreatModel.Remote, Output: { Root: ModelRoot.Return, Steps.Length: 0 } });
        return _isNeutral || _sources.Count + _entries.Count + _sinks.Count + _barriers.Count + _guards.Count + _summaries.Count > 0
            ? new MemberModel
            {
                IsNeutral = _isNeutral,
                Sources = [.. _sources],
                EntryParameters = [.. _entries],
                Sinks = [.. _sinks],
                Summaries = [.. _summaries],
                Barriers = [.. _barriers],
                Guards = [.. _guards],
            }
            : null;
    }

    private void AddSource(ModelRow row, IMethodSymbol method)
    {
        var kind = KindColumn.Source(row.Kind)!.Value;
        var conditions = Array.ConvertAll(kind.Conditions, condition => SinkCondition.Of(condition, method)!);
        if (Array.IndexOf(conditions, null) >= 0)
            return;
        foreach (var output in row.Output.Resolve(method))
            (output.Root == ModelRoot.Parameter ? _entries : _sources).Add(new SourceModel(output, kind.Threat, kind.Words, kind.Kinds, kind.Replaced) { Conditions = conditions });
    }

    private void AddSink(ModelRow row, IMethodSymbol method)
    {
        var column = KindColumn.Sink(row.Kind)!.Value;
        if (column.Lacks is { } member && Has(method.ContainingAssembly, member))
            return;
        var conditions = Array.ConvertAll(column.Conditions, condition => SinkCondition.Of(condition, method)!);
        // An overload without the argument that decides is no sink.
        if (Array.IndexOf(conditions, null) >= 0)
            return;
        SinkTest? test = column.Kinds == SinkKinds.Matches ? SlowPattern.Of : null;
        var operands = Operands(column.Operands, method);
        _sinks.AddRange(row.Input.Resolve(method).Select(input => new SinkModel(input, column.Kinds, conditions) { Test = test, Operands = operands }));
    }

    private void AddBarrier(ModelRow row, IMethodSymbol method)
    {
        var barrier = KindColumn.Barrier(row.Kind)!.Value;
        var test = barrier.Test is null ? null : TextTest.Of(barrier.Test, method);
        var operands = Operands(barrier.Operands, method);
        _barriers.AddRange(row.Output.Resolve(method).Select(output => new BarrierModel(output, barrier.Cleared, test, operands)));
    }

    private void AddGuard(ModelRow row, IMethodSymbol method)
    {
        var guard = KindColumn.Guard(row.Kind)!.Value;
        var test = guard.Test is null ? null : TextTest.Of(guard.Test, method);
        var operands = Operands(guard.Operands, method);
        _guards.AddRange(row.Input.Resolve(method).Select(input =>
            new GuardModel(input, row.Accepting, guard.Cleared, guard.NeedsConstant, guard.NeedsCanonical, guard.IsOrder) { Test = test, Operands = operands }));
    }

    /// <summary>Null for an argument that the overload does not have.</summary>
    private static ModelPath?[] Operands(AccessPath[] paths, IMethodSymbol method) => [.. paths.Select(path => path.Resolve(method).FirstOrDefault())];

    private void AddSummary(ModelRow row, IMethodSymbol method)
    {
        if (_isSettled)
            return;
        var kind = KindColumn.Summary(row.Kind)!.Value;
        var outputs = row.Output.Resolve(method).ToArray();
        _summaries.AddRange(row.Input.Resolve(method)
            .SelectMany(input => outputs.Where(output => output != input).Select(output => new SummaryModel(input, output, kind.PreservesValue, kind.Cleared, kind.Brought))));
    }

    /// <summary>Versions of a library are told apart by what they have.</summary>
    private static bool Has(IAssemblySymbol library, string member)
    {
        var dot = member.LastIndexOf('.');
        return library.GetTypeByMetadataName(member.Substring(0, dot))?.GetMembers(member.Substring(dot + 1)).IsEmpty == false;
    }

    private static bool Names(ModelRow row, IMethodSymbol method) =>
        (row.Arity < 0 || row.Arity == method.Arity) && (row.Signature.Length == 0 || row.Signature == Signature.Of(method));
}
