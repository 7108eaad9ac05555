using System.Globalization;
using System.Text.RegularExpressions;

namespace ShiftLeft.EndToEnd.Tests;

public sealed record BuildResult(int ExitCode, string Output, IReadOnlyList<Finding> Findings);

/// <summary>An error or warning with a code, as the build printed it.</summary>
/// <param name="Project">The name of the project, without folder and extension.</param>
/// <param name="Framework">Empty where the project has one target framework.</param>
public sealed partial record Finding(string File, int Line, string Severity, string Id, string Message, string Project, string Framework)
{
    public bool IsOurs => Id.StartsWith("SL", StringComparison.Ordinal);

    public override string ToString() => $"{Severity} {Id} {File}:{Line}" + (Framework.Length > 0 ? " " + Framework : "");

    public static IReadOnlyList<Finding> Read(string output) =>
        [.. output.Split('\n').Select(static line => Pattern().Match(line.TrimEnd())).Where(static match => match.Success).Select(static match => new Finding(
            Path.GetFileName(match.Groups["file"].Value),
            int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0,
            match.Groups["severity"].Value, match.Groups["id"].Value, match.Groups["message"].Value,
            Path.GetFileNameWithoutExtension(match.Groups[match.Groups["project"].Success ? "project" : "file"].Value), match.Groups["framework"].Value)).Distinct()];

    [GeneratedRegex(@"^(?<file>.*?)\s*(\((?<line>\d+),\d+(,\d+,\d+)?\))?\s*: (?<severity>error|warning) (?<id>[A-Z]+\d+): (?<message>.*?)( \[(?<project>[^\[\]]+?)(::TargetFramework=(?<framework>[^\]]+))?\])?$")]
    private static partial Regex Pattern();
}
