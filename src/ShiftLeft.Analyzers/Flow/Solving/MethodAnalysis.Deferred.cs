using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Queries that run when they are enumerated: on what the collection holds then.
internal sealed partial class MethodAnalysis
{
    /// <summary>Queries over queries over queries: what lies deeper counts as it was when the query was made.</summary>
    private const int DeepestQuery = 8;

    private readonly Dictionary<AbstractObject, Query> _deferred = [];

    /// <summary>
    /// The queries that have been looked at since somebody asked, and how deep: where every condition adds a query to the one before, each is over
    /// all those that it may be over, and the ways between them are too many to walk.
    /// </summary>
    private readonly Dictionary<AbstractObject, int> _refreshed = [];

    private int _queryDepth;

    private Value Defer(CallInstruction call, MemberModel? model, Value receiver, Value[] arguments, Value result)
    {
        if (result.Objects.Length == 0)
        {
            var query = Made(Site.Of(call, "result"), []);
            _heap = _heap.Set(query.Id, Fields.None);
            result = new Value { Objects = [query], Taints = result.Taints, IsUnknown = true };
        }

        foreach (var made in result.Objects)
        {
            if (made.Input is null && made.MadeAt == call.Id)
                _deferred[made] = new Query(call, model, receiver, arguments, Sources(receiver, arguments));
        }

        return result;
    }

    /// <summary>Whoever is given a query may enumerate it.</summary>
    private void Refresh(Value receiver, Value[] arguments)
    {
        Refresh(receiver);
        foreach (var argument in arguments)
            Refresh(argument);
    }

    /// <summary>Runs a query anew, where what it is over has been written to since.</summary>
    private void Refresh(Value collection)
    {
        if (_queryDepth >= DeepestQuery)
            return;
        if (_queryDepth == 0)
            _refreshed.Clear();
        _queryDepth++;
        foreach (var candidate in collection.Objects)
        {
            if (!_deferred.TryGetValue(candidate, out var query) || (_refreshed.TryGetValue(candidate, out var depth) && depth <= _queryDepth))
                continue;
            _refreshed[candidate] = _queryDepth;
            // A query over a query: that one first. In a loop one can be over itself, or two over each other: none is run while it runs.
            _deferred.Remove(candidate);
            Refresh(query.Receiver, query.Arguments);
            var sources = Sources(query.Receiver, query.Arguments);
            if (!sources.SequenceEqual(query.Sources))
                new LibraryCall(this, query.Call, query.Model, query.Receiver, query.Arguments).Run(null);
            _deferred[candidate] = query with { Sources = sources };
        }

        _queryDepth--;
    }

    private Fields?[] Sources(Value receiver, Value[] arguments) =>
        [.. arguments.Append(receiver).SelectMany(static value => value.Objects).Select(source => _heap.Find(source.Id))];

    /// <param name="Sources">What the collections have held when the query ran.</param>
    private sealed record Query(CallInstruction Call, MemberModel? Model, Value Receiver, Value[] Arguments, Fields?[] Sources);
}
