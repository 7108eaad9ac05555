using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Lowering;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Policy;
using ShiftLeft.Analyzers.Rules.Hardcoded;

namespace ShiftLeft.Analyzers.Flow.Reporting;

/// <summary>The flow analysis of one compilation.</summary>
/// <param name="summaries">What other projects have told of their methods.</param>
internal sealed class FlowRun(Compilation compilation, Reporter reporter, TeamModels team, OtherSummaries summaries)
{
    private readonly Program _program = new();
    private readonly Library _library = Library.Of(team.Rows, reporter.Settings.OfProject(Settings.ModelAttributes) == "true");
    private readonly SolverOptions _options = Options(reporter.Settings);
    private readonly ConcurrentDictionary<SyntaxTree, Findings> _ofFiles = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _generated = new();

    public void AnalyzeFile(SemanticModelAnalysisContext context)
    {
        var file = context.SemanticModel.SyntaxTree;
        if (!GeneratedCode.IsAnalyzed(file, context.IsGeneratedCode))
            return;
        _generated[file] = context.IsGeneratedCode;
        try
        {
            var bodies = FileLowerer.Lower(context.SemanticModel, (node, exception) => Passed(context.ReportDiagnostic, node, exception), context.CancellationToken);
            _program.Add(file, bodies);
            var findings = OfFile(file, bodies, context.CancellationToken);
            foreach (var finding in findings.InOrder().Where(static finding => finding.Passage is null))
                Report(context.ReportDiagnostic, finding, findings, context.CancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReportFailure(context.ReportDiagnostic, Location.Create(file, default), exception);
        }
    }

    /// <summary>Whether a tool wrote the file.</summary>
    public bool IsGenerated(SyntaxTree tree) => _generated.TryGetValue(tree, out var isGenerated) && isGenerated;

    /// <param name="setup">What else the projects that reference this one are to know of it, in words.</param>
    /// <returns>What has been learnt of the program; null where a defect of ours ended the run.</returns>
    public Solver? AnalyzeRest(CompilationAnalysisContext context, Func<IReadOnlyList<string>> setup)
    {
        foreach (var (location, message) in team.Errors)
            Report(context.ReportDiagnostic, Rule.SL9006_InvalidConfiguration, location, message);
        try
        {
            var forOthers = string.Equals(reporter.Settings.BuildProperty(SummaryNote.Switch), "true", StringComparison.OrdinalIgnoreCase);
            var solver = Solver.Solve(
                new Scope(compilation, _program.All, null, _library, summaries.Projects), _options with { ForOthers = forOthers }, context.CancellationToken);
            // What begins and ends in other projects is one flaw, however many calls here lead to it.
            var passages = new HashSet<(Place, Place, KindSet)>();
            foreach (var finding in solver.Findings.InOrder())
            {
                if (finding.Passage is { } passage)
                {
                    if (!passages.Contains(passage) && Report(context.ReportDiagnostic, finding, solver.Findings, context.CancellationToken))
                        passages.Add(passage);
                }
                else if (!_ofFiles.TryGetValue(finding.Sink.Tree, out var reported) || !reported.Contains(finding))
                {
                    Report(context.ReportDiagnostic, finding, solver.Findings, context.CancellationToken);
                }
            }

            var flows = new ConstantFlows(compilation, context.Options, reporter, IsGenerated, context.CancellationToken);
            foreach (var diagnostic in flows.Find(solver, _library))
                context.ReportDiagnostic(diagnostic);
            if (forOthers)
                context.ReportDiagnostic(SummaryNote.Of(solver, compilation, setup(), reporter.Settings.BuildProperty("ProjectDir"), context.CancellationToken));
            foreach (var (path, reason) in summaries.Unread)
                Report(context.ReportDiagnostic, Rule.SL0002_NotAnalyzed, Location.Create(path, default, default), "The file", reason);
            foreach (var damaged in summaries.Projects.Damaged)
                Report(context.ReportDiagnostic, Rule.SL0002_NotAnalyzed, Location.None, damaged.Key, "its flow summaries are damaged: " + damaged.Value);
            foreach (var cut in InOrder(solver.Cut))
                Report(context.ReportDiagnostic, Rule.SL0001_BudgetExceeded, cut.Key.Location, cut.Key.Symbol.Name, cut.Value);
            foreach (var failed in InOrder(solver.Failed))
                ReportFailure(context.ReportDiagnostic, failed.Key.Location, failed.Value);
            return solver;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReportFailure(context.ReportDiagnostic, Location.None, exception);
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<MethodIr, T>> InOrder<T>(IEnumerable<KeyValuePair<MethodIr, T>> bodies) => bodies
        .OrderBy(static body => body.Key.Tree.FilePath, StringComparer.Ordinal)
        .ThenBy(static body => body.Key.Location.SourceSpan.Start);

    /// <summary>What can be said of a file without looking at any other.</summary>
    private Findings OfFile(SyntaxTree file, IReadOnlyList<MethodIr> bodies, CancellationToken cancellation)
    {
        var findings = !MayFlow(bodies)
            ? new Findings()
            : Solver.Solve(new Scope(compilation, bodies, file, _library, summaries.Projects), _options with { ReportUnknownOrigin = false }, cancellation).Findings;
        _ofFiles[file] = findings;
        return findings;
    }

    /// <summary>Whether a file has both a source and a sink: most have not, and need no look of their own.</summary>
    private bool MayFlow(IReadOnlyList<MethodIr> bodies) =>
        !Relevance.KindsIn(bodies, _library, summaries.Projects, _options with { ReportUnknownOrigin = false }).IsEmpty;

    /// <returns>Whether there was anything to report.</returns>
    private bool Report(Action<Diagnostic> report, Finding finding, Findings all, CancellationToken cancellation)
    {
        var location = finding.Sink.ToLocation();
        if (!GeneratedCode.IsReported(location, IsGenerated(finding.Sink.Tree)))
            return false;
        if (reporter.Settings.DefersToPlatform && PlatformDiagnostics.Cover(finding.Member, finding.Sink.Node(cancellation)))
            return false;
        var isReported = false;
        foreach (var kind in SinkKinds.All)
        {
            if (!kind.Reports(finding, all) || IsMeant(kind, finding, cancellation))
                continue;
            var atMost = kind.IsAdministration && finding.IsOfAdministrators && reporter.Settings.TrustsAdministrators ? DiagnosticSeverity.Info : DiagnosticSeverity.Error;
            if (reporter.Create(kind.Rule, location, atMost, Steps.LocationsOf(finding), Steps.PropertiesOf(finding, cancellation), Steps.ArgumentsOf(finding, cancellation)) is { } diagnostic)
            {
                report(diagnostic);
                isReported = true;
            }
        }

        return isReported;
    }

    /// <summary>Whether the source, the sink or a step between them lies where such a flow is meant.</summary>
    private static bool IsMeant(SinkKind kind, Finding finding, CancellationToken cancellation)
    {
        if (kind.IsMeant is not { } holds)
            return false;
        var steps = finding.Trace.Steps().Select(static step => step.Place).Append(finding.Sink);
        if (finding.Source is { } source)
            steps = steps.Append(source.Place);
        return steps.Any(place => place is { Tree: not null, Elsewhere: null } && place.Node(cancellation) is { } node && holds(node));
    }

    private void Report(Action<Diagnostic> report, DiagnosticDescriptor rule, Location location, params object?[] arguments)
    {
        if (reporter.Create(rule, location, null, null, arguments) is { } diagnostic)
            report(diagnostic);
    }

    private void Passed(Action<Diagnostic> report, SyntaxNode node, Exception exception)
    {
        if (exception is InsufficientExecutionStackException)
            Report(report, Rule.SL0002_NotAnalyzed, Location.Create(node.SyntaxTree, new(node.SpanStart, 0)), "This member", "it is nested too deeply");
        else
            ReportFailure(report, Location.Create(node.SyntaxTree, new(node.SpanStart, 0)), exception);
    }

    private void ReportFailure(Action<Diagnostic> report, Location location, Exception exception)
    {
        if (reporter.Failure("The flow analysis", location, exception) is { } diagnostic)
            report(diagnostic);
    }

    private static SolverOptions Options(Settings settings)
    {
        var chosen = ThreatModel.None;
        foreach (var name in Settings.List(settings.OfProject(Settings.ThreatModels) ?? ""))
        {
            chosen |= name.ToLowerInvariant() switch
            {
                "remote" => ThreatModel.Remote,
                "local" => ThreatModel.Local,
                "database" => ThreatModel.Database,
                _ => ThreatModel.None,
            };
        }

        // What is not understood is reported, and must not take all findings away.
        var threats = ThreatModel.Inherent | (chosen == ThreatModel.None ? ThreatModel.Remote : chosen);
        var kinds = SinkKinds.All.Where(kind => settings.Global(Settings.Prefix + kind.Rule.Id + ".severity") != "none")
            .Aggregate(KindSet.None, static (all, kind) => all | kind.Bits);
        return new SolverOptions(threats, settings.OfProject(Settings.ReportUnknownOrigin) == "true", kinds);
    }
}
