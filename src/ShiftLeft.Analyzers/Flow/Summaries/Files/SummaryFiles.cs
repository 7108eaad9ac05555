using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>The source files that the steps of a project's summaries lie in, by number; relative to the project, so that every machine writes the same.</summary>
/// <param name="folder">Of the project; null leaves the paths as they are.</param>
internal sealed class SummaryFiles(string? folder)
{
    private readonly string[] _folder = folder is null ? [] : Split(folder);
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _paths = [];

    /// <summary>In the order of their numbers.</summary>
    public IEnumerable<string> Paths => _paths;

    /// <summary>A place as one word: file, characters, lines and columns, and the text itself where that is wanted.</summary>
    public string Word(Place place, bool withText, CancellationToken cancellation)
    {
        var lines = place.Elsewhere?.Lines ?? place.Tree.GetLineSpan(place.Span, cancellation).Span;
        var path = place.Elsewhere is { } other ? other.Path : place.Tree.FilePath;
        if (!_numbers.TryGetValue(path, out var number))
        {
            number = _paths.Count;
            _numbers.Add(path, number);
            _paths.Add(Relative(path));
        }

        return string.Join(":", new[] { number, place.Span.Start, place.Span.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character }.Select(SummaryText.Number))
            + (withText ? ":" + SummaryText.Word(place.Text(cancellation)) : "");
    }

    private string Relative(string path)
    {
        var parts = Split(path);
        var common = 0;
        while (common < _folder.Length && common < parts.Length - 1 && _folder[common] == parts[common])
            common++;
        // The empty part before the first slash alone is nothing in common.
        if (common < 2)
            return path.Replace('\\', '/');
        return string.Join("/", Enumerable.Repeat("..", _folder.Length - common).Concat(parts.Skip(common)));
    }

    private static string[] Split(string path) => path.Replace('\\', '/').TrimEnd('/').Split('/');

    /// <summary>The place that a word names.</summary>
    /// <exception cref="FormatException">It names none.</exception>
    public static Place Place(string word, IReadOnlyList<string> paths)
    {
        var parts = word.Split([':'], 8);
        if (parts.Length < 7)
            throw new FormatException("'" + word + "' is no place");
        var numbers = parts.Take(7).Select(SummaryText.Number).ToArray();
        var lines = new LinePositionSpan(new(numbers[3], numbers[4]), new(numbers[5], numbers[6]));
        return Ir.Place.In(new Elsewhere(paths[numbers[0]], lines, parts.Length > 7 ? SummaryText.Text(parts[7]) : ""), new TextSpan(numbers[1], numbers[2]));
    }

    /// <summary>A path in a file of summaries as others see it.</summary>
    /// <param name="folder">Of the project; null where it came in a package.</param>
    public static string Absolute(string path, string? folder, string assembly)
    {
        if (path.Length == 0 || path[0] is '/' or '[' || (path.Length > 1 && path[1] == ':'))
            return path;
        if (folder is null)
            return "[" + assembly + "]/" + path;
        var parts = new List<string>(Split(folder));
        foreach (var part in path.Split('/'))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join(folder.IndexOf('\\') >= 0 ? "\\" : "/", parts);
    }
}
