using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>The team's own model files (<c>*.model.yml</c> among the additional files), and what is wrong with them.</summary>
internal sealed record TeamModels(IReadOnlyList<ModelRow> Rows, IReadOnlyList<(Location Location, string Message)> Errors)
{
    private const string Extension = ".model.yml";

    public static TeamModels Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var rows = new List<ModelRow>();
        var errors = new List<(Location, string)>();
        foreach (var file in files.Where(static file => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)))
        {
            if (file.GetText(cancellation) is not { } text)
            {
                errors.Add((Location.Create(file.Path, default, default), "The model file cannot be read"));
                continue;
            }

            var read = ModelFileReader.Read(text.ToString());
            rows.AddRange(read.Rows);
            errors.AddRange(read.Errors.Select(error => (PlaceOf(file.Path, text, error.Line), "Model: " + error.Message)));
        }

        return new TeamModels(rows, errors);
    }

    private static Location PlaceOf(string path, SourceText text, int line)
    {
        var found = text.Lines[Math.Min(Math.Max(line - 1, 0), text.Lines.Count - 1)];
        return Location.Create(path, found.Span, text.Lines.GetLinePositionSpan(found.Span));
    }
}
