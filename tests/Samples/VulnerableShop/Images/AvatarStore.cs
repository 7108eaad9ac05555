using Microsoft.Extensions.Options;
using VulnerableShop.Web;

namespace VulnerableShop.Images;

public sealed class AvatarStore(IOptions<ShopOptions> options, IImageTools tools)
{
    private readonly string _root = Path.Combine(options.Value.MediaRoot, "avatars");

    public async Task SaveAsync(int customerId, IFormFile file, CancellationToken cancellation)
    {
        var temporary = Path.GetTempFileName();
        await using (var stream = File.OpenWrite(temporary))
            await file.CopyToAsync(stream, cancellation);
        await tools.ResizeAsync(temporary, Path.Combine(_root, customerId + ".png"), 128, 128, cancellation);
        File.Delete(temporary);
    }
}
