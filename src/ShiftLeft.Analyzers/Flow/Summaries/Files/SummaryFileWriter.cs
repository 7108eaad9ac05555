using System.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using static ShiftLeft.Analyzers.Flow.Summaries.Files.SummaryText;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>Writes the summaries of one project. The same project gives the same text on every machine.</summary>
internal static class SummaryFileWriter
{
    /// <param name="methods">What others may call.</param>
    /// <param name="setup">What else others are to know, in words.</param>
    /// <param name="folder">Of the project.</param>
    /// <param name="kinds">The kinds of sink, by number.</param>
    public static string Write(
        string assembly,
        IEnumerable<KeyValuePair<MethodIr, Summary>> methods,
        Func<IMethodSymbol, IReadOnlyList<IMethodSymbol>> implemented,
        IReadOnlyList<string> setup,
        string? folder,
        IReadOnlyList<string> kinds,
        CancellationToken cancellation)
    {
        var files = new SummaryFiles(folder);
        var implementations = new SortedSet<string>(StringComparer.Ordinal);
        var entries = new StringBuilder();
        foreach (var (id, method, summary) in methods
            .Select(static entry => (Id: entry.Key.Method!.GetDocumentationCommentId(), Method: entry.Key.Method!, Summary: entry.Value))
            .Where(static entry => entry.Id is not null)
            .OrderBy(static entry => entry.Id, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var declared = implemented(method).Select(static member => member.OriginalDefinition.GetDocumentationCommentId()).OfType<string>().ToList();
            foreach (var member in declared)
                implementations.Add($"implements {Word(member)} {Word(id!)}\n");
            // Of what runs behind an interface nothing is assumed.
            if (declared.Count > 0 || !DefaultSummary.IsFor(method, summary))
                entries.Append("method ").Append(Word(id!)).Append(' ').Append(Word(MethodIr.NameOf(method))).Append('\n').Append(new SummaryWriter(summary, files, cancellation).Write());
        }

        var text = new StringBuilder();
        text.Append(Header).Append(' ').Append(Number(FormatVersion)).Append(' ').Append(Word(assembly));
        foreach (var kind in kinds)
            text.Append(' ').Append(kind);
        text.Append('\n');
        if (setup.Count > 0)
            text.Append("setup ").Append(string.Join(" ", setup.Select(Word))).Append('\n');
        foreach (var path in files.Paths)
            text.Append("file ").Append(Word(path)).Append('\n');
        foreach (var line in implementations)
            text.Append(line);
        return text.Append(entries).ToString();
    }
}
