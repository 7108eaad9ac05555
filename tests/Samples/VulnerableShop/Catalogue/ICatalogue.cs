using VulnerableShop.Data;

namespace VulnerableShop.Catalogue;

public interface ICatalogue
{
    Task<IReadOnlyList<Product>> BrowseAsync(CatalogueFilter filter, CancellationToken cancellation);

    Task<Product?> FindAsync(int id, CancellationToken cancellation);

    Task<Product?> FindBySkuAsync(string sku, CancellationToken cancellation);

    Task<IReadOnlyList<Product>> SimilarAsync(int productId, string tag, CancellationToken cancellation);

    Task<IReadOnlyList<string>> SuggestAsync(string prefix, CancellationToken cancellation);

    Task<int> CountAsync(string? category, CancellationToken cancellation);
}
