namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>Checks the columns of one row.</summary>
internal static class ModelRowReader
{
    private const string Subtypes = "subtypes";
    private const string AcceptingValue = "acceptingValue";

    private static readonly string[] OneEnd = ["namespace", "type", Subtypes, "name", "signature", "ext", "path", "kind", "provenance"];
    private static readonly string[] TwoEnds = ["namespace", "type", Subtypes, "name", "signature", "ext", "input", "output", "kind", "provenance"];
    private static readonly string[] GuardColumns = ["namespace", "type", Subtypes, "name", "signature", "ext", "input", AcceptingValue, "kind", "provenance"];
    private static readonly string[] NeutralColumns = ["namespace", "type", "name", "signature", "kind", "provenance"];

    public static ModelTable? Table(string extensible) => extensible switch
    {
        "sourceModel" => ModelTable.Source,
        "sinkModel" => ModelTable.Sink,
        "summaryModel" => ModelTable.Summary,
        "barrierModel" => ModelTable.Barrier,
        "barrierGuardModel" => ModelTable.BarrierGuard,
        "neutralModel" => ModelTable.Neutral,
        _ => null,
    };

    /// <returns>Null and an error where the row is malformed.</returns>
    public static ModelRow? Read(ModelTable table, YamlNode node, out string error)
    {
        var columns = Columns(table);
        if (node is not YamlSequence { Items: var items } || items.Count != columns.Length || !items.TrueForAll(static item => item is YamlScalar))
        {
            error = $"a row of this table has {columns.Length} columns: {string.Join(", ", columns)}";
            return null;
        }

        string Text(string column) => Array.IndexOf(columns, column) is var index && index >= 0 ? ((YamlScalar)items[index]).Text : "";
        var type = Text("type").Length == 0 ? "" : MemberName.OfType(Text("type"));
        var (name, arity) = ("", -1);
        error =
            type is null ? $"'{Text("type")}' is not the name of a type"
            : Text("name").Length > 0 && !MemberName.TryMethod(Text("name"), type, out name, out arity) ? $"'{Text("name")}' is not the name of a method"
            : (type.Length == 0 || name.Length == 0) && table != ModelTable.Neutral ? "the type or the name is missing"
            : type.Length == 0 && (name.Length > 0 || Text("namespace").Length == 0) ? "the type is missing"
            : Text("ext").Length > 0 ? $"the column ext must be empty, not '{Text("ext")}'"
            : !IsSignature(Text("signature")) ? $"'{Text("signature")}' is not a list of types in parentheses"
            : NoBool(Text(Subtypes), Subtypes) ?? NoBool(Text(AcceptingValue), AcceptingValue) ?? "";
        var row = new ModelRow(
            table,
            Text("namespace"),
            type ?? "",
            table == ModelTable.Neutral || IsTrue(Text(Subtypes)),
            name,
            arity,
            Text("signature").Replace(" ", ""),
            table is ModelTable.Sink ? Text("path") : Text("input"),
            table is ModelTable.Source or ModelTable.Barrier ? Text("path") : Text("output"),
            IsTrue(Text(AcceptingValue)),
            Text("kind"),
            node.Line);
        if (error.Length == 0)
            error = PathError(row.Input, row.Table, isInput: true) ?? PathError(row.Output, row.Table, isInput: false) ?? KindError(row) ?? "";
        return error.Length == 0 ? row : null;

        string? NoBool(string text, string column) =>
            Array.IndexOf(columns, column) < 0 || IsTrue(text) || text is "false" or "False" ? null : $"the column {column} is true or false, not '{text}'";
    }

    private static string[] Columns(ModelTable table) => table switch
    {
        ModelTable.Summary => TwoEnds,
        ModelTable.BarrierGuard => GuardColumns,
        ModelTable.Neutral => NeutralColumns,
        _ => OneEnd,
    };

    private static bool IsTrue(string text) => text is "true" or "True";

    private static bool IsSignature(string text) =>
        text.Length == 0 || (text[0] == '(' && text.IndexOf(')') == text.Length - 1 && text.LastIndexOf('(') == 0);

    private static string? PathError(string text, ModelTable table, bool isInput)
    {
        if (isInput ? table is ModelTable.Source or ModelTable.Barrier or ModelTable.Neutral : table is ModelTable.Sink or ModelTable.BarrierGuard or ModelTable.Neutral)
            return null;
        var paths = AccessPathParser.Parse(text, out var error);
        return paths is null ? error
            : isInput && paths[0].Root == ModelRoot.Return ? "what comes back from a call cannot be an input of it"
            : table != ModelTable.Source && paths[0].Root == ModelRoot.Parameter ? "'Parameter' at the start of a path is for sources: what others pass to the method"
            : null;
    }

    private static string? KindError(ModelRow row)
    {
        var known = string.Join(", ", SinkKinds.All.Select(static kind => kind.Name));
        return row.Table switch
        {
            ModelTable.Source when KindColumn.Source(row.Kind) is null =>
                $"unknown kind of source '{row.Kind}'; known are remote, local, commandargs, environment, file, stdin, windows-registry, database, archive-entry, file-name, model-output, credential, token, error-details",
            ModelTable.Sink when KindColumn.Sink(row.Kind) is null => $"unknown kind of sink '{row.Kind}'; known are {known}",
            ModelTable.Summary when KindColumn.Summary(row.Kind) is null => $"the kind of a summary is value or taint, also decoded or taint- and a kind of sink, not '{row.Kind}'",
            ModelTable.Barrier when KindColumn.Barrier(row.Kind) is null => $"unknown kind of barrier '{row.Kind}'; known are *, encoded, escaped, path-injection>full, {known}",
            ModelTable.BarrierGuard when KindColumn.Guard(row.Kind) is null =>
                $"unknown kind of guard '{row.Kind}'; known are *, full-path, {known}, each also with ?constant",
            ModelTable.Neutral when row.Kind is not ("summary" or "source" or "sink") =>
                $"the kind of a neutral row is summary, source or sink, not '{row.Kind}'",
            _ => null,
        };
    }
}
