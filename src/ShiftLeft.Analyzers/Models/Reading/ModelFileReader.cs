namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>Reads a <c>*.model.yml</c> file, in the format of CodeQL's data extensions for C# and with what we add to it.</summary>
internal static class ModelFileReader
{
    public static ModelFile Read(string text)
    {
        var rows = new List<ModelRow>();
        var errors = new List<ModelError>();
        try
        {
            if (YamlReader.Read(text) is { } root)
                ReadRoot(root, rows, errors);
        }
        catch (YamlSyntaxException exception)
        {
            errors.Add(new ModelError(exception.Line, exception.Message));
        }

        return new ModelFile(rows, errors);
    }

    private static void ReadRoot(YamlNode root, List<ModelRow> rows, List<ModelError> errors)
    {
        if (root is not YamlMapping { Entries: { Count: 1 } entries } || entries[0].Key.Text != "extensions")
        {
            errors.Add(new ModelError(root.Line, "a model file is a mapping with the one key 'extensions'"));
            return;
        }

        foreach (var extension in Items(entries[0].Value, errors, "'extensions' is a list"))
            ReadExtension(extension, rows, errors);
    }

    private static void ReadExtension(YamlNode node, List<ModelRow> rows, List<ModelError> errors)
    {
        if (node is not YamlMapping extension || extension["addsTo"] is not YamlMapping target || target["extensible"] is not YamlScalar extensible)
        {
            errors.Add(new ModelError(node.Line, "an extension has 'addsTo' with 'pack' and 'extensible', and 'data'"));
        }
        else if (extension.Entries.Find(static entry => entry.Key.Text is not ("addsTo" or "data")).Key is { } key)
        {
            errors.Add(new ModelError(key.Line, $"an extension has 'addsTo' and 'data', not '{key.Text}'"));
        }
        else if (ModelRowReader.Table(extensible.Text) is not { } table)
        {
            errors.Add(new ModelError(
                extensible.Line,
                $"unknown table '{extensible.Text}'; known are sourceModel, sinkModel, summaryModel, barrierModel, barrierGuardModel, neutralModel"));
        }
        else
        {
            foreach (var item in Items(extension["data"] ?? extension, errors, "'data' is a list of rows"))
            {
                if (ModelRowReader.Read(table, item, out var error) is { } row)
                    rows.Add(row);
                else
                    errors.Add(new ModelError(item.Line, error));
            }
        }
    }

    private static IEnumerable<YamlNode> Items(YamlNode node, List<ModelError> errors, string expectation)
    {
        if (node is YamlSequence sequence)
            return sequence.Items;
        if (node is not YamlScalar { Text: "", IsQuoted: false })
            errors.Add(new ModelError(node.Line, expectation));
        return [];
    }
}
