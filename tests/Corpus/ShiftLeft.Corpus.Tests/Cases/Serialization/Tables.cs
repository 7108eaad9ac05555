using System.Data;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.XPath;

class Tables
{
    const string Evil = "<a><b>' OR 1=1</b><c n='1'>2</c></a>";

    [Flow]
    void Cell_of_a_table()
    {
        var table = new DataTable();
        table.Columns.Add("a");
        table.Rows.Add(Api.Source());
        Api.Sql(table.Rows[0]["a"]);
    }

    [Safe]
    void Row_count()
    {
        var table = new DataTable();
        table.Columns.Add("a");
        table.Rows.Add(Api.Source());
        Api.Sql(table.Rows.Count);
    }

    [Flow]
    void Cell_that_is_set()
    {
        var table = new DataTable();
        table.Columns.Add("a");
        var row = table.NewRow();
        row["a"] = Api.Source();
        Api.Sql(row["a"]);
    }

    [Safe]
    void Other_cell()
    {
        var table = new DataTable();
        table.Columns.Add("a");
        table.Columns.Add("b");
        var row = table.NewRow();
        row["a"] = Api.Source();
        row["b"] = "x";
        Api.Sql(row["b"]);
    }

    [Flow]
    void Json_array()
    {
        var array = new JsonArray("x", Api.Source());
        Api.Sql(array[1]!.GetValue<string>());
    }

    [Safe]
    void Json_array_count()
    {
        var array = new JsonArray("x", Api.Source());
        Api.Sql(array.Count);
    }

    [Flow(Evil)]
    void Selected_by_a_path() => Api.Sql(new XPathDocument(new StringReader(Api.Source())).CreateNavigator().SelectSingleNode("/a/b")?.Value);

    [Safe(Evil)]
    void Number_by_a_path() => Api.Sql(new XPathDocument(new StringReader(Api.Source())).CreateNavigator().Evaluate("count(/a/c)") is double count ? (int)count : 0);

    [Flow(Evil)]
    void Node_of_a_document()
    {
        var document = new XmlDocument();
        document.LoadXml(Api.Source());
        Api.Sql(document.DocumentElement!.FirstChild!.InnerText);
    }

    [Safe(Evil)]
    void Children_of_a_document()
    {
        var document = new XmlDocument();
        document.LoadXml(Api.Source());
        Api.Sql(document.DocumentElement!.ChildNodes.Count);
    }
}
