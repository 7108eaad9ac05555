namespace VulnerableShop.Data;

public enum OrderStatus
{
    New,
    Paid,
    Shipped,
    Cancelled,
    Refunded,
}

public sealed class Category
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Slug { get; set; }

    public List<Product> Products { get; } = [];
}

public sealed class Product
{
    public int Id { get; set; }

    public required string Sku { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public decimal Price { get; set; }

    public int Stock { get; set; }

    public bool IsPublished { get; set; } = true;

    public string? ImageName { get; set; }

    public int CategoryId { get; set; }

    public Category? Category { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<Review> Reviews { get; } = [];
}

public sealed class Review
{
    public int Id { get; set; }

    public int ProductId { get; set; }

    public required string Author { get; set; }

    public int Rating { get; set; }

    public string Body { get; set; } = "";

    public DateTime CreatedAt { get; set; }
}

public sealed class Customer
{
    public int Id { get; set; }

    public required string Email { get; set; }

    public string DisplayName { get; set; } = "";

    public string PasswordHash { get; set; } = "";

    public bool IsAdmin { get; set; }

    public string? ResetToken { get; set; }

    public DateTime? ResetTokenExpires { get; set; }

    public string? ApiKey { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<Order> Orders { get; } = [];
}

public sealed class Order
{
    public int Id { get; set; }

    public required string Reference { get; set; }

    public int CustomerId { get; set; }

    public Customer? Customer { get; set; }

    public OrderStatus Status { get; set; }

    public string ShippingAddress { get; set; } = "";

    public string Note { get; set; } = "";

    public decimal Total { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<OrderLine> Lines { get; } = [];
}

public sealed class OrderLine
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public int ProductId { get; set; }

    public Product? Product { get; set; }

    public int Quantity { get; set; }

    public decimal UnitPrice { get; set; }
}

public sealed class CartEntry
{
    public int Id { get; set; }

    public Guid CartId { get; set; }

    public int ProductId { get; set; }

    public Product? Product { get; set; }

    public int Quantity { get; set; }
}

public sealed class Coupon
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public int Percent { get; set; }

    public DateTime ExpiresAt { get; set; }
}

public sealed class WebhookSubscription
{
    public int Id { get; set; }

    public required string CallbackUrl { get; set; }

    public required string Event { get; set; }

    public string Secret { get; set; } = "";

    public DateTime CreatedAt { get; set; }
}

public sealed class OutboxMessage
{
    public int Id { get; set; }

    public required string Recipient { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public int Attempts { get; set; }

    public DateTime? SentAt { get; set; }
}
