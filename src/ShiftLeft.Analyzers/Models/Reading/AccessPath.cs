namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>
/// An access path as model rows write it: <see cref="ModelPath"/> before the method is known, whose argument may be a range of positions or
/// a name.
/// </summary>
/// <param name="First">The first position, where the root is an argument.</param>
/// <param name="Last">The last one; <see cref="int.MaxValue"/> for 'to the end'.</param>
/// <param name="ParameterName">Names the argument instead of its position; otherwise null.</param>
internal sealed record AccessPath(ModelRoot Root, int First, int Last, string? ParameterName, ModelStep[] Steps);
