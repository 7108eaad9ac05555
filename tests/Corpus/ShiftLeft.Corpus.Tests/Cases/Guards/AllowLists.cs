class AllowLists
{
    static readonly HashSet<string> Set = ["report", "42"];
    static readonly string[] Items = ["report", "42"];
    static readonly List<string> List = ["report", "42"];
    static readonly Dictionary<string, string> Columns = new() { ["report"] = "Report", ["42"] = "Number" };

    [Flow]
    void Contains_the_other_way_round()
    {
        var text = Api.Source();
        if (text.Contains("report") || text.Contains('x'))
            Api.Sql(text);
    }

    [Safe]
    void Hash_set()
    {
        var text = Api.Source();
        if (Set.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void List_that_holds_the_data()
    {
        var text = Api.Source();
        List<string> seen = ["report", text];
        if (seen.Contains(text))
            Api.Sql(text);
    }

    [Safe]
    void List_of_constants()
    {
        var text = Api.Source();
        if (List.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Not_in_an_array()
    {
        var text = Api.Source();
        if (!Items.Contains(text))
            Api.Sql(text);
    }

    [Safe]
    void In_an_array()
    {
        var text = Api.Source();
        if (Items.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Index_in_an_array_is_ignored()
    {
        var text = Api.Source();
        if (Array.IndexOf(Items, text) >= -1)
            Api.Sql(text);
    }

    [Safe]
    void Index_in_an_array()
    {
        var text = Api.Source();
        if (Array.IndexOf(Items, text) >= 0)
            Api.Sql(text);
    }

    [Flow]
    void Contains_value_of_another_dictionary()
    {
        var text = Api.Source();
        var data = new Dictionary<string, string> { [text] = "x" };
        if (data.ContainsKey(text))
            Api.Sql(text);
    }

    [Safe]
    void Contains_key()
    {
        var text = Api.Source();
        if (Columns.ContainsKey(text))
            Api.Sql(text);
    }
}
