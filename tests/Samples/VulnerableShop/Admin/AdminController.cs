using System.Data;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using VulnerableShop.Data;
using VulnerableShop.Orders;

namespace VulnerableShop.Admin;

[Authorize(Roles = "Admin")]
[Route("admin")]
[AutoValidateAntiforgeryToken]
public sealed class AdminController(IConnectionFactory connections, IOrderRepository orders, IBackupService backups, IDiagnostics diagnostics)
    : Controller
{
    private static readonly string[] ExportTables = ["Orders", "Products", "Customers", "Reviews"];

    [HttpGet("")]
    public IActionResult Index() => View();

    [HttpGet("orders")]
    public async Task<IActionResult> Orders(OrderQuery query) => Json(await orders.SearchAsync(query));

    [HttpGet("orders/{status}")]
    public async Task<IActionResult> OrdersByStatus(OrderStatus status, int take = 50) =>
        Json(await orders.WithStatusAsync(status, take));

    /// <summary>All orders of a country as CSV.</summary>
    [HttpGet("export/orders")]
    public async Task<IActionResult> ExportOrders(string country, CancellationToken cancellation)
    {
        await using var connection = connections.OpenShop();
        await using var command = new SqliteCommand(
            $"SELECT Reference, Total, CreatedAt FROM Orders WHERE ShippingAddress LIKE '%{country}'", connection); // expect: SL1001
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var csv = new StringBuilder("Reference;Total;Created\n");
        while (await reader.ReadAsync(cancellation))
            csv.Append(CultureInfo.InvariantCulture, $"{reader.GetString(0)};{reader.GetDecimal(1)};{reader.GetString(2)}\n");
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv", "orders.csv");
    }

    [HttpGet("export/customers")]
    public async Task<IActionResult> ExportCustomers(string? domain, DateTime? since, CancellationToken cancellation)
    {
        await using var connection = connections.OpenShop();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Email, DisplayName FROM Customers WHERE Email LIKE @domain AND CreatedAt >= @since";
        command.Parameters.AddWithValue("@domain", $"%@{domain}");
        command.Parameters.AddWithValue("@since", since ?? DateTime.UnixEpoch);
        return File(await ToCsvAsync(command, cancellation), "text/csv", "customers.csv");
    }

    [HttpGet("export/{table}")]
    public async Task<IActionResult> ExportTable(string table, CancellationToken cancellation)
    {
        if (!ExportTables.Contains(table))
            return NotFound();
        await using var connection = connections.OpenShop();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        return File(await ToCsvAsync(command, cancellation), "text/csv", table + ".csv");
    }

    [HttpGet("export/raw/{table}")]
    public async Task<IActionResult> ExportAnything(string table, CancellationToken cancellation)
    {
        await using var connection = connections.OpenShop();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM " + Quote(table); // expect: SL1001
        return File(await ToCsvAsync(command, cancellation), "text/csv", "export.csv");
    }

    [HttpGet("warehouse/stock")]
    public IActionResult WarehouseStock(string location, int minimum)
    {
        using var connection = connections.OpenWarehouse();
        var sql = "SELECT Sku, Quantity FROM Stock WHERE Location = '" + location + "' AND Quantity >= " + minimum;
        using var adapter = new SqlDataAdapter(sql, connection); // expect: SL1001
        var table = new DataTable("Stock");
        adapter.Fill(table);
        return Json(table.Rows.Cast<DataRow>().Select(row => new { Sku = row["Sku"], Quantity = row["Quantity"] }));
    }

    [HttpPost("warehouse/recount")]
    public async Task<IActionResult> Recount(string location, string sku, CancellationToken cancellation)
    {
        await using var connection = connections.OpenWarehouse();
        await using var command = new SqlCommand("dbo.StartRecount", connection) { CommandType = CommandType.StoredProcedure };
        command.Parameters.Add("@location", SqlDbType.NVarChar, 20).Value = location;
        command.Parameters.Add("@sku", SqlDbType.NVarChar, 40).Value = sku;
        await command.ExecuteNonQueryAsync(cancellation);
        return Accepted();
    }

    [HttpPost("backup")]
    public async Task<IActionResult> Backup(string label, CancellationToken cancellation)
    {
        var file = await backups.CreateAsync(label, cancellation);
        return Ok(new { file });
    }

    [HttpPost("backup/compact")]
    public async Task<IActionResult> Compact(int level, CancellationToken cancellation)
    {
        await backups.CompactAsync(level, cancellation);
        return NoContent();
    }

    [HttpGet("diagnostics/ping")]
    public async Task<IActionResult> Ping(string host, CancellationToken cancellation) =>
        Content(await diagnostics.PingAsync(host, cancellation), "text/plain");

    [HttpGet("diagnostics/lookup")]
    public async Task<IActionResult> Lookup(string host, CancellationToken cancellation) =>
        Content(await diagnostics.LookupAsync(host, cancellation), "text/plain");

    [HttpGet("diagnostics/disk")]
    public async Task<IActionResult> Disk(CancellationToken cancellation) =>
        Content(await diagnostics.DiskUsageAsync(cancellation), "text/plain");

    /// <summary>Identifiers in SQLite may stand in double quotes.</summary>
    private static string Quote(string identifier) => "\"" + identifier + "\"";

    private static async Task<byte[]> ToCsvAsync(SqliteCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var csv = new StringBuilder();
        for (var column = 0; column < reader.FieldCount; column++)
            csv.Append(column == 0 ? "" : ";").Append(reader.GetName(column));
        csv.Append('\n');
        while (await reader.ReadAsync(cancellation))
        {
            for (var column = 0; column < reader.FieldCount; column++)
                csv.Append(column == 0 ? "" : ";").Append(reader.GetValue(column));
            csv.Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
