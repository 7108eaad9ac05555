using System.Threading.Tasks;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Solves the bodies of a scope, callees first, and collects what it finds. Bodies that do not need each other are solved at once.</summary>
internal sealed class Solver
{
    // A group of methods that call each other settles in a few rounds; beyond these the last answer stands. A large group, such as the virtual
    // calls of a framework make, does not settle: what its later rounds add are ever longer ways around.
    private const int MostRounds = 4;
    private const int LargeGroup = 24;
    private const int MostRoundsOfLargeGroup = 2;

    private readonly ConcurrentDictionary<MethodIr, Summary> _summaries = new();
    private readonly ConcurrentDictionary<(MethodIr Body, Context Context, int Depth), Summary> _inContext = new();
    private readonly ConcurrentDictionary<MethodIr, int> _cut = new();
    private readonly ConcurrentDictionary<MethodIr, Exception> _failed = new();

    private readonly CallGraph _graph;

    private Solver(Scope scope, SolverOptions options, CallGraph? graph, CancellationToken cancellation)
    {
        _graph = graph ?? CallGraph.Of(scope);
        Scope = scope;
        Options = options;
        OfNumbers = options.Kinds & scope.Library.OfNumbers;
        OfWholeValues = options.Kinds & scope.Library.OfWholeValues;
        Cancellation = cancellation;
    }

    public Scope Scope { get; }

    public ILibrary Library => Scope.Library;

    public SolverOptions Options { get; }

    /// <summary>What a number can harm that anyone wants to hear of.</summary>
    public KindSet OfNumbers { get; }

    /// <summary>The kinds that data is no longer dangerous for once something else has become of it.</summary>
    public KindSet OfWholeValues { get; }

    /// <summary>Who calls whom in the scope, whatever is looked for.</summary>
    public CallGraph Graph => _graph;

    public CancellationToken Cancellation { get; }

    public Findings Findings { get; } = new();

    /// <summary>Bodies whose analysis the budget ended, with the steps taken.</summary>
    public IEnumerable<KeyValuePair<MethodIr, int>> Cut => _cut;

    /// <summary>Bodies that a defect of ours left without an answer.</summary>
    public IEnumerable<KeyValuePair<MethodIr, Exception>> Failed => _failed;

    /// <param name="graph">Of the same bodies, where there is one.</param>
    /// <exception cref="OperationCanceledException">The host no longer wants the answer.</exception>
    public static Solver Solve(Scope scope, SolverOptions options, CancellationToken cancellation, CallGraph? graph = null)
    {
        var kinds = Relevance.KindsIn(scope.Bodies, scope.Library, scope.Others, options);
        var solver = new Solver(scope, options with { Kinds = kinds }, graph, cancellation);
        if (options.CallsFromSink is { } calls)
            solver.SolveAroundSinks(calls);
        else
            solver.SolveBodies(Relevance.Of(solver._graph, scope, solver.Options));
        if (scope.IsWhole)
            solver.ResolveSharedState();
        return solver;
    }

    private void SolveBodies(HashSet<MethodIr> bodies)
    {
        foreach (var all in _graph.Levels)
        {
            var level = all.ConvertAll(group => Array.FindAll(group, bodies.Contains)).FindAll(static group => group.Length > 0);
            if (level.Count == 1)
                SolveGroup(level[0]);
            else
                Parallel.ForEach(level, new ParallelOptions { CancellationToken = Cancellation }, SolveGroup);
        }
    }

