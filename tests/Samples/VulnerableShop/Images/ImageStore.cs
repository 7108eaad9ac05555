using Microsoft.Extensions.Options;
using VulnerableShop.Web;

namespace VulnerableShop.Images;

public sealed class ImageStore(IOptions<ShopOptions> options)
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/webp"] = ".webp",
    };

    public string Root { get; } = Path.GetFullPath(options.Value.MediaRoot);

    public Stream? Open(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(Root, folder, name));
        return file.Exists ? file.OpenRead() : null; // expect: SL1003
    }

    public Stream? OpenProductImage(string name)
    {
        var path = Path.Combine(Root, "products", Path.GetFileName(name));
        return File.Exists(path) ? File.OpenRead(path) : null; // expect: SL5025
    }

    public Stream? OpenChecked(string relative)
    {
        var path = Contained(relative);
        return path is null ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Stores an upload under the name it came with.</summary>
    public async Task<string> SaveOriginalAsync(IFormFile file, CancellationToken cancellation)
    {
        var target = Path.Combine(Root, "originals", file.FileName);
        await using var stream = new FileStream(target, FileMode.Create); // expect: SL1003, SL1024
        await file.CopyToAsync(stream, cancellation);
        return file.FileName;
    }

    /// <summary>Stores an upload under a name of our own, with an extension from the table.</summary>
    public async Task<string?> SaveAsync(IFormFile file, CancellationToken cancellation)
    {
        if (!Extensions.TryGetValue(file.ContentType, out var extension))
            return null;
        var name = Guid.NewGuid().ToString("N") + extension;
        await using var stream = File.Create(Path.Combine(Root, "products", name));
        await file.CopyToAsync(stream, cancellation);
        return name;
    }

    public bool Delete(Guid id)
    {
        var path = Path.Combine(Root, "products", $"{id:N}.jpg");
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        return true;
    }

    public void DeleteFolder(string folder)
    {
        if (folder.Contains("..") || folder.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException("That is no folder name.", nameof(folder));
        Directory.Delete(Path.Combine(Root, folder), recursive: true);
    }

    private string? Contained(string relative)
    {
        var full = Path.GetFullPath(Path.Combine(Root, relative));
        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        return full;
    }
}
