class MoreFilters
{
    [Flow]
    void Take_while()
    {
        string[] items = [Api.Source(), "x"];
        Api.Sql(items.TakeWhile(static text => text.Length > 0).First());
    }

    [Safe]
    void Sequence_equal()
    {
        string[] items = [Api.Source(), "x"];
        Api.Sql(items.SequenceEqual(["x"]));
    }

    [Flow]
    void Union()
    {
        string[] items = ["x"];
        Api.Sql(items.Union([Api.Source()]).ElementAt(1));
    }

    [Safe]
    void Intersect()
    {
        string[] known = ["report", "42"];
        foreach (var item in known.Intersect([Api.Source()]))
            Api.Sql(item);
    }

    [Flow]
    void Ordered_by_two()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.OrderByDescending(static text => text.Length).ThenBy(static text => text).Single());
    }

    [Safe]
    void Ordered_lengths()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(static text => text.Length).Order().Single());
    }

    [Flow]
    void Joined_by_a_key()
    {
        string[] left = ["x"];
        string[] right = [Api.Source()];
        Api.Sql(left.Join(right, static _ => 1, static _ => 1, static (a, b) => a + b).First());
    }

    [Safe]
    void Joined_by_a_key_left_only()
    {
        string[] left = ["x"];
        string[] right = [Api.Source()];
        Api.Sql(left.Join(right, static _ => 1, static _ => 1, static (a, b) => a).First());
    }

    [Flow]
    void Group_joined()
    {
        string[] left = ["x"];
        string[] right = [Api.Source()];
        Api.Sql(left.GroupJoin(right, static _ => 1, static _ => 1, static (a, all) => all.First()).First());
    }

    [Safe]
    void Group_joined_counts()
    {
        string[] left = ["x"];
        string[] right = [Api.Source()];
        Api.Sql(left.GroupJoin(right, static _ => 1, static _ => 1, static (a, all) => a + all.Count()).First());
    }

    [Flow]
    void Distinct_by()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.DistinctBy(static text => text.Length).Last());
    }

    [Safe]
    void Counted_where()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Count(static text => text.Contains('x')));
    }

    [Flow]
    void Own_query_operator()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.EveryOther().First());
    }

    [Safe]
    void Own_query_operator_to_sizes()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Sizes().First());
    }
}

static class QueryOperators
{
    public static IEnumerable<T> EveryOther<T>(this IEnumerable<T> items) => items.Where(static (_, index) => index % 2 == 0);

    public static IEnumerable<int> Sizes(this IEnumerable<string> items)
    {
        foreach (var item in items)
            yield return item.Length;
    }
}
