using Microsoft.EntityFrameworkCore;

namespace VulnerableShop.Data;

public static class SeedData
{
    private static readonly string[] Names = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine"];

    public static async Task EnsureSeededAsync(ShopDbContext db, CancellationToken cancellation)
    {
        await db.Database.EnsureCreatedAsync(cancellation);
        if (await db.Categories.AnyAsync(cancellation))
            return;

        var tables = new Category { Name = "Tables", Slug = "tables" };
        var chairs = new Category { Name = "Chairs", Slug = "chairs" };
        db.Categories.AddRange(tables, chairs);

        var random = new Random(42);
        foreach (var name in Names)
        {
            db.Products.Add(NewProduct($"{name} table", "T", random, tables));
            db.Products.Add(NewProduct($"{name} chair", "C", random, chairs));
        }

        db.Coupons.Add(new Coupon { Code = "WELCOME10", Percent = 10, ExpiresAt = DateTime.UtcNow.AddYears(1) });
        await db.SaveChangesAsync(cancellation);

        // A full-text index is not something the model builder can express.
        await db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE IF NOT EXISTS ProductText USING fts5(Name, Description)", cancellation);
        foreach (var table in new[] { "Products", "Categories", "Coupons" })
            await db.Database.ExecuteSqlRawAsync($"ANALYZE {table}", cancellation);
    }

    private static Product NewProduct(string name, string prefix, Random random, Category category) => new()
    {
        Name = name,
        Sku = $"{prefix}-{random.Next(1000, 9999)}-{name[..2].ToUpperInvariant()}",
        Description = $"A {name} made of solid wood.",
        Price = random.Next(40, 900),
        Stock = random.Next(0, 25),
        Category = category,
        CreatedAt = DateTime.UtcNow.AddDays(-random.Next(1, 300)),
    };
}
