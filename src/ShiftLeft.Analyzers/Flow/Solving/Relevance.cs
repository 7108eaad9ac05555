using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Which bodies a finding can depend on. Data of a source and a sink meet in a method that reaches both through its calls, or in state that
/// methods share; what none of these methods calls need not be solved. In most projects of a solution that is everything. A kind of sink
/// that no source in sight is dangerous for does not count at all.
/// </summary>
internal static class Relevance
{
    /// <summary>The kinds that both a source and a sink of the bodies are of. What is told to other projects is of any kind.</summary>
    public static KindSet KindsIn(IEnumerable<MethodIr> bodies, ILibrary library, OtherProjects others, SolverOptions options)
    {
        if (options.ForOthers || options.CallsFromSink is not null)
            return options.Kinds;
        var (sources, sinks) = (KindSet.None, KindSet.None);
        foreach (var body in bodies)
        {
            var kinds = BodyKinds.Of(body, library, others);
            sources |= kinds.Sources(options.Threats);
            sinks |= kinds.Sinks;
        }

        if (options.ReportUnknownOrigin)
            sources |= library.OfUnknownOrigin;
        return sources & sinks & options.Kinds;
    }

    /// <summary>Whether data of the threat models comes into the program in this body.</summary>
    public static bool HasSource(MethodIr body, ILibrary library, OtherProjects others, ThreatModel threats) => !BodyKinds.Of(body, library, others).Sources(threats).IsEmpty;

    /// <param name="options">Whose kinds are those in sight.</param>
    public static HashSet<MethodIr> Of(CallGraph graph, Scope scope, SolverOptions options)
    {
        var needed = OfFindings(graph, scope, options);
        return graph.CalleesOf(options.ForOthers ? scope.Exports.Bodies.Concat(needed) : needed);
    }

    private static HashSet<MethodIr> OfFindings(CallGraph graph, Scope scope, SolverOptions options)
    {
        var (library, others) = (scope.Library, scope.Others);
        var sinks = WithSinks(graph, scope, options);
        if (sinks.Count == 0)
            return [];
        var sources = graph.Bodies.Where(body => !(BodyKinds.Of(body, library, others).Sources(options.Threats) & options.Kinds).IsEmpty).ToList();
        if (sources.Count == 0 && !options.ReportUnknownOrigin)
            return [];
        var either = graph.CallersOf(sinks);
        either.UnionWith(graph.CallersOf(sources));
        return either;
    }

    public static List<MethodIr> WithSinks(CallGraph graph, Scope scope, SolverOptions options) =>
        graph.Bodies.Where(body => !(BodyKinds.Of(body, scope.Library, scope.Others).Sinks & options.Kinds).IsEmpty).ToList();
}
