using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Models.Tests;

/// <summary>The built-in model files, as text.</summary>
public static class ModelFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Models");

    public static string[] Names { get; } = [.. Directory.GetFiles(Folder, "*.model.yml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    internal static ModelFile Read(string name) => ModelFileReader.Read(Text(name));
}
