using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What a rule sees that looks at the text of a whole file.</summary>
internal readonly struct TreeContext(SyntaxTreeAnalysisContext context, Reporter reporter)
{
    public SyntaxTree Tree => context.Tree;

    public CancellationToken Cancellation => context.CancellationToken;

    public void Report(DiagnosticDescriptor rule, TextSpan at, params object?[] arguments)
    {
        var location = Location.Create(Tree, at);
        if (GeneratedCode.IsReported(location, context.IsGeneratedCode) && reporter.Create(rule, location, null, null, arguments) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    public void ReportFailure(CodeRule rule, Exception exception)
    {
        if (reporter.Failure(rule.GetType().Name, Location.Create(Tree, default), exception) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
