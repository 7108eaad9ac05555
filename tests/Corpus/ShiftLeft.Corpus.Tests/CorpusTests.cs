using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShiftLeft.Corpus.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. CaseFile.Names];

    /// <summary>
    /// Each flow of the file is reported and nothing that is safe, but for what the detection page owns up to. A gap that has been closed
    /// must go from the page.
    /// </summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_flow_is_found_and_nothing_else(string file)
    {
        var outcomes = await Corpus.OutcomesAsync(file);
        var wrong = outcomes.Where(static outcome => outcome.IsFlow != outcome.IsReported).Select(static outcome => outcome.Method).Order(StringComparer.Ordinal);
        Assert.Equal(KnownGaps(file), wrong);
    }

    private static IEnumerable<string> KnownGaps(string file) => File.ReadLines(Page)
        .Where(line => line.StartsWith($"- {file}: ", StringComparison.Ordinal))
        .SelectMany(static line => line.Split('`').Where(static (_, index) => index % 2 == 1))
        .Order(StringComparer.Ordinal);

    [Fact]
    public async Task The_detection_page_shows_the_score()
    {
        const string start = "<!-- generated corpus -->";
        const string end = "<!-- /generated corpus -->";
        var page = Page;
        var text = await File.ReadAllTextAsync(page);
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to > from, $"{page} has no '{start}' … '{end}'.");

        var right = text[..from] + "\n" + await Scoreboard.RenderAsync() + text[to..];
        var received = Path.ChangeExtension(page, ".received.md");
        File.Delete(received);
        if (text == right)
            return;
        await File.WriteAllTextAsync(received, right);
        Assert.Fail($"{page} is stale; the right text is in {received}.");
    }

    private static string Page => Path.Combine(RepositoryRoot(), "docs", "detection.md");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ShiftLeft.Analyzers.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds the solution.");
        return folder.FullName;
    }
}
