using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VulnerableShop.Data;

namespace VulnerableShop.Reports;

[ApiController]
[Authorize(Roles = "Admin")]
[Route("api/reports")]
public sealed class ReportsController(IConnectionFactory connections) : ControllerBase
{
    private static readonly IReadOnlyDictionary<string, string> Periods = new Dictionary<string, string>
    {
        ["day"] = "strftime('%Y-%m-%d', CreatedAt)",
        ["month"] = "strftime('%Y-%m', CreatedAt)",
        ["year"] = "strftime('%Y', CreatedAt)",
    };

    [HttpGet("orders")]
    public async Task<IActionResult> Orders(string groupBy, decimal minimum, int take, CancellationToken cancellation)
    {
        await using var connection = connections.OpenReporting();
        var report = new ReportBuilder(connection) { Title = "Orders" }
            .Column(ReportColumn.Status)
            .Column(ReportColumn.CustomerId)
            .GroupBy(groupBy)
            .Having(minimum)
            .Take(take);
        return Ok((await report.RunAsync(cancellation)).Rows.Count);
    }

    [HttpGet("revenue/{period}")]
    public async Task<IActionResult> Revenue(string period, CancellationToken cancellation)
    {
        if (!Periods.TryGetValue(period, out var expression))
            return BadRequest();
        await using var connection = connections.OpenReporting();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {expression} AS Period, SUM(Total) FROM Orders GROUP BY {expression}";
        return Ok(await ReadPairsAsync(command, cancellation));
    }

    [HttpGet("customers/{id}/revenue")]
    public async Task<IActionResult> CustomerRevenue(string id, CancellationToken cancellation)
    {
        if (!int.TryParse(id, out var customer))
            return BadRequest();
        await using var connection = connections.OpenReporting();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Status, SUM(Total) FROM Orders WHERE CustomerId = " + customer + " GROUP BY Status";
        return Ok(await ReadPairsAsync(command, cancellation));
    }

    [HttpGet("coupons")]
    public async Task<IActionResult> Coupons([FromQuery] string code, CancellationToken cancellation)
    {
        await using var connection = connections.OpenReporting();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Status, COUNT(*) FROM Orders WHERE Note LIKE @code GROUP BY Status";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@code";
        parameter.Value = "%" + code + "%";
        command.Parameters.Add(parameter);
        return Ok(await ReadPairsAsync(command, cancellation));
    }

    [HttpGet("slow")]
    public async Task<IActionResult> Slow([FromHeader(Name = "X-Shard")] string shard, CancellationToken cancellation)
    {
        await using var connection = connections.OpenReporting();
        await using var command = connection.CreateCommand();
        var from = string.IsNullOrEmpty(shard) ? "Orders" : $"Orders_{shard}";
        command.CommandText = $"SELECT Status, COUNT(*) FROM {from} GROUP BY Status"; // expect: SL1001
        return Ok(await ReadPairsAsync(command, cancellation));
    }

    private static async Task<Dictionary<string, double>> ReadPairsAsync(DbCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var pairs = new Dictionary<string, double>();
        while (await reader.ReadAsync(cancellation))
            pairs[reader.GetString(0)] = reader.GetDouble(1);
        return pairs;
    }
}
