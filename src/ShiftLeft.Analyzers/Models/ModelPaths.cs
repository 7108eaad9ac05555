using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Access paths of rows, for a method at hand.</summary>
internal static class ModelPaths
{
    /// <summary>The places that an access path means in the interface of the method; none where it has no such parameter.</summary>
    public static IEnumerable<ModelPath> Resolve(this string path, IMethodSymbol method) =>
        AccessPathParser.Parse(path, out _)!.SelectMany(parsed => parsed.Resolve(method));

    public static IEnumerable<ModelPath> Resolve(this AccessPath path, IMethodSymbol method)
    {
        if (path.Root is ModelRoot.Return or ModelRoot.This)
            return [new ModelPath(path.Root, 0, path.Steps)];
        return method.Parameters
            .Where(parameter => path.ParameterName is { } name ? parameter.Name == name : parameter.Ordinal >= path.First && parameter.Ordinal <= path.Last)
            .Select(parameter => new ModelPath(path.Root, parameter.Ordinal, path.Steps));
    }
}
