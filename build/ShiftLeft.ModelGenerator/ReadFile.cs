using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.ModelGenerator;

/// <summary>What one model file holds. Equal where every row and error is, so that nothing is generated anew.</summary>
internal sealed class ReadFile(string path, ModelFile file) : IEquatable<ReadFile>
{
    public IReadOnlyList<ModelRow> Rows => file.Rows;

    public IReadOnlyList<ModelError> Errors => file.Errors;

    private string Path => path;

    public Location At(int line)
    {
        var start = new LinePosition(line - 1, 0);
        return Location.Create(path, default, new LinePositionSpan(start, start));
    }

    public bool Equals(ReadFile? other) =>
        other is not null && Path == other.Path && Rows.SequenceEqual(other.Rows) && Errors.SequenceEqual(other.Errors);

    public override bool Equals(object? obj) => Equals(obj as ReadFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path) ^ file.Rows.Count;
}
