using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Flow.Reporting;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Policy;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers;

/// <summary>
/// Hosts everything: one walk of the code for the rules without data flow, one run of the flow engine for every kind of sink, and, when the
/// compilation ends, the model of the web application, which both have a part in.
/// </summary>
/// <remarks>
/// A flow that lies within one file is reported with that file, so that an editor shows it while it is typed; what crosses files is reported
/// when the compilation ends. Never twice.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecurityAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CodeRules.All.SelectMany(static rule => rule.Reports).Concat(SinkKinds.All.Select(static kind => kind.Rule))
            .Append(Rule.SL0001_BudgetExceeded).Append(Rule.SL0002_NotAnalyzed).Append(Rule.SL0003_InternalFailure).Append(Rule.SL0004_FlowSummaries).Append(Rule.SL9006_InvalidConfiguration)
            .GroupBy(static rule => rule.Id).Select(static same => same.First()).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var registry = new RuleRegistry(CodeRules.All);
            var reporter = new Reporter(new Settings(start.Options, start.Compilation.SyntaxTrees));
            var summaries = OtherSummaries.Read(start.Compilation, start.Options, start.CancellationToken);
            var facts = WebFrameworks.AreReferenced(start.Compilation) ? new ApplicationFacts(new(summaries.Projects.Setup)) : null;
            var flows = new FlowRun(start.Compilation, reporter, TeamModels.Read(start.Options.AdditionalFiles, start.CancellationToken), summaries);
            start.RegisterOperationAction(
                operation =>
                {
                    if (!GeneratedCode.IsAnalyzed(operation.Operation.Syntax.SyntaxTree, operation.IsGeneratedCode))
                        return;
                    facts?.Note(operation.Operation, operation.ContainingSymbol);
                    registry.Dispatch(new RuleContext(operation, reporter));
                },
                facts is null ? registry.Kinds : registry.Kinds.Union(ApplicationFacts.Kinds).ToImmutableArray());
            start.RegisterSyntaxTreeAction(tree =>
            {
                if (GeneratedCode.IsAnalyzed(tree.Tree, tree.IsGeneratedCode))
                    registry.Dispatch(new TreeContext(tree, reporter));
            });
            start.RegisterSemanticModelAction(flows.AnalyzeFile);
            start.RegisterCompilationEndAction(end =>
            {
                var program = flows.AnalyzeRest(end, () => facts is null ? [] : SetupElsewhere.WordsOf(facts));
                if (facts is not null)
                    registry.Dispatch(new ApplicationContext(end, new(() => new Application(end.Compilation, facts, program, end.CancellationToken)), reporter, flows.IsGenerated));
            });
        });
    }
}
