namespace ShiftLeft.Analyzers.Policy;

/// <summary>
/// Every option there is: what reads one, what complains of one (SL9006) and what documents them all agree on this table. An option of a
/// rule is one line in <see cref="OfRules"/>.
/// </summary>
internal static class Options
{
    public static IReadOnlyList<Option> OfAnalysis { get; } =
    [
        new(Settings.ThreatModels, OptionValues.SomeOf("remote", "local", "database"), "remote",
            "Which sources of data count as untrusted: requests and messages; arguments, files and the environment; what a database returns."),
        new(Settings.ReportUnknownOrigin, OptionValues.Flag, "false",
            "Whether a value that is not constant, and of which nothing is known, is reported where it reaches a sink."),
        new(Settings.ModelAttributes, OptionValues.Flag, "false",
            "Whether attributes of your own that are called SanitizerAttribute and UntrustedAttribute say what data your methods take and give."),
        new(Settings.TrustAdministrators, OptionValues.Flag, "true",
            "Whether a file, an address, a package or a class that only administrators can choose, as attributes say, is reported as a suggestion instead of at the rule's severity."),
        new(Settings.DeferToPlatform, OptionValues.Flag, "false",
            "Whether what the compiler (SYSLIB warnings) or Entity Framework Core (EF1002, EF1003) reports by default is left to them."),
        new(Settings.ExcludedPaths, OptionValues.List, "",
            "Files that nothing is reported in: parts of a path, or patterns with * and **."),
    ];

    /// <summary>What single rules let a team choose.</summary>
    public static IReadOnlyList<Option> OfRules { get; } =
    [
        OfRule(Rule.SL2001_WeakHash, "report_checksums", OptionValues.Flag, "false",
            "Whether MD5 and SHA-1 are reported also where names say that they are a checksum or prescribed by a protocol."),
        OfRule(Rule.SL2007_WeakRandom, "report_every_use", OptionValues.Flag, "false",
            "Whether System.Random is reported wherever it is used, for a review of what the values become."),
        OfRule(Rule.SL2007_WeakRandom, "whole_guids", OptionValues.Flag, "true",
            "Whether a whole random Guid is reported as a secret: it has 122 random bits, which nobody promises."),
        OfRule(Rule.SL5022_SessionLifetime, "max_days", OptionValues.Number(1, 3650), "30",
            "How many days a sign-in, a session or a token may be good for."),
    ];

    /// <summary>The severity of each rule.</summary>
    public static IReadOnlyList<Option> Severities { get; } = [.. Rule.All.Select(static rule => OfRule(
        rule, "severity", OptionValues.OneOf("error", "warning", "suggestion", "silent", "none"), "",
        "The severity in any kind of file, also where the compiler ignores dotnet_diagnostic settings."))];

    public static IEnumerable<Option> All => OfAnalysis.Concat(OfRules).Concat(Severities);

    private static readonly Dictionary<string, Option> ByKey = All.ToDictionary(static option => option.Key, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where there is no such option.</returns>
    public static Option? Find(string key) => ByKey.TryGetValue(key, out var option) ? option : null;

    /// <summary>The key of a rule's option.</summary>
    public static string KeyOf(DiagnosticDescriptor rule, string option) => $"{Settings.Prefix}{rule.Id}.{option}";

    private static Option OfRule(DiagnosticDescriptor rule, string option, OptionValues values, string @default, string meaning) =>
        new(KeyOf(rule, option), values, @default, meaning);
}
