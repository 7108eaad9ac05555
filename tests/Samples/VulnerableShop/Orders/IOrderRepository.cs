using VulnerableShop.Data;

namespace VulnerableShop.Orders;

public interface IOrderRepository
{
    Task<IReadOnlyList<OrderSummary>> ForCustomerAsync(int customerId, string? sort);

    Task<OrderSummary?> FindAsync(string reference, string email);

    Task<IReadOnlyList<OrderSummary>> SearchAsync(OrderQuery query);

    Task<IReadOnlyList<OrderSummary>> WithStatusAsync(OrderStatus status, int take);

    Task<int> CancelAsync(string reference, string reason);

    Task<bool> ExistsAsync(Guid ticket);

    Task AddNoteAsync(int orderId, string note);
}

public sealed record OrderSummary(long Id, string Reference, string Status, double Total, string CreatedAt);

/// <summary>The search form of the back office.</summary>
public sealed class OrderQuery
{
    public string? Reference { get; set; }

    public string? Email { get; set; }

    public DateTime? From { get; set; }

    public DateTime? To { get; set; }

    public int Take { get; set; } = 50;
}
