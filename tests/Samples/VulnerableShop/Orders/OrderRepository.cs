using System.Text;
using Dapper;
using VulnerableShop.Data;

namespace VulnerableShop.Orders;

public sealed class OrderRepository(IConnectionFactory connections) : IOrderRepository
{
    private const string Columns = "o.Id, o.Reference, o.Status, o.Total, o.CreatedAt";

    private const string Select = $"SELECT {Columns} FROM Orders o JOIN Customers c ON c.Id = o.CustomerId";

    public async Task<IReadOnlyList<OrderSummary>> ForCustomerAsync(int customerId, string? sort)
    {
        await using var connection = connections.OpenShop();
        var rows = await connection.QueryAsync<OrderSummary>(
            $"{Select} WHERE o.CustomerId = @customerId ORDER BY {OrderBy(sort)}", new { customerId });
        return rows.ToList();
    }

    public async Task<OrderSummary?> FindAsync(string reference, string email)
    {
        await using var connection = connections.OpenShop();
        return await connection.QuerySingleOrDefaultAsync<OrderSummary>(
            Select + " WHERE o.Reference = '" + reference + "' AND c.Email = @email", // expect: SL1001
            new { email });
    }

    public async Task<IReadOnlyList<OrderSummary>> SearchAsync(OrderQuery query)
    {
        await using var connection = connections.OpenShop();
        var sql = new StringBuilder(Select).Append(" WHERE 1 = 1");
        if (query.Reference is { Length: > 0 })
            sql.Append(" AND o.Reference LIKE @reference");
        if (!string.IsNullOrEmpty(query.Email))
            sql.AppendFormat(" AND c.Email = '{0}'", query.Email);
        if (query.From is { } from)
            sql.Append($" AND o.CreatedAt >= '{from:yyyy-MM-dd}'");
        sql.Append(" LIMIT ").Append(query.Take);

        var rows = await connection.QueryAsync<OrderSummary>(
            sql.ToString(), // expect: SL1001
            new { reference = query.Reference + "%" });
        return rows.ToList();
    }

    public async Task<IReadOnlyList<OrderSummary>> WithStatusAsync(OrderStatus status, int take)
    {
        await using var connection = connections.OpenShop();
        var rows = await connection.QueryAsync<OrderSummary>($"{Select} WHERE o.Status = '{status}' LIMIT {take}");
        return rows.ToList();
    }

    public async Task<int> CancelAsync(string reference, string reason)
    {
        await using var connection = connections.OpenShop();
        await using var transaction = await connection.BeginTransactionAsync();
        var changed = await connection.ExecuteAsync(
            "UPDATE Orders SET Status = @status, Note = @reason WHERE Reference = @reference",
            new { status = nameof(OrderStatus.Cancelled), reason, reference },
            transaction);
        await transaction.CommitAsync();
        return changed;
    }

    public async Task<bool> ExistsAsync(Guid ticket)
    {
        await using var connection = connections.OpenShop();
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM Tickets WHERE Id = '{ticket}'") > 0;
    }

    public async Task AddNoteAsync(int orderId, string note)
    {
        await using var connection = connections.OpenShop();
        var sql = $"UPDATE Orders SET Note = '{Escape(note)}' WHERE Id = {orderId}";
        await connection.ExecuteAsync(sql); // expect: SL1001
    }

    /// <summary>Notes are plain text; tabs and line breaks would spoil the packing slip.</summary>
    private static string Escape(string note) => note.Replace('\t', ' ').Replace('\n', ' ').Trim();

    private static string OrderBy(string? sort) => sort switch
    {
        "date" => "o.CreatedAt",
        "total" => "o.Total DESC",
        _ => "o.Id",
    };
}
