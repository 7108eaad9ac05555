using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Where the code behind an endpoint can do harm: the sinks that its calls lead to, whatever data gets there.</summary>
/// <param name="program">The run for untrusted data; null where it failed, and nothing is known.</param>
internal sealed class ReachedSinks(Solver? program)
{
    /// <summary>In the order of files and text.</summary>
    public IReadOnlyList<ReachedSink> Of(Endpoint endpoint)
    {
        if (program is null || endpoint.Handler is not { } handler || program.Scope.BodyOf(handler) is not { Known: null } body)
            return [];
        var found = new Dictionary<(string Kind, Place Place), ReachedSink>();
        foreach (var reached in program.Graph.CalleesOf([body]))
        {
            foreach (var call in reached.Instructions.OfType<CallInstruction>())
                Add(found, reached, call);
        }

        var sinks = found.ToList();
        sinks.Sort(static (left, right) => left.Key.Place.CompareTo(right.Key.Place) is not 0 and var order ? order : string.CompareOrdinal(left.Key.Kind, right.Key.Kind));
        return sinks.ConvertAll(static entry => entry.Value);
    }

    private void Add(Dictionary<(string Kind, Place Place), ReachedSink> found, MethodIr body, CallInstruction call)
    {
        foreach (var sink in program!.Library.Of(call.Method)?.Sinks ?? [])
        {
            foreach (var kind in SinkKinds.All.Where(kind => !(kind.Bits & sink.Kinds).IsEmpty))
            {
                var place = body.PlaceOf(call);
                found[(kind.Name, place)] = new(kind.Name, MethodAnalysis.MemberName(call.Method), place.ToLocation());
            }
        }
    }
}

/// <param name="Kind">As model rows name it: <c>sql-injection</c>.</param>
/// <param name="Member">The member of a library: <c>SqlCommand.CommandText</c>.</param>
internal sealed record ReachedSink(string Kind, string Member, Location At);
