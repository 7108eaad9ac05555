using System.Globalization;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Flow.Tracing;

namespace ShiftLeft.Analyzers.Flow.Reporting;

/// <summary>
/// A finding's way from source to sink, as a diagnostic carries it: the places as additional locations, the sentences as properties
/// <c>step.0</c>, <c>step.1</c> … of the same order, from which a SARIF code flow can be built.
/// </summary>
internal static class Steps
{
    private const int MostSteps = 32;

    public static IEnumerable<Location> LocationsOf(Finding finding) => Of(finding).Select(static step => step.Place.ToLocation());

    public static ImmutableDictionary<string, string?> PropertiesOf(Finding finding, CancellationToken cancellation)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var index = 0;
        foreach (var step in Of(finding))
            properties["step." + index++.ToString(CultureInfo.InvariantCulture)] = Sentence(step, finding, cancellation);
        properties["sink"] = finding.Member;
        if (finding.Source is null)
            properties["precision"] = "low";
        if (finding.IsOfAdministrators)
            properties["sender"] = "administrators";
        return properties.ToImmutable();
    }

    /// <summary>The source expression, where it comes from, and the sink.</summary>
    public static object?[] ArgumentsOf(Finding finding, CancellationToken cancellation) => finding.Source is { } source
        ? [Shown(source.Place, cancellation), source.IsOfAdministrators ? source.Words + " of an administrator" : source.Words, finding.Member]
        : [finding.Sink.Text(cancellation), "an unknown origin", finding.Member];

    /// <summary>The expression of a source; of a constant that holds a password, what stands before it.</summary>
    private static string Shown(Ir.Place place, CancellationToken cancellation) => Models.SensitiveMembers.WithoutPassword(place.Text(cancellation));

    /// <summary>The way, without steps at the same place; of a very long one the beginning and the end.</summary>
    private static List<Trace> Of(Finding finding)
    {
        var steps = new List<Trace>();
        foreach (var step in finding.Trace.Steps())
        {
            if (steps.Count == 0 || steps[steps.Count - 1].Place != step.Place)
                steps.Add(step);
        }

        if (steps.Count > MostSteps)
            steps.RemoveRange(MostSteps / 2, steps.Count - MostSteps);
        return steps;
    }

    private static string Sentence(Trace step, Finding finding, CancellationToken cancellation) => step.Kind switch
    {
        StepKind.Source => $"'{Shown(step.Place, cancellation)}' comes from {finding.Source?.Words ?? "an unknown origin"}",
        StepKind.Assign => $"assigned to '{step.Name}'",
        StepKind.Store => $"stored in '{step.Name}'",
        StepKind.Through => $"goes through {step.Name}",
        StepKind.Concat => "becomes part of a text",
        StepKind.Argument => $"passed to '{step.Name}'",
        StepKind.Sink => $"reaches {step.Name}",
        StepKind.Return => $"returned by '{step.Name}'",
        _ => $"left behind by '{step.Name}'",
    };
}
