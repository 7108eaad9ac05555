using System.Collections.Immutable;
using System.Runtime.CompilerServices;

class CollectionExpressions
{
    [Flow]
    void List()
    {
        List<string> items = ["x", Api.Source()];
        foreach (var item in items)
            Api.Sql(item);
    }

    [Safe]
    void List_of_constants()
    {
        var text = Api.Source();
        List<string> items = ["x", text.Length > 3 ? "long" : "short"];
        foreach (var item in items)
            Api.Sql(item);
    }

    [Flow]
    void Spread()
    {
        string[] inner = [Api.Source()];
        string[] items = ["x", .. inner];
        Api.Sql(items[1]);
    }

    [Safe]
    void Spread_of_another()
    {
        string[] inner = [Api.Source()];
        string[] clean = ["y"];
        string[] items = ["x", .. clean];
        Api.Sql(items[1]);
    }

    [Flow]
    void Spread_of_a_query()
    {
        string[] inner = [Api.Source()];
        List<string> items = [.. inner.Select(static item => item + "!")];
        Api.Sql(items[0]);
    }

    [Safe]
    void Spread_of_a_query_for_lengths()
    {
        string[] inner = [Api.Source()];
        List<int> items = [.. inner.Select(static item => item.Length)];
        Api.Sql(items[0]);
    }

    [Flow]
    void Span()
    {
        ReadOnlySpan<string> items = ["x", Api.Source()];
        Api.Sql(items[1]);
    }

    [Safe]
    void Span_length()
    {
        ReadOnlySpan<string> items = ["x", Api.Source()];
        Api.Sql(items.Length);
    }

    [Flow]
    void Immutable_set()
    {
        ImmutableHashSet<string> items = [Api.Source()];
        Api.Sql(items.First());
    }

    [Safe]
    void Immutable_set_of_constants()
    {
        ImmutableHashSet<string> items = ["x"];
        _ = items.Add(Api.Source());
        Api.Sql(items.First());
    }

    [Flow]
    void Own_collection_with_a_builder()
    {
        Bag bag = ["x", Api.Source()];
        foreach (var item in bag)
            Api.Sql(item);
    }

    [Safe]
    void Own_collection_of_constants()
    {
        Bag dirty = [Api.Source()];
        Bag bag = ["x"];
        foreach (var item in bag)
            Api.Sql(item);
    }

    [CollectionBuilder(typeof(Bag), nameof(Create))]
    class Bag(string[] items)
    {
        public static Bag Create(ReadOnlySpan<string> items) => new(items.ToArray());

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();
    }
}