    /// <summary>
    /// Sources are in every body, so the sinks decide: first the bodies with sinks, then those that call one whose inputs reach a sink, and
    /// so on. Of what they call, what is near enough to give back a value as it is.
    /// </summary>
    private void SolveAroundSinks(int calls)
    {
        const int CallsDown = 2;
        var looked = new HashSet<MethodIr>();
        var front = new HashSet<MethodIr>(Relevance.WithSinks(_graph, Scope, Options));
        for (var away = 0; front.Count > 0 && away <= calls; away++)
        {
            var wanted = _graph.CalleesOf(front, CallsDown);
            wanted.RemoveWhere(body => _summaries.ContainsKey(body) || !GivesBack(body));
            wanted.UnionWith(front);
            SolveBodies(wanted);
            looked.UnionWith(front);
            front = _graph.CallersOf(front.Where(body => SummaryOf(body).Hits.Length > 0), calls: 1);
            front.ExceptWith(looked);
        }
    }

    /// <summary>Whether a text, bytes or an object can come out of a body.</summary>
    private static bool GivesBack(MethodIr body) => body.Method is not { MethodKind: not MethodKind.Constructor } method
        || (!method.ReturnsVoid && Carriers.Of(method.ReturnType) is Carrier.Text or Carrier.Object)
        || method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref);

    private void ResolveSharedState()
    {
        var state = new SharedState(_summaries);
        if (state.IsEmpty)
            return;
        foreach (var body in Scope.Bodies)
        {
            if (_graph.IsRoot(body))
            {
                foreach (var finding in state.Resolve(body, SummaryOf(body), Library))
                    Report(finding);
            }
        }
    }

    public Summary SummaryOf(MethodIr body) => body.Known ?? (_summaries.TryGetValue(body, out var summary) ? summary : Summary.Bottom);

    public bool IsSolved(MethodIr body) => _summaries.ContainsKey(body) && !_cut.ContainsKey(body) && !_failed.ContainsKey(body);

    /// <summary>The summary of a method for callers that know this much of its inputs.</summary>
    /// <param name="depth">See <see cref="MethodAnalysis.Run"/>.</param>
    public Summary SummaryOf(MethodIr body, Context context, int depth)
    {
        if (!_inContext.TryGetValue((body, context, depth), out var summary))
            _inContext[(body, context, depth)] = summary = Analyze(body, context, depth) ?? SummaryOf(body);
        return summary;
    }

    /// <summary>Whether the summary of a body is there when the other is looked at.</summary>
    public bool Calls(MethodIr body, MethodIr callee) => _graph.Calls(body, callee);

    /// <summary>Whether two methods are part of one recursion.</summary>
    public bool CallEachOther(MethodIr left, MethodIr right) => ReferenceEquals(_graph.GroupOf(left), _graph.GroupOf(right));

    /// <summary>Whether a method is part of a recursion of many.</summary>
    public bool IsOfLargeGroup(MethodIr body) => _graph.GroupOf(body).Length >= LargeGroup;

    public void Report(Finding finding) => Findings.Add(finding);

    private void SolveGroup(MethodIr[] group)
    {
        var isRecursive = group.Length > 1 || _graph.Calls(group[0], group[0]);
        var rounds = !isRecursive ? 1 : group.Length < LargeGroup ? MostRounds : MostRoundsOfLargeGroup;
        var news = new HashSet<MethodIr>(group);
        for (var round = 0; round < rounds && news.Count > 0; round++)
        {
            var before = news;
            news = [];
            foreach (var body in group)
            {
                if (round > 0 && !_graph.CallsAny(body, before) && !_graph.CallsAny(body, news))
                    continue;
                if (Analyze(body, Context.None, 0) is not { } summary)
                    continue;
                if (_summaries.TryGetValue(body, out var known) && SummaryComparison.Same(known, summary))
                    continue;
                _summaries[body] = summary;
                news.Add(body);
            }
        }
    }

    /// <returns>Null where a defect of ours ended the analysis of this body; the others go on.</returns>
    private Summary? Analyze(MethodIr body, Context context, int depth)
    {
        try
        {
            var (summary, analysis) = MethodAnalysis.Run(body, this, context, depth);
            if (analysis.IsCut)
                _cut[body] = analysis.Steps;
            return summary;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _failed[body] = exception;
            return null;
        }
    }
}
