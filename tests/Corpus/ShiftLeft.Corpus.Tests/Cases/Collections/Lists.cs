class Lists
{
    [Flow]
    void Added()
    {
        var list = new List<string>();
        list.Add(Api.Source());
        Api.Sql(list[0]);
    }

    [Safe]
    void Added_to_another()
    {
        var list = new List<string>();
        var other = new List<string> { "x" };
        list.Add(Api.Source());
        Api.Sql(other[0]);
    }

    [Flow]
    void Cleared_too_late()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list[0]);
        list.Clear();
    }

    [Safe]
    void Cleared()
    {
        var list = new List<string> { Api.Source() };
        list.Clear();
        list.Add("x");
        Api.Sql(list[0]);
    }

    [Flow]
    void Enumerated()
    {
        var list = new List<string> { "x" };
        list.AddRange(["y", Api.Source()]);
        foreach (var item in list)
            Api.Sql(item);
    }

    [Safe]
    void Counted()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.Count);
    }

    [Flow]
    void Inserted()
    {
        var list = new List<string> { "x" };
        list.Insert(0, Api.Source());
        Api.Sql(list[0]);
    }

    [Safe]
    void Index_of()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.IndexOf(Api.Source()) + list.BinarySearch("x"));
    }
}
