using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow;

/// <summary>How a part is related to its whole: what a check of the part says of it.</summary>
/// <param name="carried">What is known of the whole where a check has taken this away from the part; nothing by default.</param>
/// <param name="compared">What a comparison of the part with a constant says of the whole; nothing by default.</param>
internal sealed class Aspect(Func<KindSet, KindSet>? carried = null, Func<Comparison, object?, Verdict>? compared = null)
{
    /// <summary>The part is the whole in canonical form: what vouches for canonical values only has vouched for it.</summary>
    public bool IsCanonical { get; init; }

    public KindSet Carried(KindSet cleared) => carried is null ? KindSet.None : carried(cleared);

    public Verdict Compared(Comparison comparison, object? constant) => compared is null ? Verdict.None : compared(comparison, constant);
}

/// <summary>A member that gives a part of something.</summary>
/// <param name="At">Which part it is, by the constants among the arguments, where that depends on them.</param>
internal sealed record PartModel(ModelPath Whole, ModelPath Place, Aspect Aspect, Func<object?[], Aspect?>? At = null);
