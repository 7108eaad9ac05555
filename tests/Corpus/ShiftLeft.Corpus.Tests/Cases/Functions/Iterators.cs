class Iterators
{
    [Flow]
    void Yielded()
    {
        foreach (var item in Items())
            Api.Sql(item);
    }

    [Safe]
    void Yielded_constants()
    {
        foreach (var item in Sizes())
            Api.Sql(item);
    }

    [Flow]
    void Yielded_argument()
    {
        foreach (var item in Twice(Api.Source()))
            Api.Sql(item);
    }

    [Safe]
    void Yielded_clean_argument()
    {
        foreach (var item in Twice(Api.Source()))
            Ignore(item);
        foreach (var item in Twice("x"))
            Api.Sql(item);
    }

    [Flow]
    void Filtering_iterator()
    {
        foreach (var item in NotEmpty(["", Api.Source()]))
            Api.Sql(item);
    }

    [Safe]
    void Counting_iterator()
    {
        foreach (var item in Lengths(["", Api.Source()]))
            Api.Sql(item);
    }

    [Flow]
    void Enumerator_by_hand()
    {
        using var items = Items().GetEnumerator();
        while (items.MoveNext())
            Api.Sql(items.Current);
    }

    [Safe]
    void Enumerator_by_hand_that_counts()
    {
        var count = 0;
        using var items = Items().GetEnumerator();
        while (items.MoveNext())
            count++;
        Api.Sql(count);
    }

    [Flow]
    void Extension_iterator()
    {
        string[] items = [Api.Source()];
        foreach (var (index, item) in items.Numbered())
            Api.Sql(item);
    }

    [Safe]
    void Extension_iterator_other_part()
    {
        string[] items = [Api.Source()];
        foreach (var (index, item) in items.Numbered())
            Api.Sql(index);
    }

    [Flow]
    void Iterator_in_an_iterator()
    {
        foreach (var item in NotEmpty(Twice(Api.Source())))
            Api.Sql(item);
    }

    [Safe]
    void Iterator_that_stops_before()
    {
        foreach (var item in Stopping())
            Api.Sql(item);
    }

    static IEnumerable<string> Items()
    {
        yield return "a";
        yield return Api.Source();
    }

    static IEnumerable<string> Sizes()
    {
        yield return "a";
        yield return Api.Source().Length > 3 ? "long" : "short";
    }

    static IEnumerable<string> Twice(string text)
    {
        for (var i = 0; i < 2; i++)
            yield return text;
    }

    static IEnumerable<string> NotEmpty(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            if (item.Length > 0)
                yield return item;
        }
    }

    static IEnumerable<int> Lengths(IEnumerable<string> items)
    {
        foreach (var item in items)
            yield return item.Length;
    }

    static IEnumerable<string> Stopping()
    {
        yield return "a";
        var text = Api.Source();
        if (text is not null)
            yield break;
        yield return "never";
    }

    static void Ignore(string text)
    {
    }
}

static class Numbering
{
    public static IEnumerable<(int Index, T Item)> Numbered<T>(this IEnumerable<T> items)
    {
        var index = 0;
        foreach (var item in items)
            yield return (index++, item);
    }
}
