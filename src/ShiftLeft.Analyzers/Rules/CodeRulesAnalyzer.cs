using Microsoft.CodeAnalysis.CSharp;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Hosts every rule that needs no data flow: one walk of the code for all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeRulesAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CodeRules.All.SelectMany(static rule => rule.Reports).Append(Rule.SL0003_InternalFailure).Distinct().ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var registry = new RuleRegistry(CodeRules.All);
            var reporter = new Reporter(new Settings(start.Options, start.Compilation.SyntaxTrees));
            start.RegisterOperationAction(
                operation =>
                {
                    if (GeneratedCode.IsAnalyzed(operation.Operation.Syntax.SyntaxTree, operation.IsGeneratedCode))
                        registry.Dispatch(new RuleContext(operation, reporter));
                },
                registry.Kinds);
            start.RegisterSyntaxTreeAction(tree =>
            {
                if (GeneratedCode.IsAnalyzed(tree.Tree, tree.IsGeneratedCode))
                    registry.Dispatch(new TreeContext(tree, reporter));
            });
        });
    }
}
