class Newer
{
    [Flow]
    void Append()
    {
        string[] items = ["x"];
        Api.Sql(items.Append(Api.Source()).Last());
    }

    [Safe]
    void Append_leaves_the_source()
    {
        string[] items = ["x"];
        _ = items.Append(Api.Source()).ToList();
        Api.Sql(items.Last());
    }

    [Flow]
    void Chunk()
    {
        string[] items = ["x", Api.Source()];
        foreach (var chunk in items.Chunk(1))
            Api.Sql(chunk[0]);
    }

    [Safe]
    void Chunk_sizes()
    {
        string[] items = ["x", Api.Source()];
        foreach (var chunk in items.Chunk(1))
            Api.Sql(chunk.Length);
    }

    [Flow]
    void Max_by()
    {
        string[] items = ["x", Api.Source()];
        Api.Sql(items.MaxBy(static text => text.Length));
    }

    [Safe]
    void Max_of_lengths()
    {
        string[] items = ["x", Api.Source()];
        Api.Sql(items.Max(static text => text.Length));
    }

    [Flow]
    void Index()
    {
        string[] items = [Api.Source()];
        foreach (var (index, text) in items.Index())
            Api.Sql(text);
    }

    [Safe]
    void Index_number()
    {
        string[] items = [Api.Source()];
        foreach (var (index, text) in items.Index())
            Api.Sql(index);
    }

    [Flow]
    void Count_by_key()
    {
        string[] items = [Api.Source()];
        foreach (var pair in items.CountBy(static text => text))
            Api.Sql(pair.Key);
    }

    [Safe]
    void Count_by_value()
    {
        string[] items = [Api.Source()];
        foreach (var pair in items.CountBy(static text => text))
            Api.Sql(pair.Value);
    }

    [Flow]
    void Select_with_index()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(static (text, index) => index + text).First());
    }

    [Safe]
    void Select_with_index_only()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(static (text, index) => "@p" + index).First());
    }

    [Flow]
    void To_hash_set()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.ToHashSet())
            Api.Sql(item);
    }

    [Safe]
    void Set_of_lengths()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.Select(static text => text.Length).ToHashSet())
            Api.Sql(item);
    }

    [Flow]
    void Deferred_query_over_a_changed_list()
    {
        List<string> items = ["x"];
        var query = items.Select(static text => text + "!");
        items.Add(Api.Source());
        foreach (var item in query)
            Api.Sql(item);
    }

    [Safe]
    void Query_run_before_the_change()
    {
        List<string> items = ["x"];
        var done = items.Select(static text => text + "!").ToList();
        items.Add(Api.Source());
        foreach (var item in done)
            Api.Sql(item);
    }
}
