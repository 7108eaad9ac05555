using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Access paths of rows, for a method at hand.</summary>
internal static class ModelPaths
{
    // Rows share a few hundred paths.
    private static readonly ConcurrentDictionary<string, AccessPath[]> Parsed = new(StringComparer.Ordinal);

    /// <summary>The places that an access path means in the interface of the method; none where it has no such parameter.</summary>
    public static IEnumerable<ModelPath> Resolve(this string path, IMethodSymbol method)
    {
        var parsed = Parsed.GetOrAdd(path, static path => AccessPathParser.Parse(path, out _)!);
        return parsed.Length == 1 ? parsed[0].Resolve(method) : parsed.SelectMany(alternative => alternative.Resolve(method));
    }

    public static IEnumerable<ModelPath> Resolve(this AccessPath path, IMethodSymbol method)
    {
        switch (path.Root)
        {
            case ModelRoot.This when method.IsStatic:
                return [];
            case ModelRoot.Return or ModelRoot.This:
                return [new ModelPath(path.Root, 0, path.Steps)];
            default:
                var found = new List<ModelPath>(1);
                foreach (var parameter in method.Parameters)
                {
                    if (path.ParameterName is { } name ? parameter.Name == name : parameter.Ordinal >= path.First && parameter.Ordinal <= path.Last)
                        found.Add(new ModelPath(path.Root, parameter.Ordinal, path.Steps));
                }

                return found;
        }
    }
}
