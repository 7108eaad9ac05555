class Combinations
{
    [Flow]
    void Zip()
    {
        string[] dirty = [Api.Source()];
        string[] clean = ["x"];
        foreach (var (left, right) in clean.Zip(dirty))
            Api.Sql(right);
    }

    [Safe]
    void Zip_other_side()
    {
        string[] dirty = [Api.Source()];
        string[] clean = ["x"];
        foreach (var (left, right) in clean.Zip(dirty))
            Api.Sql(left);
    }

    [Flow]
    void Concat()
    {
        string[] clean = ["x"];
        foreach (var item in clean.Concat([Api.Source()]))
            Api.Sql(item);
    }

    [Safe]
    void Except()
    {
        string[] clean = ["x", "y"];
        foreach (var item in clean.Except([Api.Source()]))
            Api.Sql(item);
    }

    [Flow]
    void Projection_to_an_object()
    {
        string[] items = [Api.Source()];
        var made = items.Select(text => new { Text = text, text.Length }).ToList();
        Api.Sql(made[0].Text);
    }

    [Safe]
    void Projection_to_an_object_other_part()
    {
        string[] items = [Api.Source()];
        var made = items.Select(text => new { Text = text, text.Length }).ToList();
        Api.Sql(made[0].Length);
    }

    [Flow]
    void Lookup()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.ToLookup(text => "k")["k"].First());
    }

    [Safe]
    void Range_of_the_count()
    {
        string[] items = [Api.Source()];
        Api.Sql(string.Join(",", Enumerable.Range(0, items.Length).Select(i => "@p" + i)));
    }
}
