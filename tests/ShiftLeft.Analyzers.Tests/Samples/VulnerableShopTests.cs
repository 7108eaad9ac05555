using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ShiftLeft.Analyzers.Tests.Samples;

/// <summary>
/// Builds tests/Samples/VulnerableShop with the analyzers and compares what is found with the comments <c>expect: SLnnnn</c> in its
/// files: every marked line is reported, once a rule, and no other line is.
/// </summary>
public sealed partial class VulnerableShopTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "tests", "Samples", "VulnerableShop");

    [Fact]
    public async Task The_build_reports_exactly_the_marked_lines()
    {
        var configuration = typeof(VulnerableShopTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await BuildAsync(configuration);
        var found = Found(Path.Combine(Folder, "obj", configuration, "net10.0", "findings.sarif"));
        var expected = Expected();

        Assert.NotEmpty(expected);
        var missing = Subtract(expected, found).Select(static line => "missing     " + line);
        var surplus = Subtract(found, expected).Select(static line => "unexpected  " + line);
        Assert.Empty(string.Join('\n', missing.Concat(surplus)));
    }

    private static async Task BuildAsync(string configuration)
    {
        // Without node reuse and the compiler server nothing outlives the test.
        string[] arguments =
        [
            "build", Folder, "--configuration", configuration, "--no-incremental", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-p:BuildProjectReferences=false", "--verbosity", "quiet",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static List<string> Found(string log)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(log));
        return json.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(static run => run.GetProperty("results").EnumerateArray())
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("SL", StringComparison.Ordinal))
            .Select(static result =>
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
                return Line(file, place.GetProperty("region").GetProperty("startLine").GetInt32(), result.GetProperty("ruleId").GetString()!);
            })
            .ToList();
    }

    private static List<string> Expected() =>
        Directory.EnumerateFiles(Folder, "*.cs*", SearchOption.AllDirectories)
            .Where(static file => !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(static file => File.ReadLines(file).SelectMany((text, index) => Marker().Matches(text)
                .SelectMany(static match => match.Groups[1].Value.Split(", "))
                .Select(id => Line(file, index + 1, id))))
            .ToList();

    private static string Line(string file, int line, string id) =>
        $"{Path.GetRelativePath(Folder, file).Replace('\\', '/')}({line}): {id}";

    /// <summary>What of the first list is not in the second, counting repetitions.</summary>
    private static List<string> Subtract(IEnumerable<string> from, IEnumerable<string> lines)
    {
        var rest = from.ToList();
        foreach (var line in lines)
            rest.Remove(line);
        return [.. rest.Order(StringComparer.Ordinal)];
    }

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ShiftLeft.Analyzers.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }

    [GeneratedRegex(@"(?://|@\*) expect: (SL\d{4}(?:, SL\d{4})*)")]
    private static partial Regex Marker();
}
