using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Cart;
using VulnerableShop.Data;
using VulnerableShop.Webhooks;

namespace VulnerableShop.Imports;

public static class ImportEndpoints
{
    public static IEndpointRouteBuilder MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").RequireAuthorization();

        imports.MapPost("/cart", async ([FromForm] IFormFile file, CartService carts, CartCookie cookie, CancellationToken cancellation) =>
        {
            await using var stream = file.OpenReadStream();
            var saved = file.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? SavedCarts.ReadJson(stream)
                : SavedCarts.Read(stream);
            foreach (var (product, quantity) in saved.ProductIds.Zip(saved.Quantities))
                await carts.AddAsync(cookie.Current(), product, quantity, cancellation);
            return Results.NoContent();
        });

        imports.MapPost("/products", async (HttpRequest request, ProductFeed feed, ShopDbContext db, CancellationToken cancellation) =>
        {
            using var reader = new StreamReader(request.Body);
            db.Products.AddRange(feed.Read(await reader.ReadToEndAsync(cancellation)));
            return Results.Ok(await db.SaveChangesAsync(cancellation));
        });

        imports.MapPost("/prices", async ([FromBody] PriceChange[] changes, ShopDbContext db, CancellationToken cancellation) =>
        {
            foreach (var change in changes)
            {
                await db.Database.ExecuteSqlRawAsync(
                    "UPDATE Products SET Price = " + change.Price + " WHERE Sku = '" + change.Sku + "'", // expect: SL1001
                    cancellation);
            }

            return Results.NoContent();
        });

        imports.MapPost("/stock", async ([FromBody] StockChange[] changes, ShopDbContext db, CancellationToken cancellation) =>
        {
            foreach (var change in changes)
                await db.Database.ExecuteSqlRawAsync("UPDATE Products SET Stock = {0} WHERE Sku = {1}", [change.Stock, change.Sku], cancellation);
            return Results.NoContent();
        });

        imports.MapPost("/images", async ([FromForm] IFormFile file, bool check, Images.ImageStore images) =>
        {
            await using var stream = file.OpenReadStream();
            return Results.Ok(check ? ImageArchive.UnpackChecked(stream, images.Root) : ImageArchive.Unpack(stream, images.Root));
        });

        imports.MapPost("/shipments", (HttpRequest request) => Results.Ok(ShipmentXml.ParseLegacy(request.Body)));
        return routes;
    }
}

public sealed record PriceChange(string Sku, decimal Price);

public sealed record StockChange(string Sku, int Stock);
