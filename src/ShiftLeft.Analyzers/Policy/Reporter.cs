namespace ShiftLeft.Analyzers.Policy;

/// <summary>Turns a finding into a diagnostic of the severity the team has set, or into none.</summary>
internal sealed class Reporter(Settings settings)
{
    public Settings Settings { get; } = settings;

    /// <returns>Null where the rule is off for the file, or the file is excluded.</returns>
    public Diagnostic? Create(DiagnosticDescriptor rule, Location location, IEnumerable<Location>? steps = null, ImmutableDictionary<string, string?>? properties = null, params object?[] arguments) =>
        Create(rule, location, DiagnosticSeverity.Error, steps, properties, arguments);

    /// <param name="atMost">The severity that this finding deserves at most, whatever the rule has.</param>
    public Diagnostic? Create(
        DiagnosticDescriptor rule,
        Location location,
        DiagnosticSeverity atMost,
        IEnumerable<Location>? steps,
        ImmutableDictionary<string, string?>? properties,
        object?[] arguments)
    {
        if (Settings.IsExcluded(location))
            return null;
        return Settings.SeverityOf(rule, location) is { } severity
            ? Diagnostic.Create(rule, location, severity < atMost ? severity : atMost, steps, properties, arguments)
            : null;
    }

    /// <summary>Whether a finding of the rule would be heard at the place: for a rule that says the same less well and keeps quiet then.</summary>
    public bool IsOn(DiagnosticDescriptor rule, Location location, CompilationOptions options, CancellationToken cancellation)
    {
        if (Settings.SeverityOf(rule, location) is null || (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var ofProject) && ofProject == ReportDiagnostic.Suppress))
            return false;
        return !(options.SyntaxTreeOptionsProvider is { } provider && location.SourceTree is { } tree
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellation, out var ofFile) || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out ofFile))
            && ofFile == ReportDiagnostic.Suppress);
    }

    /// <summary>The note that a rule failed at a place and went on: a defect of ours must not hide the findings of others.</summary>
    public Diagnostic? Failure(string rule, Location location, Exception exception) =>
        Create(Rule.SL0003_InternalFailure, location, null, null, rule, $"{exception.GetType().Name}: {exception.Message} {FirstFrame(exception)}");

    private static string FirstFrame(Exception exception) => exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "";
}
