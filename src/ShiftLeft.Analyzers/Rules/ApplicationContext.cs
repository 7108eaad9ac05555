using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What a rule sees that looks at the web application as a whole.</summary>
internal readonly struct ApplicationContext(CompilationAnalysisContext context, Lazy<Application> application, Reporter reporter, Func<SyntaxTree, bool> isGenerated)
{
    /// <summary>What the finding about an endpoint tells of the sinks behind it: their kinds, as model rows name them.</summary>
    private const string Reaches = "reaches";

    public Application Application => application.Value;

    public Compilation Compilation => context.Compilation;

    /// <summary>Configuration and other files that the project gives to the analyzers.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => context.Options.AdditionalFiles;

    /// <summary>Reports a finding about an endpoint, with the kinds of sink that its code leads to: what is at stake.</summary>
    public void Report(DiagnosticDescriptor rule, Endpoint endpoint, Location at, params object?[] arguments)
    {
        var kinds = string.Join(", ", Application.Sinks.Of(endpoint).Select(static sink => sink.Kind).Distinct(StringComparer.Ordinal).OrderBy(static kind => kind, StringComparer.Ordinal));
        Report(rule, at, null, kinds.Length == 0 ? null : ImmutableDictionary.Create<string, string?>().Add(Reaches, kinds), arguments);
    }

    /// <param name="steps">Other places that have a part in the finding.</param>
    public void Report(DiagnosticDescriptor rule, Location at, Location[]? steps, params object?[] arguments) => Report(rule, at, steps, null, arguments);

    private void Report(DiagnosticDescriptor rule, Location at, Location[]? steps, ImmutableDictionary<string, string?>? properties, object?[] arguments)
    {
        if (at.IsIn(context.Compilation) && GeneratedCode.IsReported(at, isGenerated(at.SourceTree!)) && reporter.Create(rule, at, OwnPlaces.Of(steps ?? [], context.Compilation), properties, arguments) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    public void ReportFailure(string rule, Exception exception)
    {
        if (reporter.Failure(rule, Location.None, exception) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
