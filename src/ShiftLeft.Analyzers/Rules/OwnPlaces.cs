namespace ShiftLeft.Analyzers.Rules;

/// <summary>Places in the sources of the project at hand: an editor shows those of referenced projects too, but what is wrong there is reported there.</summary>
internal static class OwnPlaces
{
    public static bool IsIn(this Location place, Compilation project) => place.SourceTree is { } tree && project.ContainsSyntaxTree(tree);

    public static IEnumerable<Location> Of(IEnumerable<Location> places, Compilation project) => places.Where(place => place.IsIn(project));
}
