using Microsoft.EntityFrameworkCore;
using VulnerableShop.Cart;
using VulnerableShop.Data;
using VulnerableShop.Payments;

namespace VulnerableShop.Orders;

public sealed class CheckoutService(ShopDbContext db, CartService carts, IPaymentGateway gateway)
{
    // Without the letters that are read for one another on a packing slip. Not a secret: the customer's e-mail goes with it.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public async Task<Order> PlaceAsync(int customerId, Guid cart, CheckoutForm form, CancellationToken cancellation)
    {
        var entries = await carts.EntriesAsync(cart, cancellation);
        var coupon = form.Coupon is null ? null : await carts.FindCouponAsync(form.Coupon, cancellation);
        var order = new Order
        {
            Reference = NewReference(),
            CustomerId = customerId,
            Status = OrderStatus.New,
            ShippingAddress = form.ShippingAddress,
            Note = form.Note ?? "",
            Total = CartService.Total(entries, coupon),
            CreatedAt = DateTime.UtcNow,
        };
        foreach (var entry in entries)
        {
            order.Lines.Add(new OrderLine
            {
                ProductId = entry.ProductId,
                Quantity = entry.Quantity,
                UnitPrice = entry.Product?.Price ?? 0,
            });
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Orders.Add(order);
        await ReserveStockAsync(entries, cancellation);
        await db.SaveChangesAsync(cancellation);

        var payment = await gateway.ChargeAsync(form.PaymentToken, order.Total, order.Reference, cancellation);
        if (!payment.Succeeded)
        {
            await transaction.RollbackAsync(cancellation);
            throw new InvalidOperationException("The payment was refused.");
        }

        order.Status = OrderStatus.Paid;
        await db.SaveChangesAsync(cancellation);
        await carts.ClearAsync(cart, cancellation);
        await transaction.CommitAsync(cancellation);
        return order;
    }

    private async Task ReserveStockAsync(IEnumerable<CartEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            var changed = await db.Database.ExecuteSqlInterpolatedAsync(
                $"UPDATE Products SET Stock = Stock - {entry.Quantity} WHERE Id = {entry.ProductId} AND Stock >= {entry.Quantity}", cancellation);
            if (changed == 0)
                throw new InvalidOperationException($"Product {entry.ProductId} is sold out.");
        }
    }

    private static string NewReference()
    {
        Span<char> reference = stackalloc char[8];
        for (var i = 0; i < reference.Length; i++)
            reference[i] = Letters[Random.Shared.Next(Letters.Length)];
        return new string(reference);
    }
}
