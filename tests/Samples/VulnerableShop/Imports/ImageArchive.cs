using System.IO.Compression;

namespace VulnerableShop.Imports;

/// <summary>Pictures of products, as suppliers send them: one archive a delivery.</summary>
public static class ImageArchive
{
    public static int Unpack(Stream stream, string folder)
    {
        using var archive = new ZipArchive(stream);
        foreach (var entry in archive.Entries)
            entry.ExtractToFile(Path.Combine(folder, entry.FullName), overwrite: true); // expect: SL1018
        return archive.Entries.Count;
    }

    public static int UnpackChecked(Stream stream, string folder)
    {
        var root = Path.GetFullPath(folder + Path.DirectorySeparatorChar);
        using var archive = new ZipArchive(stream);
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (!target.StartsWith(root, StringComparison.Ordinal))
                throw new InvalidDataException($"'{entry.FullName}' leads out of the folder.");
            entry.ExtractToFile(target, overwrite: true);
        }

        return archive.Entries.Count;
    }
}
