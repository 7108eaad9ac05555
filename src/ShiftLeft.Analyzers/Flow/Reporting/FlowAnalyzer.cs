using ShiftLeft.Analyzers.Flow.Lowering;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Policy;
using ShiftLeft.Analyzers.Rules.Hardcoded;

namespace ShiftLeft.Analyzers.Flow.Reporting;

/// <summary>
/// Reports untrusted data that reaches a sink: one pass for every kind of sink. What lies within one file is reported with that file, so
/// that an editor shows it while it is typed; what crosses files is reported when the compilation ends. Never twice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        SinkKinds.All.Select(static kind => kind.Rule).GroupBy(static rule => rule.Id).Select(static same => same.First())
            .Concat(ConstantFlows.Rules.SelectMany(static rule => rule.Reports))
            .Append(Rule.SL0001_BudgetExceeded).Append(Rule.SL0002_NotAnalyzed).Append(Rule.SL0003_InternalFailure).Append(Rule.SL0004_FlowSummaries).Append(Rule.SL9006_InvalidConfiguration)
            .Distinct().ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var run = new FlowRun(
                start.Compilation, new Reporter(new Settings(start.Options, start.Compilation.SyntaxTrees)), TeamModels.Read(start.Options.AdditionalFiles, start.CancellationToken),
                OtherSummaries.Read(start.Compilation, start.Options, start.CancellationToken));
            start.RegisterSemanticModelAction(run.AnalyzeFile);
            start.RegisterCompilationEndAction(run.AnalyzeRest);
        });
    }
}
