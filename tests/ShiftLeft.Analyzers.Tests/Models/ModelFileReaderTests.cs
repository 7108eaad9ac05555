using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Tests.Models;

public sealed class ModelFileReaderTests
{
    private static ModelFile ReadTable(string table, string rows) => ModelFileReader.Read($"""
        # What a team may write.
        extensions:
          - addsTo:
              pack: codeql/csharp-all
              extensible: {table}
            data:
              {rows.ReplaceLineEndings("\n      ")}
        """);

    [Fact]
    public void Reads_a_row_of_every_table()
    {
        var file = ModelFileReader.Read("""
            ---
            extensions:
            - addsTo: # a sequence may stand as deep as its key
                pack: codeql/csharp-all
                extensible: sourceModel
              data:
              - ["N", "T", true, "get_X", "", "", "ReturnValue", "remote/the query string", "manual"]
            - addsTo: { }
              data: []
            """.Replace("{ }", "\n    extensible: sinkModel").Replace("data: []", """
            data:
                - ['N', 'T', False, 'M', '(System.String)', '', 'Argument[0]', 'sql-injection', 'manual'] # a comment
                - [N, T,
                   true, .ctor, "", "", "Argument[sql:]", sql-injection, manual]
            - addsTo:
                pack: p
                extensible: summaryModel
              data:
                - ["N", "List<T>", True, "ConvertAll<TOut>", "", "", "Argument[this].Element", "ReturnValue.Element", "taint", "manual"]
            - addsTo:
                extensible: barrierModel
              data:
                - ["N", "T", False, "M", "", "", "ReturnValue", "path-injection>full", "manual"]
            - addsTo:
                extensible: barrierGuardModel
              data:
                - ["N", "T", False, "M", "", "", "Argument[0]", "true", "full-path?constant", "manual"]
            - addsTo:
                extensible: neutralModel
              data:
                - ["N", "", "", "", "summary", "manual"]
            - addsTo:
                extensible: neutralModel
              data: []
            """));

        Assert.Empty(file.Errors);
        Assert.Equal(
            [ModelTable.Source, ModelTable.Sink, ModelTable.Sink, ModelTable.Summary, ModelTable.Barrier, ModelTable.BarrierGuard, ModelTable.Neutral],
            file.Rows.Select(static row => row.Table));
        Assert.Equal(new ModelRow(ModelTable.Source, "N", "T", true, "get_X", -1, "", "", "ReturnValue", false, "remote/the query string", 7), file.Rows[0]);
        Assert.Equal((".ctor", "Argument[sql:]", 12), (file.Rows[2].Name, file.Rows[2].Input, file.Rows[2].Line));
        Assert.Equal(("List`1", "ConvertAll", 1), (file.Rows[3].Type, file.Rows[3].Name, file.Rows[3].Arity));
        Assert.True(file.Rows[5].Accepting);
    }

    [Theory]
    [InlineData("List<T>", "List`1")]
    [InlineData("List`1", "List`1")]
    [InlineData("Dictionary<TKey,TValue>+Enumerator", "Dictionary`2+Enumerator")]
    [InlineData("Plain", "Plain")]
    public void Takes_type_names_as_written_and_as_in_metadata(string written, string expected) =>
        Assert.Equal(expected, MemberName.OfType(written));

    [Theory]
    [InlineData("List", ".ctor")]
    [InlineData("List<T>", ".ctor")]
    [InlineData(".ctor", ".ctor")]
    [InlineData("get_Item", "get_Item")]
    public void Takes_the_name_of_the_type_for_the_constructor(string written, string expected)
    {
        Assert.True(MemberName.TryMethod(written, "List`1", out var name, out _));
        Assert.Equal(expected, name);
    }

