using System.Data;
using System.Data.Common;

namespace VulnerableShop.Reports;

/// <summary>Collects what the report form asks for and runs it.</summary>
public sealed class ReportBuilder(DbConnection connection)
{
    private readonly List<string> _columns = [];
    private string _groupBy = "";
    private string _having = "";
    private int _take = 100;

    public string Title { get; set; } = "Report";

    public ReportBuilder Column(ReportColumn column)
    {
        _columns.Add(column.ToString());
        return this;
    }

    public ReportBuilder GroupBy(string expression)
    {
        _groupBy = expression;
        return this;
    }

    public ReportBuilder Having(decimal minimum)
    {
        _having = $"HAVING SUM(Total) >= {minimum}";
        return this;
    }

    public ReportBuilder Take(int rows)
    {
        _take = rows;
        return this;
    }

    public async Task<DataTable> RunAsync(CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text(); // expect: SL1001
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var table = new DataTable(Title);
        table.Load(reader);
        return table;
    }

    private string Text() => $"SELECT {string.Join(", ", _columns)} FROM Orders GROUP BY {_groupBy} {_having} LIMIT {_take}";
}

public enum ReportColumn
{
    Status,
    CustomerId,
    CreatedAt,
}
