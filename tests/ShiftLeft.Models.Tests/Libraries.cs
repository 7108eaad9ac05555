using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShiftLeft.Models.Tests;

/// <summary>The real libraries, as compilations refer to them.</summary>
internal static class Libraries
{
    /// <summary>.NET with ASP.NET Core and the packages of this project; then the .NET Framework with ASP.NET MVC 5.</summary>
    public static IReadOnlyList<CSharpCompilation> All { get; } = [Compile("references.txt"), Compile("framework-references.txt")];

    /// <returns>Every type of that name, in whichever library.</returns>
    public static IEnumerable<INamedTypeSymbol> Types(string fullName) =>
        All.SelectMany(compilation => compilation.GetTypesByMetadataName(fullName)).Where(static type => type.DeclaredAccessibility == Accessibility.Public);

    public static bool HasNamespace(string name) => All.Any(compilation =>
    {
        INamespaceSymbol? current = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
            current = current?.GetNamespaceMembers().FirstOrDefault(child => child.Name == part);
        return current is not null;
    });

    private static CSharpCompilation Compile(string list) => CSharpCompilation.Create(
        list,
        references: File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, list)).Where(File.Exists).Select(static path => MetadataReference.CreateFromFile(path)));
}
