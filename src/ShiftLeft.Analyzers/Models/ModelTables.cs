using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Finds the rows of a type: those built in, and those of the team.</summary>
internal sealed class ModelTables(IEnumerable<ModelRow> team)
{
    // Rows do not change while the process lives, so every compilation shares what one has unpacked.
    private static readonly Lazy<Dictionary<string, (int Start, int End)>> BuiltIn = new(static () => PackedRows.Index(BuiltInModels.Table));
    private static readonly ConcurrentDictionary<string, TypeModels?> Unpacked = new(StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> Inherited = new(static () => PackedRows.InheritedNames(BuiltInModels.Table));

    private readonly HashSet<string> _inherited = [.. team.Where(static row => row.Subtypes).Select(static row => row.Name)];
    private readonly Dictionary<string, TypeModels> _team = team
        .GroupBy(static row => PackedRows.Key(row.Namespace, row.Type), StringComparer.Ordinal)
        .ToDictionary(static rows => rows.Key, static rows => new TypeModels(rows), StringComparer.Ordinal);

    /// <summary>Whether any row is about overrides and implementations of members of that name.</summary>
    public bool IsInherited(string method) => Inherited.Value.Contains(method) || _inherited.Contains(method);

    /// <param name="type">The name as in metadata, nested types after '+'; empty for rows about the whole namespace.</param>
    /// <returns>The sets of rows there are, those of the team first.</returns>
    public TypeModels[] For(string @namespace, string type)
    {
        var key = PackedRows.Key(@namespace, type);
        var builtIn = BuiltIn.Value.ContainsKey(key) ? Unpacked.GetOrAdd(key, static key => Unpack(key)) : null;
        return (_team.TryGetValue(key, out var own), builtIn) switch
        {
            (true, null) => [own!],
            (true, _) => [own!, builtIn],
            (false, null) => [],
            (false, _) => [builtIn],
        };
    }

    private static TypeModels Unpack(string key)
    {
        var (start, end) = BuiltIn.Value[key];
        return new TypeModels(PackedRows.Unpack(BuiltInModels.Table.Substring(start, end - start)));
    }
}
