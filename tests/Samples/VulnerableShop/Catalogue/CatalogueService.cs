using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Catalogue;

public sealed class CatalogueService(ShopDbContext db) : ICatalogue
{
    private static readonly HashSet<string> SortColumns = new(StringComparer.OrdinalIgnoreCase) { "Name", "Price", "CreatedAt", "Stock" };

    public async Task<IReadOnlyList<Product>> BrowseAsync(CatalogueFilter filter, CancellationToken cancellation)
    {
        var direction = filter.Descending ? "DESC" : "ASC";
        var sql = "SELECT * FROM Products WHERE IsPublished = 1";
        if (!string.IsNullOrWhiteSpace(filter.Term))
            sql += " AND Name LIKE '%" + filter.Term + "%'";
        if (filter.MaxPrice is { } maximum)
            sql += $" AND Price <= {maximum}";
        sql += $" ORDER BY {SortColumn(filter.Sort)} {direction}";
        sql += $" LIMIT {CatalogueFilter.PageSize} OFFSET {filter.Skip}";

        return await db.Products
            .FromSqlRaw(sql) // expect: SL1001
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    public Task<Product?> FindAsync(int id, CancellationToken cancellation) =>
        db.Products.FromSqlRaw($"SELECT * FROM Products WHERE Id = {id}").Include(p => p.Reviews).SingleOrDefaultAsync(cancellation);

    public Task<Product?> FindBySkuAsync(string sku, CancellationToken cancellation) =>
        db.Products.FromSql($"SELECT * FROM Products WHERE Sku = {sku}").SingleOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<Product>> SimilarAsync(int productId, string tag, CancellationToken cancellation) =>
        await db.Products
            .FromSqlInterpolated($"SELECT * FROM Products WHERE Id <> {productId} AND Description LIKE '%' || {tag} || '%' LIMIT 6")
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<string>> SuggestAsync(string prefix, CancellationToken cancellation) =>
        await db.Database
            .SqlQueryRaw<string>($"SELECT Name AS Value FROM Products WHERE Name LIKE '{prefix}%' LIMIT 8") // expect: SL1001
            .ToListAsync(cancellation);

    public Task<int> CountAsync(string? category, CancellationToken cancellation) =>
        category is null
            ? db.Products.CountAsync(cancellation)
            : db.Products.CountAsync(p => p.Category!.Slug == category, cancellation);

    private static string SortColumn(string requested) => SortColumns.Contains(requested) ? requested : "Name";
}
