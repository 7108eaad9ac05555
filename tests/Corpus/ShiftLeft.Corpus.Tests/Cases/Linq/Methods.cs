class Methods
{
    [Flow]
    void Select()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.Select(text => "[" + text + "]"))
            Api.Sql(item);
    }

    [Safe]
    void Select_of_lengths()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.Select(text => "[" + text.Length + "]"))
            Api.Sql(item);
    }

    [Flow]
    void Where_by_length()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.Where(text => text.Length > 2))
            Api.Sql(item);
    }

    [Safe("a")]
    void Where_in_a_list()
    {
        string[] allowed = ["a", "b"];
        string[] items = [Api.Source(), "a"];
        foreach (var item in items.Where(text => text is "a" or "b"))
            Api.Sql(item);
    }

    [Flow]
    void First_or_default()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.FirstOrDefault(text => text.Length > 0));
    }

    [Safe]
    void Any()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Any(text => text.Length > 0));
    }

    [Flow]
    void Chain()
    {
        IEnumerable<string> items = [Api.Source(), "b", "c"];
        Api.Sql(items.Skip(0).Take(2).Reverse().Distinct().OrderBy(text => text.Length).ToList()[1]);
    }

    [Safe]
    void Chain_that_ends_in_a_number()
    {
        IEnumerable<string> items = [Api.Source(), "b", "c"];
        Api.Sql(items.Skip(0).Take(2).Reverse().Distinct().Sum(text => text.Length));
    }

    [Flow]
    void Aggregate()
    {
        string[] items = ["x", Api.Source()];
        Api.Sql(items.Aggregate("", (all, text) => all + text));
    }

    [Safe]
    void Aggregate_of_a_number()
    {
        string[] items = ["x", Api.Source()];
        Api.Sql(items.Aggregate(0, (all, text) => all + text.Length));
    }

    [Flow]
    void To_dictionary()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.ToDictionary(text => text.Length, text => text).Values.First());
    }

    [Safe]
    void To_dictionary_of_lengths()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.ToDictionary(text => text, text => text.Length).Values.First());
    }

    [Flow]
    void Group_by()
    {
        string[] items = [Api.Source()];
        foreach (var group in items.GroupBy(text => text.Length))
        {
            foreach (var item in group)
                Api.Sql(item);
        }
    }

    [Safe]
    void Group_by_key()
    {
        string[] items = [Api.Source()];
        foreach (var group in items.GroupBy(text => text.Length))
            Api.Sql(group.Key);
    }

    [Flow]
    void Select_many()
    {
        string[][] rows = [["x", Api.Source()]];
        foreach (var item in rows.SelectMany(row => row))
            Api.Sql(item);
    }

    [Safe]
    void Select_many_of_constants()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.SelectMany(text => new[] { "a", "b" }))
            Api.Sql(item);
    }

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

    [Flow]
    void Cast_and_of_type()
    {
        object[] items = [1, Api.Source()];
        Api.Sql(items.OfType<string>().First());
    }

    [Safe]
    void Of_another_type()
    {
        object[] items = [1, Api.Source()];
        Api.Sql(items.OfType<int>().First());
    }

    [Flow]
    void Default_if_empty()
    {
        string[] none = [];
        Api.Sql(none.DefaultIfEmpty(Api.Source()).First());
    }

    [Safe]
    void Repeat_by_count()
    {
        var text = Api.Source();
        Api.Sql(string.Concat(Enumerable.Repeat("?", text.Length)));
    }

    [Flow]
    void Method_group()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Quote).Single());
    }

    [Safe]
    void Method_group_that_cleans()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Size).Single());
    }

    static string Quote(string text) => "[" + text + "]";

    static string Size(string text) => text.Length > 3 ? "long" : "short";
}
