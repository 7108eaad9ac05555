using Microsoft.Extensions.Options;
using VulnerableShop.Web;

namespace VulnerableShop.Orders;

public interface IInvoiceArchive
{
    string PathOf(int orderId);

    Task<byte[]?> ReadAsync(string name);

    /// <summary>The full path of an invoice, or null where the name leads out of the archive.</summary>
    string? Resolve(string name);

    Task SaveAsync(int orderId, Stream pdf, CancellationToken cancellation);
}

public sealed class InvoiceArchive(IOptions<ShopOptions> options, ILogger<InvoiceArchive> logger) : IInvoiceArchive
{
    private readonly string _root = Path.GetFullPath(options.Value.InvoiceRoot);

    public string PathOf(int orderId) => Path.Combine(_root, $"invoice-{orderId}.pdf");

    public async Task<byte[]?> ReadAsync(string name)
    {
        var path = Path.Combine(_root, name);
        if (!path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return null;
        logger.LogDebug("Reading an invoice");
        return await File.ReadAllBytesAsync(path); // expect: SL1003
    }

    public string? Resolve(string name)
    {
        var path = Path.GetFullPath(Path.Combine(_root, name));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }

    public async Task SaveAsync(int orderId, Stream pdf, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_root);
        await using var file = File.Create(PathOf(orderId));
        await pdf.CopyToAsync(file, cancellation);
    }
}
