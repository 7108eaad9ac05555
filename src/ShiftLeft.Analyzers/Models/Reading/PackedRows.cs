using System.Text;

namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>
/// The form in which built-in rows are compiled into the analyzer: a line '=namespace.type' followed by a line for each row, so that the
/// rows of a type cost nothing until the type is met.
/// </summary>
internal static class PackedRows
{
    private const char Separator = '\t';

    public static string Pack(IEnumerable<ModelRow> rows)
    {
        var table = new StringBuilder();
        foreach (var type in rows.GroupBy(static row => Key(row.Namespace, row.Type)).OrderBy(static type => type.Key, StringComparer.Ordinal))
        {
            table.Append('=').Append(type.Key).Append('\n');
            foreach (var row in type.Select(Pack).Distinct())
                table.Append(row).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>Where the rows of each type are in the table.</summary>
    public static Dictionary<string, (int Start, int End)> Index(string table)
    {
        var index = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        for (var at = 0; at < table.Length;)
        {
            var start = table.IndexOf('\n', at) + 1;
            var next = table.IndexOf("\n=", start - 1, StringComparison.Ordinal) is var found && found < 0 ? table.Length : found + 1;
            index.Add(table.Substring(at + 1, start - at - 2), (start, next));
            at = next;
        }

        return index;
    }

    /// <summary>The names of members in rows that count for overrides and implementations.</summary>
    public static HashSet<string> InheritedNames(string table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 0, end; at < table.Length; at = end + 1)
        {
            end = table.IndexOf('\n', at);
            if (table[at] != '=' && table[at + 2] == '1')
                names.Add(table.Substring(at + 4, table.IndexOf(Separator, at + 4) - at - 4));
        }

        return names;
    }

    public static ModelRow[] Unpack(string lines) =>
        [.. lines.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(static line => Unpack(line.Split(Separator)))];

    /// <summary>What <see cref="Index"/> finds a type by. Rows for a whole namespace are those of the type without a name.</summary>
    public static string Key(string @namespace, string type) => @namespace + "." + type;

    private static string Pack(ModelRow row) => string.Join(
        Separator.ToString(),
        (char)('a' + (int)row.Table),
        row.Subtypes ? "1" : "0",
        row.Name,
        (char)('a' + 1 + row.Arity),
        row.Signature,
        row.Input,
        row.Output,
        row.Accepting ? "1" : "0",
        row.Kind);

    private static ModelRow Unpack(string[] columns) => new(
        (ModelTable)(columns[0][0] - 'a'),
        Namespace: "",
        Type: "",
        Subtypes: columns[1] == "1",
        Name: columns[2],
        Arity: columns[3][0] - 'a' - 1,
        Signature: columns[4],
        Input: columns[5],
        Output: columns[6],
        Accepting: columns[7] == "1",
        Kind: columns[8],
        Line: 0);
}
