using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>The rows of one type, by the name of the method they are about.</summary>
internal sealed class TypeModels
{
    private readonly Dictionary<string, ModelRow[]> _byName;

    public TypeModels(IEnumerable<ModelRow> rows)
    {
        _byName = rows.GroupBy(static row => row.Name).ToDictionary(static group => group.Key, static group => group.ToArray());
        Whole = For("");
    }

    /// <summary>Neutral rows for every member.</summary>
    public ModelRow[] Whole { get; }

    public ModelRow[] For(string method) => _byName.TryGetValue(method, out var rows) ? rows : [];
}
