namespace ShiftLeft.Analyzers.Policy;

/// <summary>What the team has set in .editorconfig, .globalconfig or MSBuild, read where it is needed.</summary>
internal sealed class Settings
{
    public const string Prefix = "shiftleft.";

    /// <summary>Parts of paths or patterns, separated by commas: a file whose path has one of them is not reported on.</summary>
    public const string ExcludedPaths = Prefix + "excluded_paths";

    /// <summary>Which sources count: <c>remote</c>, <c>local</c>, <c>database</c>, separated by commas.</summary>
    public const string ThreatModels = Prefix + "threat_models";

    /// <summary>Whether a sink that gets a value of unknown origin is reported too.</summary>
    public const string ReportUnknownOrigin = Prefix + "report_unknown_origin";

    /// <summary>Whether what the compiler or Entity Framework Core warns of by default is left to them.</summary>
    public const string DeferToPlatform = Prefix + "defer_to_platform";

    /// <summary>Whether what only administrators can do is reported as a suggestion, where it is what administration is for.</summary>
    public const string TrustAdministrators = Prefix + "trust_administrators";

    public const string ModelAttributes = Prefix + "model_attributes";

    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly IEnumerable<SyntaxTree> _files;
    private readonly PathPatterns _excluded;
    private readonly Lazy<Dictionary<string, AdditionalText>> _pages;
    private readonly ConcurrentDictionary<string, string?> _ofProject = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="options">What the compiler hands to the analyzers.</param>
    /// <param name="files">The files whose .editorconfig may hold what is meant for the whole project.</param>
    public Settings(AnalyzerOptions options, IEnumerable<SyntaxTree> files)
    {
        _provider = options.AnalyzerConfigOptionsProvider;
        _files = files;
        _excluded = new(Global(ExcludedPaths));
        _pages = new(() => options.AdditionalFiles.Where(static file => GeneratedCode.IsRazorFile(file.Path))
            .GroupBy(static file => file.Path, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A value from a global configuration file, or null.</summary>
    public string? Global(string key) => Value(_provider.GlobalOptions, key);

    /// <summary>
    /// A value that can only hold for the project as a whole, or null. As an .editorconfig speaks of files only, the first file that one
    /// gives the value to counts; it goes before a global configuration file, which may be the preset.
    /// </summary>
    public string? OfProject(string key) => _ofProject.GetOrAdd(key, name =>
        _files.Select(file => Value(_provider.GetOptions(file), name)).FirstOrDefault(static value => value is not null) ?? Global(name));

    /// <summary>A property of the project that the package makes visible to the compiler, or null.</summary>
    public string? BuildProperty(string name) => Value(_provider.GlobalOptions, "build_property." + name);

    /// <summary>The value that holds for a file (its .editorconfig sections first), or null.</summary>
    public string? For(SyntaxTree tree, string key) => Value(_provider.GetOptions(tree), key) ?? Global(key);

    public bool TrustsAdministrators => OfProject(TrustAdministrators) != "false";

    public bool DefersToPlatform => OfProject(DeferToPlatform) == "true";

    /// <summary>The severity set by <c>shiftleft.SLnnnn.severity</c>; null reports nothing.</summary>
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule, Location location) =>
        For(location, Options.KeyOf(rule, "severity")) is { } value && TryParseSeverity(value, out var severity) ? severity : rule.DefaultSeverity;

    public bool IsExcluded(Location location) => PathOf(location) is { } path
        && (_excluded.Match(path) || (OfFile(location, ExcludedPaths) is { } local && new PathPatterns(local).Match(path)));

    /// <returns>False where the text is no severity.</returns>
    public static bool TryParseSeverity(string text, out DiagnosticSeverity? severity)
    {
        (var known, severity) = text.Trim().ToLowerInvariant() switch
        {
            "error" => (true, DiagnosticSeverity.Error),
            "warning" => (true, DiagnosticSeverity.Warning),
            "suggestion" => (true, DiagnosticSeverity.Info),
            "silent" => (true, DiagnosticSeverity.Hidden),
            "none" => (true, (DiagnosticSeverity?)null),
            _ => (false, null),
        };
        return known;
    }

    public static IEnumerable<string> List(string? value) =>
        value is null ? [] : value.Split(',').Select(static item => item.Trim()).Where(static item => item.Length > 0);

    private string? For(Location location, string key) => OfFile(location, key) ?? Global(key);

    /// <summary>What the sections of an .editorconfig say of the file, which is the page where a tool made the code of one.</summary>
    private string? OfFile(Location location, string key)
    {
        if (GeneratedCode.PageOf(location) is { } page && _pages.Value.TryGetValue(page, out var file))
            return Value(_provider.GetOptions(file), key);
        return location.SourceTree is { } tree ? Value(_provider.GetOptions(tree), key) : null;
    }

    private static string? PathOf(Location location) => GeneratedCode.PageOf(location) ?? location.SourceTree?.FilePath;

    private static string? Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
