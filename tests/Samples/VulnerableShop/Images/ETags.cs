using System.Security.Cryptography;
using System.Text;
using VulnerableShop.Data;

namespace VulnerableShop.Images;

/// <summary>Version stamps for caches; nothing depends on their being hard to forge.</summary>
public sealed class ETags
{
    public string For(Product product)
    {
        var content = $"{product.Id}:{product.Name}:{product.Price}:{product.Stock}:{product.Reviews.Count}";
        var etag = SHA1.HashData(Encoding.UTF8.GetBytes(content)); // expect: SL2013
        return $"\"{Convert.ToHexString(etag)}\"";
    }

    public string For(byte[] image)
    {
        var etag = Convert.ToHexString(MD5.HashData(image)); // expect: SL2013
        return $"\"{etag}\"";
    }
}
