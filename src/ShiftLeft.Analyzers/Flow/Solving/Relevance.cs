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
        if (options.ForOthers)
            return options.Kinds;
        var (sources, sinks) = (KindSet.None, KindSet.None);
        foreach (var body in bodies)
        {
            sources |= SourceKinds(body, library, others, options.Threats);
            sinks |= SinkKinds(body, library, others);
        }

        if (options.ReportUnknownOrigin)
            sources |= library.OfUnknownOrigin;
        return sources & sinks & options.Kinds;
    }

    /// <summary>What the data that comes into the program in this body is dangerous for.</summary>
    private static KindSet SourceKinds(MethodIr body, ILibrary library, OtherProjects others, ThreatModel threats)
    {
        var kinds = KindSet.None;
        if (body.Method is { } method)
        {
            foreach (var parameter in method.Parameters)
            {
                Add(library.SourceOf(parameter), parameter.Type);
                Add(library.InherentSourceOf(parameter), parameter.Type);
            }
        }

        foreach (var block in body.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                switch (instruction)
                {
                    case LoadInstruction { Member: IPropertySymbol property }:
                        AddProperty(property);
                        break;
                    case ConstantInstruction { Value: string text }:
                        Add(library.InherentSourceOf(text), null);
                        break;
                    case LoadInstruction { Member: IFieldSymbol field }:
                        Add(library.InherentSourceOf(field), field.Type);
                        break;
                    case CallInstruction call:
                        AddCall(call);
                        break;
                }
            }
        }

        return kinds;

        void AddCall(CallInstruction call)
        {
            foreach (var source in library.Of(call.Method)?.Sources ?? [])
                Add(source, null);
            if (call.Method.AssociatedSymbol is IPropertySymbol property)
                AddProperty(property);
            for (var position = 0; position < call.Arguments.Length; position++)
            {
                if (library.IsHandler(call.Method, position))
                    kinds |= library.OfUnknownOrigin | library.OfWholeObjects;
            }

            if (others.Callees(call.Method, call.IsVirtual).Any(static callee => callee.Known!.HasSource))
                kinds |= KindSet.All;
        }

        void AddProperty(IPropertySymbol property)
        {
            Add(library.SourceOf(property), property.Type);
            Add(library.InherentSourceOf(property), property.Type);
        }

        void Add(SourceModel? source, ITypeSymbol? type)
        {
            if (source is null || (source.Threat & threats) == 0)
                return;
            kinds |= type is null ? source.Kinds : Carriers.Of(type) switch
            {
                Carrier.None => KindSet.None,
                Carrier.Number or Carrier.Numbers => source.Kinds & library.OfNumbers,
                _ => source.Kinds,
            };
        }
    }

    /// <summary>What of data can do harm in this body.</summary>
    private static KindSet SinkKinds(MethodIr body, ILibrary library, OtherProjects others)
    {
        var kinds = KindSet.None;
        foreach (var block in body.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction is LimitInstruction)
                    kinds |= library.OfNumbers;
                if (instruction is not CallInstruction call)
                    continue;
                foreach (var sink in library.Of(call.Method)?.Sinks ?? [])
                    kinds |= sink.Kinds;
                if (others.Reach(call.Method, call.IsVirtual))
                    kinds |= KindSet.All;
            }
        }

        return kinds;
    }

    /// <summary>Whether data of the threat models comes into the program in this body.</summary>
    public static bool HasSource(MethodIr body, ILibrary library, OtherProjects others, ThreatModel threats) => !SourceKinds(body, library, others, threats).IsEmpty;

    /// <param name="options">Whose kinds are those in sight.</param>
    public static HashSet<MethodIr> Of(CallGraph graph, Scope scope, SolverOptions options)
    {
        var needed = OfFindings(graph, scope, options);
        return graph.CalleesOf(options.ForOthers ? scope.Exports.Bodies.Concat(needed) : needed);
    }

    private static HashSet<MethodIr> OfFindings(CallGraph graph, Scope scope, SolverOptions options)
    {
        var (library, others) = (scope.Library, scope.Others);
        var sinks = graph.Bodies.Where(body => !(SinkKinds(body, library, others) & options.Kinds).IsEmpty).ToList();
        if (sinks.Count == 0)
            return [];
        var sources = graph.Bodies.Where(body => !(SourceKinds(body, library, others, options.Threats) & options.Kinds).IsEmpty).ToList();
        if (sources.Count == 0 && !options.ReportUnknownOrigin)
            return [];
        var either = graph.CallersOf(sinks);
        either.UnionWith(graph.CallersOf(sources));
        return either;
    }
}
