using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;

namespace ShiftLeft.Testing;

/// <summary>The reference assemblies this project was compiled against (tests/Directory.Build.targets writes the list).</summary>
public static class References
{
    public static ImmutableArray<MetadataReference> All { get; } = Read("references.txt");

    /// <summary>What an application for .NET Framework compiles against, System.Web included.</summary>
    public static ImmutableArray<MetadataReference> NetFramework => LazyNetFramework.Value;

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNetFramework = new(static () => Read("references.net48.txt"));

    private static ImmutableArray<MetadataReference> Read(string list) => File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, list))
        .Where(static path => !IsOurs(Path.GetFileNameWithoutExtension(path)))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static bool IsOurs(string name) =>
        name.StartsWith("ShiftLeft.", StringComparison.Ordinal)
        || name.StartsWith("xunit", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
