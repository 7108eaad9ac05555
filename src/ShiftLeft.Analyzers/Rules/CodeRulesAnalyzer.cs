using Microsoft.CodeAnalysis.CSharp;
using ShiftLeft.Analyzers.Endpoints;
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
            var isWeb = registry.WantsApplication && WebFrameworks.AreReferenced(start.Compilation);
            var generated = new ConcurrentDictionary<SyntaxTree, bool>();
            start.RegisterOperationAction(
                operation =>
                {
                    if (!GeneratedCode.IsAnalyzed(operation.Operation.Syntax.SyntaxTree, operation.IsGeneratedCode))
                        return;
                    var rule = new RuleContext(operation, reporter);
                    if (isWeb)
                        registry.Note(rule);
                    registry.Dispatch(rule);
                },
                registry.Kinds);
            start.RegisterSyntaxTreeAction(tree =>
            {
                generated[tree.Tree] = tree.IsGeneratedCode;
                if (GeneratedCode.IsAnalyzed(tree.Tree, tree.IsGeneratedCode))
                    registry.Dispatch(new TreeContext(tree, reporter));
            });
            if (isWeb)
                start.RegisterCompilationEndAction(end => registry.DispatchApplication(end, reporter, tree => generated.TryGetValue(tree, out var isGenerated) && isGenerated));
        });
    }
}
