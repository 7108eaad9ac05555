using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Admin;

/// <summary>The back office's coupons.</summary>
internal static class DiscountEndpoints
{
    public static IEndpointRouteBuilder MapDiscounts(this IEndpointRouteBuilder routes)
    {
        var discounts = routes.MapGroup("/admin/discounts");

        discounts.MapGet("/", (ShopDbContext db) => db.Coupons.ToListAsync()).RequireAuthorization("discounts");

        discounts.MapPost("/{id:int}/percent", async (int id, [FromForm] int percent, ShopDbContext db, CancellationToken cancellation) =>
                await db.Coupons.Where(coupon => coupon.Id == id).ExecuteUpdateAsync(set => set.SetProperty(coupon => coupon.Percent, percent), cancellation))
            .RequireAuthorization("discounts")
            .DisableAntiforgery(); // expect: SL5001

        discounts.MapPost("/{id:int}/reset", async (int id, [FromForm] bool all, ShopDbContext db, CancellationToken cancellation) =>
                await db.Coupons.Where(coupon => all || coupon.Id == id).ExecuteUpdateAsync(set => set.SetProperty(coupon => coupon.Percent, 0), cancellation))
            .RequireAuthorization("discounts");

        discounts.MapDelete("/{id:int}", async (int id, ShopDbContext db, CancellationToken cancellation) => // expect: SL5006
            await db.Coupons.Where(coupon => coupon.Id == id).ExecuteDeleteAsync(cancellation));

        return routes;
    }
}
