using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Which bodies a finding can depend on. Data of a source and a sink meet in a method that reaches both through its calls, or in state that
/// methods share; what none of these methods calls need not be solved. In most projects of a solution that is everything.
/// </summary>
internal static class Relevance
{
    /// <summary>Whether data from outside comes into the program in this body.</summary>
    public static bool HasSource(MethodIr body, ILibrary library, OtherProjects others, ThreatModel threats)
    {
        return body.Method is { } method && method.Parameters.Any(parameter => Counts(library.SourceOf(parameter)))
            || body.Instructions.Any(instruction => instruction switch
            {
                LoadInstruction { Member: IPropertySymbol property } => Counts(library.SourceOf(property)),
                CallInstruction call => IsSource(call),
                _ => false,
            });

        bool IsSource(CallInstruction call) =>
            library.Of(call.Method) is { } model && Array.Exists(model.Sources, Counts)
            || call.Method.AssociatedSymbol is IPropertySymbol property && Counts(library.SourceOf(property))
            || Enumerable.Range(0, call.Arguments.Length).Any(position => library.IsHandler(call.Method, position))
            || others.Callees(call.Method, call.IsVirtual).Any(static callee => callee.Known!.HasSource);

        bool Counts(SourceModel? source) => source is not null && (source.Threat & threats) != 0;
    }

    /// <summary>Whether data can do harm in this body.</summary>
    public static bool HasSink(MethodIr body, ILibrary library, OtherProjects others) =>
        body.Instructions.Any(instruction => instruction is CallInstruction call
            && (library.Of(call.Method) is { Sinks.Length: > 0 } || others.Reach(call.Method, call.IsVirtual)));

    public static HashSet<MethodIr> Of(CallGraph graph, Scope scope, SolverOptions options)
    {
        var needed = OfFindings(graph, scope, options);
        return graph.CalleesOf(options.ForOthers ? scope.Exports.Bodies.Concat(needed) : needed);
    }

    private static HashSet<MethodIr> OfFindings(CallGraph graph, Scope scope, SolverOptions options)
    {
        var (library, others) = (scope.Library, scope.Others);
        var sinks = graph.Bodies.Where(body => HasSink(body, library, others)).ToList();
        if (sinks.Count == 0)
            return [];
        var sources = graph.Bodies.Where(body => HasSource(body, library, others, options.Threats)).ToList();
        if (sources.Count == 0 && !options.ReportUnknownOrigin)
            return [];
        var either = graph.CallersOf(sinks);
        either.UnionWith(graph.CallersOf(sources));
        return either;
    }
}
