using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Policy;

/// <summary>Complains of options that have no effect: keys that nothing reads, and values that nothing understands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule.SL9006_InvalidConfiguration);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static context =>
        {
            var reporter = new Reporter(new Settings(context.Options, context.Compilation.SyntaxTrees));
            foreach (var (key, value) in Set(context.Compilation, context.Options))
            {
                if (Problem(key, value) is { } problem
                    && reporter.Create(Rule.SL9006_InvalidConfiguration, Find(key, context.Options.AdditionalFiles), null, null, problem) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        });
    }

    /// <summary>Each key and value of ours that is set anywhere, once.</summary>
    private static SortedSet<(string Key, string Value)> Set(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var found = new SortedSet<(string Key, string Value)>();
        Add(provider.GlobalOptions);
        foreach (var tree in compilation.SyntaxTrees)
            Add(provider.GetOptions(tree));
        foreach (var file in options.AdditionalFiles)
            Add(provider.GetOptions(file));
        return found;

        void Add(AnalyzerConfigOptions set)
        {
            foreach (var key in set.Keys)
            {
                if (key.StartsWith(Settings.Prefix, StringComparison.OrdinalIgnoreCase) && set.TryGetValue(key, out var value))
                    found.Add((key, value.Trim()));
            }
        }
    }

    private static string? Problem(string key, string value)
    {
        if (Options.Find(key) is { } option)
            return option.Values.Accepts(value) ? null : $"'{key} = {value}' is not understood; use {option.Values.Description}";
        var parts = key.Split('.');
        var rule = parts.Length == 3 ? Rule.All.FirstOrDefault(rule => string.Equals(rule.Id, parts[1], StringComparison.OrdinalIgnoreCase)) : null;
        if (parts.Length == 3 && rule is null)
            return $"'{key}' names a rule that does not exist";
        var known = Options.All.Select(static candidate => candidate.Key)
            .Where(candidate => rule is null || candidate.StartsWith(Options.KeyOf(rule, ""), StringComparison.OrdinalIgnoreCase));
        return Spelling.Nearest(key, known) is { } meant ? $"'{key}' is no option; did you mean '{meant}'?" : $"'{key}' is no option";
    }

    /// <summary>The line that sets the key, where the project shows its configuration files to the analyzers.</summary>
    private static Location Find(string key, ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (!file.Path.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) && !file.Path.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var line in file.GetText()?.Lines ?? Enumerable.Empty<TextLine>())
            {
                var text = line.ToString();
                var name = text.Split('=')[0].Trim();
                if (!name.Equals(key, StringComparison.OrdinalIgnoreCase))
                    continue;
                var span = new TextSpan(line.Start + text.IndexOf(name, StringComparison.Ordinal), name.Length);
                return Location.Create(file.Path, span, file.GetText()!.Lines.GetLinePositionSpan(span));
            }
        }

        return Location.None;
    }
}
