using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Flow.Summaries.Files;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Reporting;

/// <summary>The flow summaries of referenced projects and packages, which the targets hand to the compiler as additional files.</summary>
/// <param name="Unread">Files that are not understood, and why: the flows through them are not seen.</param>
internal sealed record OtherSummaries(OtherProjects Projects, IReadOnlyList<(string Path, string Reason)> Unread)
{
    /// <summary>The folder of the project that wrote the file; empty for a package.</summary>
    private const string FolderKey = "build_metadata.AdditionalFiles.ShiftLeftFolder";

    public static OtherSummaries Read(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = new List<SummaryFile>();
        var unread = new List<(string, string)>();
        foreach (var file in options.AdditionalFiles.Where(static file => file.Path.EndsWith(SummaryText.Extension, StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                var folder = options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(FolderKey, out var value) && value.Length > 0 ? value : null;
                files.Add(SummaryFile.Read(file.GetText(cancellation)?.ToString() ?? "", folder, SinkKinds.Names));
            }
            catch (FormatException exception)
            {
                unread.Add((file.Path, exception.Message));
            }
        }

        return new OtherSummaries(new OtherProjects(compilation, files), unread);
    }
}
