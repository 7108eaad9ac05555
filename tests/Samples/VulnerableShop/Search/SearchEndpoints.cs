using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Search;

public static class SearchEndpoints
{
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder routes)
    {
        var search = routes.MapGroup("/api/search");

        search.MapGet("/", async (string term, int? limit, ShopDbContext db) =>
            await db.Products
                .FromSqlRaw("SELECT * FROM Products WHERE Name LIKE '%" + term + "%' LIMIT " + (limit ?? 20)) // expect: SL1001
                .ToListAsync());

        search.MapGet("/safe", async (string term, ShopDbContext db) =>
            await db.Products.FromSqlRaw("SELECT * FROM Products WHERE Name LIKE {0}", $"%{term}%").ToListAsync());

        search.MapGet("/by-category/{categoryId:int}", (int categoryId, IConnectionFactory connections) =>
        {
            using var connection = connections.OpenShop();
            return connection.Query<Product>($"SELECT * FROM Products WHERE CategoryId = {categoryId}").ToList();
        });

        search.MapGet("/by-order/{order:guid}", (Guid order, IConnectionFactory connections) =>
        {
            using var connection = connections.OpenShop();
            return connection.Query<Product>("SELECT * FROM Products WHERE LastOrder = '" + order + "'").ToList();
        });

        search.MapGet("/fulltext", FullText);
        search.MapPost("/advanced", AdvancedAsync);
        search.MapGet("/facets", Facets);
        return routes;
    }

    private static IResult FullText([AsParameters] FullTextQuery query, IConnectionFactory connections)
    {
        using var connection = connections.OpenShop();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, Name FROM ProductText WHERE ProductText MATCH '{query.Text}' LIMIT {query.Take}"; // expect: SL1001
        using var reader = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (reader.Read())
            hits.Add(new SearchHit(reader.GetInt64(0), reader.GetString(1)));
        return Results.Ok(hits);
    }

    private static async Task<IResult> AdvancedAsync([FromBody] AdvancedQuery query, IConnectionFactory connections)
    {
        await using var connection = connections.OpenShop();
        var where = new List<string>();
        var values = new DynamicParameters();
        if (query.Name is not null)
        {
            where.Add("Name LIKE @name");
            values.Add("name", $"%{query.Name}%");
        }

        if (query.MinPrice is { } minimum)
        {
            where.Add("Price >= @minimum");
            values.Add("minimum", minimum);
        }

        var sql = "SELECT Id, Name FROM Products";
        if (where.Count > 0)
            sql += " WHERE " + string.Join(" AND ", where);
        return Results.Ok(await connection.QueryAsync<SearchHit>(sql, values));
    }

    private static IResult Facets(FacetField by, IConnectionFactory connections)
    {
        using var connection = connections.OpenShop();
        return Results.Ok(connection.Query($"SELECT {by} AS Value, COUNT(*) AS Hits FROM Products GROUP BY {by}"));
    }
}

public enum FacetField
{
    CategoryId,
    IsPublished,
}

public sealed record SearchHit(long Id, string Name);

public sealed class FullTextQuery
{
    public string Text { get; set; } = "";

    public int Take { get; set; } = 10;
}

public sealed class AdvancedQuery
{
    public string? Name { get; set; }

    public decimal? MinPrice { get; set; }
}
