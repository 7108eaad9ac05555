using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Summaries;

/// <summary>
/// Whether two looks at one method have found the same. Each look makes its objects and values anew, so they are compared by what they are
/// and hold, not by identity.
/// </summary>
internal static class SummaryComparison
{
    // Deeper than this nobody looks into an object that a method made.
    private const int DeepestPart = 3;

    public static bool Same(Summary left, Summary right) =>
        left.ReturnsNormally == right.ReturnsNormally
        && left.Hits.Length == right.Hits.Length
        && left.Pending.Length == right.Pending.Length
        && left.WhenReturned.Length == right.WhenReturned.Length
        && left.WhenTrue.Length == right.WhenTrue.Length
        && left.WhenFalse.Length == right.WhenFalse.Length
        && left.Questions.SequenceEqual(right.Questions)
        && SameValue(left, left.Return, right, right.Return)
        && SameValue(left, left.Thrown, right, right.Thrown)
        && All(left.Outputs, right.Outputs, (one, other) => SameValue(left, one, right, other))
        && All(left.Effects, right.Effects, (one, other) =>
            ReferenceEquals(one.Object, other.Object) && one.Field == other.Field && SameValue(left, one.Value, right, other.Value));

    private static bool SameValue(Summary left, Value? value, Summary right, Value? other, int depth = 0)
    {
        if (ReferenceEquals(value, other))
            return true;
        return value is not null && other is not null
            && ReferenceEquals(value.Input, other.Input)
            && value.IsUnknown == other.IsUnknown
            && value.IsMade == other.IsMade
            && value.Constant == other.Constant
            && value.Prefix == other.Prefix
            && Values.Values.SameEndings(value.Endings, other.Endings)
            && value.Guards.Length == other.Guards.Length
            && Values.Values.SameTaints(value.Taints, other.Taints)
            && All(value.Delegates, other.Delegates, static (one, two) => SymbolEqualityComparer.Default.Equals(one.Method, two.Method))
            && All(value.Objects, other.Objects, (one, two) => SameObject(left, one, right, two, depth));
    }

    private static bool SameObject(Summary left, AbstractObject one, Summary right, AbstractObject other, int depth) =>
        ReferenceEquals(one.Input, other.Input)
        && one.MadeAt == other.MadeAt
        && All(one.Types, other.Types, SymbolEqualityComparer.Default.Equals)
        && (depth == DeepestPart || All(FieldsOf(left, one), FieldsOf(right, other), (field, same) =>
            field.Key == same.Key && SameValue(left, field.Value, right, same.Value, depth + 1)));

    private static KeyValuePair<FieldName, Value>[] FieldsOf(Summary summary, AbstractObject part) => (summary.Heap.Find(part.Id) ?? Fields.None).Entries;

    private static bool All<T>(T[] left, T[] right, Func<T, T, bool> same)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!same(left[i], right[i]))
                return false;
        }

        return true;
    }
}
