class Groupings
{
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
}
