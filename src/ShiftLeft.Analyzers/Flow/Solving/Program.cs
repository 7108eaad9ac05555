using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Every lowered body of a compilation. Filled concurrently while files are analysed.</summary>
internal sealed class Program
{
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<MethodIr>> _files = new();

    /// <summary>The bodies of a file; the last word counts.</summary>
    public void Add(SyntaxTree file, IReadOnlyList<MethodIr> bodies) => _files[file] = bodies;

    public IReadOnlyList<MethodIr> In(SyntaxTree file) => _files.TryGetValue(file, out var bodies) ? bodies : [];

    /// <summary>All bodies, in an order that does not depend on which file was ready first.</summary>
    public IReadOnlyList<MethodIr> All =>
        [.. _files.OrderBy(static file => file.Key.FilePath, StringComparer.Ordinal).SelectMany(static file => file.Value)];

    public ICollection<SyntaxTree> Files => _files.Keys;
}
