using System.Text;

namespace ShiftLeft.Generator;

/// <param name="Path">From the root of the repository, with '/'.</param>
/// <param name="Text">The whole file, the parts that are written by hand included.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    public bool IsStale(string root) => TextOf(root, Path) != Text;

    public void Write(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <returns>Null where there is no such file.</returns>
    public static string? TextOf(string root, string path)
    {
        var file = System.IO.Path.Combine(root, path);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }
}
