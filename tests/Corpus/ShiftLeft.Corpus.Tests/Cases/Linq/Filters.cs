class Filters
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
}
