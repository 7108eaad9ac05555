using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What a rule sees that looks at the web application as a whole.</summary>
internal readonly struct ApplicationContext(CompilationAnalysisContext context, Func<Application> application, Reporter reporter, Func<SyntaxTree, bool> isGenerated)
{
    public Application Application => application();

    public Compilation Compilation => context.Compilation;

    /// <summary>Configuration and other files that the project gives to the analyzers.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => context.Options.AdditionalFiles;

    /// <param name="steps">Other places that have a part in the finding.</param>
    public void Report(DiagnosticDescriptor rule, Location at, Location[]? steps, params object?[] arguments)
    {
        if (at.IsIn(context.Compilation) && GeneratedCode.IsReported(at, isGenerated(at.SourceTree!)) && reporter.Create(rule, at, OwnPlaces.Of(steps ?? [], context.Compilation), null, arguments) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    public void ReportFailure(string rule, Exception exception)
    {
        if (reporter.Failure(rule, Location.None, exception) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
