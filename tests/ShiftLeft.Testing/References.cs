using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;

namespace ShiftLeft.Testing;

/// <summary>The reference assemblies this project was compiled against (tests/Directory.Build.targets writes the list).</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } = File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
        .Where(static path => !IsOurs(Path.GetFileNameWithoutExtension(path)))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static bool IsOurs(string name) =>
        name.StartsWith("ShiftLeft.", StringComparison.Ordinal)
        || name.StartsWith("xunit", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
