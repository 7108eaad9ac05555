using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Data that one method leaves in a static field, or in a field of its object, and another that nobody in the program calls reads from
/// there: a handler that runs later, an action of a controller whose constructor kept the data. In which order they run is the framework's
/// business, so whatever any method leaves counts.
/// </summary>
internal sealed class SharedState
{
    private readonly Dictionary<FieldName, Taint[]> _statics = [];
    private readonly Dictionary<(ISymbol Type, FieldName Field), Taint[]> _fields = [];

    public SharedState(IEnumerable<KeyValuePair<MethodIr, Summary>> summaries)
    {
        foreach (var summary in summaries)
        {
            foreach (var effect in summary.Value.Effects)
            {
                var taints = Array.FindAll(effect.Value.Taints, static taint => taint.Origin is SourceOrigin);
                if (taints.Length == 0 || effect.Object.Parent is not null)
                    continue;
                if (effect.Object.Root == RootKind.Statics)
                    _statics[effect.Field] = Joined(_statics, effect.Field, taints);
                else if (effect.Object.Root == RootKind.This && summary.Key.Symbol.ContainingType is { } type)
                    _fields[(type, effect.Field)] = Joined(_fields, (type, effect.Field), taints);
            }
        }
    }

    public bool IsEmpty => _statics.Count + _fields.Count == 0;

    /// <summary>What the hits of a method come to where its inputs are what others have left.</summary>
    public IEnumerable<Finding> Resolve(MethodIr body, Summary summary, ILibrary library)
    {
        foreach (var hit in summary.Hits)
        {
            foreach (var taint in Left(body, hit.Origin.Path))
            {
                var source = (SourceOrigin)taint.Origin;
                var kinds = library.Dangerous(hit.Kinds.Through(taint.Kinds) & source.Kinds) - KindSet.Marks;
                if (!kinds.IsEmpty)
                {
                    var trace = new Trace(taint.Trace, StepKind.Store, body.PlaceOf(body.Instructions.First()), hit.Origin.Path.Field.Display, hit.Trace.Previous is null ? null : hit.Trace);
                    yield return new Finding(source, kinds, hit.Sink, hit.Member, trace);
                }
            }
        }
    }

    private Taint[] Left(MethodIr body, AccessPath path)
    {
        if (path.Length != 1)
            return [];
        Taint[]? taints = null;
        if (path.Root == RootKind.Statics)
            _statics.TryGetValue(path.Field, out taints);
        else if (path.Root == RootKind.This && body.Symbol.ContainingType is { } type)
            _fields.TryGetValue((type, path.Field), out taints);
        return taints ?? [];
    }

    private static Taint[] Joined<T>(Dictionary<T, Taint[]> known, T key, Taint[] taints)
        where T : notnull => known.TryGetValue(key, out var before) ? Values.Values.Join(before, taints) : taints;
}
