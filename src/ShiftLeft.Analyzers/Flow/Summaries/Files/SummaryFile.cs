using ShiftLeft.Analyzers.Flow.Ir;
using static ShiftLeft.Analyzers.Flow.Summaries.Files.SummaryText;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>
/// The summaries of one assembly, as another project wrote them. The lines are only sorted by method here; a summary is read when a call
/// asks for it.
/// </summary>
internal sealed class SummaryFile
{
    private readonly string[] _lines;
    private readonly Dictionary<string, (int Start, int Count, string Name)> _methods = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];

    private SummaryFile(string[] lines) => _lines = lines;

    public string Assembly { get; private set; } = "";

    /// <summary>Members that others may call without knowing what runs, and what runs then; both by the ID that documentation comments use.</summary>
    public List<(string Declared, string Implementation)> Implementations { get; } = [];

    /// <summary>What else the project told of itself, in words.</summary>
    public IReadOnlyList<string> Setup { get; private set; } = [];

    /// <param name="folder">Of the project that wrote it; null where it came in a package.</param>
    /// <param name="kinds">The kinds of sink that this analyzer knows, by number.</param>
    /// <exception cref="FormatException">It is no file of summaries, or of another version; the message says so.</exception>
    public static SummaryFile Read(string text, string? folder, IReadOnlyList<string> kinds)
    {
        var lines = text.Split('\n');
        var header = lines[0].TrimEnd('\r').Split(' ');
        if (header[0] != Header || header.Length < 3)
            throw new FormatException("it does not hold flow summaries");
        if (header[1] != Number(FormatVersion))
            throw new FormatException($"it is of version {header[1]} and this analyzer reads version {Number(FormatVersion)}");
        if (!header.Skip(3).Zip(kinds, static (left, right) => left == right).All(static same => same))
            throw new FormatException("it was written by an analyzer that has other kinds of sinks");
        var file = new SummaryFile(lines) { Assembly = Text(header[2]) };
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i] = lines[i].TrimEnd('\r');
            if (line.StartsWith("file ", StringComparison.Ordinal))
                file._files.Add(SummaryFiles.Absolute(Text(line.Substring(5)), folder, file.Assembly));
            else if (line.StartsWith("setup ", StringComparison.Ordinal))
                file.Setup = Array.ConvertAll(line.Substring("setup ".Length).Split(' '), Text);
            else if (line.StartsWith("implements ", StringComparison.Ordinal) && line.Split(' ') is [_, var declared, var implementation])
                file.Implementations.Add((Text(declared), Text(implementation)));
            else if (line.StartsWith("method ", StringComparison.Ordinal) && line.Split(' ') is [_, var id, var name])
                i = file.Add(Text(id), Text(name), i);
            else if (line.Length > 0)
                throw new FormatException($"line {Number(i + 1)} is not understood");
        }

        return file;
    }

    /// <returns>The last line that belongs to the method.</returns>
    private int Add(string id, string name, int line)
    {
        var last = line;
        while (last + 1 < _lines.Length && !_lines[last + 1].StartsWith("method ", StringComparison.Ordinal) && _lines[last + 1].Length > 0)
            last++;
        _methods[id] = (line + 1, last - line, name);
        return last;
    }

    /// <summary>What is known of a method, and its name as a reader knows it; null where nothing but the default of libraries is.</summary>
    /// <exception cref="FormatException">The lines of the method are damaged.</exception>
    public (Summary Summary, string Name)? Of(string id, Compilation compilation)
    {
        if (!_methods.TryGetValue(id, out var entry))
            return null;
        var lines = new ArraySegment<string>(_lines, entry.Start, entry.Count).Select(static line => line.TrimEnd('\r'));
        return (new SummaryReader(compilation, _files).Read(lines), entry.Name);
    }
}
