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
        // What a referenced project declares is reported there: an editor shows its sources here too.
        if (at.SourceTree is { } tree && IsOwn(tree) && GeneratedCode.IsReported(at, isGenerated(tree)) && reporter.Create(rule, at, steps is null ? null : OwnOf(steps), null, arguments) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private List<Location> OwnOf(Location[] steps)
    {
        var own = new List<Location>();
        foreach (var step in steps)
        {
            if (step.SourceTree is { } tree && IsOwn(tree))
                own.Add(step);
        }

        return own;
    }

    private bool IsOwn(SyntaxTree tree) => context.Compilation.ContainsSyntaxTree(tree);

    public void ReportFailure(string rule, Exception exception)
    {
        if (reporter.Failure(rule, Location.None, exception) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
