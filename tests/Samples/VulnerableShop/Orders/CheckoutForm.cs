using System.ComponentModel.DataAnnotations;

namespace VulnerableShop.Orders;

public sealed class CheckoutForm
{
    [EmailAddress]
    public required string Email { get; set; }

    [StringLength(400)]
    public required string ShippingAddress { get; set; }

    [StringLength(1000)]
    public string? Note { get; set; }

    public string? Coupon { get; set; }

    public required string PaymentToken { get; set; }
}