    [Theory]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "manual"]""", "9 columns")]
    [InlineData("sinkModel", """- "N" """, "9 columns")]
    [InlineData("sinkModel", """- ["N", "T", maybe, "M", "", "", "Argument[0]", "sql-injection", "manual"]""", "subtypes is true or false")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "Argument[x]", "sql-injection", "manual"]""", "'Argument[x]'")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "", "sql-injection", "manual"]""", "''")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "ReturnValue", "sql-injection", "manual"]""", "cannot be an input")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "sql", "manual"]""", "unknown kind of sink 'sql'; known are sql-injection")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "html-injection?Argument[1]", "manual"]""", "unknown kind of sink")]
    [InlineData("sinkModel", """- ["N", "T", false, "", "", "", "Argument[0]", "sql-injection", "manual"]""", "missing")]
    [InlineData("sinkModel", """- ["N", "T", false, "a-b", "", "", "Argument[0]", "sql-injection", "manual"]""", "not the name of a method")]
    [InlineData("sinkModel", """- ["N", "T<", false, "M", "", "", "Argument[0]", "sql-injection", "manual"]""", "not the name of a type")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "string", "", "Argument[0]", "sql-injection", "manual"]""", "in parentheses")]
    [InlineData("sinkModel", """- ["N", "T", false, "M", "", "Attribute", "Argument[0]", "sql-injection", "manual"]""", "ext must be empty")]
    [InlineData("sourceModel", """- ["N", "T", false, "M", "", "", "ReturnValue", "remote/", "manual"]""", "unknown kind of source")]
    [InlineData("summaryModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "ReturnValue", "both", "manual"]""", "value or taint")]
    [InlineData("barrierModel", """- ["N", "T", false, "M", "", "", "ReturnValue", "sql", "manual"]""", "unknown kind of barrier")]
    [InlineData("barrierGuardModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "true", "path-injection>full", "manual"]""", "unknown kind of guard")]
    [InlineData("barrierGuardModel", """- ["N", "T", false, "M", "", "", "Argument[0]", "yes", "*", "manual"]""", "acceptingValue is true or false")]
    [InlineData("neutralModel", """- ["", "", "", "", "summary", "manual"]""", "type is missing")]
    [InlineData("neutralModel", """- ["N", "T", "M", "", "nothing", "manual"]""", "summary, source or sink")]
    public void Reports_a_malformed_row_and_goes_on(string table, string row, string message)
    {
        var file = ReadTable(table, row + "\n- []");

        Assert.Empty(file.Rows);
        Assert.Equal([7, 8], file.Errors.Select(static error => error.Line));
        Assert.Contains(message, file.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules: []", 1)]
    [InlineData("extensions:\n- data: []", 2)]
    [InlineData("extensions:\n- addsTo:\n    extensible: typeModel", 3)]
    [InlineData("extensions:\n- addsTo:\n    extensible: sinkModel\n  rows: []", 4)]
    [InlineData("extensions:\n- addsTo:\n    extensible: sinkModel\n", 2)]
    [InlineData("extensions: word", 1)]
    [InlineData("extensions:\n- addsTo:\n    extensible: sinkModel\n  data:\n  - [\"a\n  - b]", 5)]
    [InlineData("extensions:\n- addsTo:\n    extensible: sinkModel\n  data:\n  - [a", 5)]
    [InlineData("extensions: {}", 1)]
    [InlineData("extensions: &anchor []", 1)]
    [InlineData("extensions:\n\t- a", 2)]
    [InlineData("extensions: []\nextensions: []", 2)]
    [InlineData("extensions: []\n stray", 2)]
    [InlineData("extensions: \"\\q\"", 1)]
    public void Reports_a_malformed_file_with_its_line(string text, int line)
    {
        var file = ModelFileReader.Read(text);

        Assert.Empty(file.Rows);
        Assert.Equal(line, Assert.Single(file.Errors).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("extensions:\n")]
    [InlineData("extensions: []")]
    [InlineData("\uFEFFextensions: []\r\n")]
    public void Takes_a_file_without_rows(string text) => Assert.Empty(ModelFileReader.Read(text).Errors);

    [Fact]
    public void Packs_rows_so_that_they_come_back_the_same()
    {
        var rows = ReadTable("barrierGuardModel", """
            - ["N", "T", True, "M", "(System.String,T[])", "", "Argument[0]", "false", "*?constant", "manual"]
            - ["N.O", "T<U>", False, "List<A,B>", "", "", "Argument[0]", "true", "*", "manual"]
            """).Rows;

        var packed = PackedRows.Pack(rows);
        var index = PackedRows.Index(packed);

        Assert.Equal(["N.O.T`1", "N.T"], index.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(rows[0] with { Namespace = "", Type = "", Line = 0 }, Assert.Single(Unpack("N.T")));
        Assert.Equal(rows[1] with { Namespace = "", Type = "", Line = 0 }, Assert.Single(Unpack("N.O.T`1")));

        ModelRow[] Unpack(string key) => PackedRows.Unpack(packed[index[key].Start..index[key].End]);
    }
}
