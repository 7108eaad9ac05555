using ShiftLeft.Demo;

var findings = args.SelectMany(Finding.Read).ToList();
if (findings.Count == 0)
{
    Console.Error.WriteLine("The report holds no finding: the analyzers did not run.");
    return 1;
}

string[] levels = ["error", "warning", "note"];
var root = findings[0].Folder;
foreach (var byRule in findings.GroupBy(static finding => (finding.Level, finding.Rule)).OrderBy(group => Array.IndexOf(levels, group.Key.Level)).ThenBy(static group => group.Key.Rule))
{
    var first = byRule.First();
    Console.WriteLine();
    Console.WriteLine($"{first.Level} {first.Rule} {first.Title} (severity {first.Severity}, {first.Weaknesses})");
    foreach (var finding in byRule.OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line))
        Console.WriteLine($"  {Path.GetRelativePath(root, finding.File)}:{finding.Line}  {finding.Message}");
}

var counts = levels.Select(level => (level, count: findings.Count(finding => finding.Level == level))).Where(static pair => pair.count > 0);
Console.WriteLine();
Console.WriteLine($"{findings.Count} findings of {findings.Select(static finding => finding.Rule).Distinct().Count()} rules: {string.Join(", ", counts.Select(static pair => $"{pair.count} {pair.level}s"))}");
return 0;
