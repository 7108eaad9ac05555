using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Cart;

public sealed class CartService(ShopDbContext db)
{
    public Task<List<CartEntry>> EntriesAsync(Guid cart, CancellationToken cancellation) =>
        db.CartEntries.Include(entry => entry.Product).Where(entry => entry.CartId == cart).ToListAsync(cancellation);

    public async Task AddAsync(Guid cart, int productId, int quantity, CancellationToken cancellation)
    {
        var entry = await db.CartEntries.SingleOrDefaultAsync(e => e.CartId == cart && e.ProductId == productId, cancellation);
        if (entry is null)
            db.CartEntries.Add(new CartEntry { CartId = cart, ProductId = productId, Quantity = quantity });
        else
            entry.Quantity += quantity;
        await db.SaveChangesAsync(cancellation);
    }

    public Task RemoveAsync(Guid cart, int productId, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(
            $"DELETE FROM CartEntries WHERE CartId = '{cart}' AND ProductId = {productId}",
            cancellation);

    public Task ClearAsync(Guid cart, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM CartEntries WHERE CartId = {cart}", cancellation);

    public async Task<Coupon?> FindCouponAsync(string code, CancellationToken cancellation)
    {
        var coupons = await db.Coupons
            .FromSqlRaw(string.Format("SELECT * FROM Coupons WHERE Code = '{0}'", code)) // expect: SL1001
            .ToListAsync(cancellation);
        return coupons.Find(coupon => coupon.ExpiresAt > DateTime.UtcNow);
    }

    public static decimal Total(IEnumerable<CartEntry> entries, Coupon? coupon)
    {
        var total = entries.Sum(entry => entry.Quantity * (entry.Product?.Price ?? 0));
        return coupon is null ? total : total * (100 - coupon.Percent) / 100;
    }
}
