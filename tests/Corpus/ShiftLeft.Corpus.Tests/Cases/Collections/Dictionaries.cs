class Dictionaries
{
    [Flow]
    void Dirty_key()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source(), ["b"] = "x" };
        Api.Sql(data["a"]);
    }

    [Safe]
    void Clean_key()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source(), ["b"] = "x" };
        Api.Sql(data["b"]);
    }

    [Flow]
    void Unknown_key()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        foreach (var key in data.Keys)
            Api.Sql(data[key]);
    }

    [Safe]
    void Overwritten_key()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        data["a"] = "x";
        Api.Sql(data["a"]);
    }

    [Flow]
    void Try_get()
    {
        var data = new Dictionary<string, string>();
        data.Add("a", Api.Source());
        if (data.TryGetValue("a", out var value))
            Api.Sql(value);
    }

    [Safe]
    void Try_get_another()
    {
        var data = new Dictionary<string, string>();
        data.Add("a", Api.Source());
        data.Add("b", "x");
        if (data.TryGetValue("b", out var value))
            Api.Sql(value);
    }

    [Flow]
    void Values()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        foreach (var value in data.Values)
            Api.Sql(value);
    }

    [Safe]
    void Keys()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        foreach (var key in data.Keys)
            Api.Sql(key);
    }

    [Flow]
    void Pairs()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        foreach (var (key, value) in data)
            Api.Sql(value);
    }

    [Safe]
    void Pairs_by_key()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        foreach (var (key, value) in data)
            Api.Sql(key);
    }

    [Flow]
    void Data_as_key()
    {
        var data = new Dictionary<string, int> { [Api.Source()] = 1 };
        foreach (var pair in data)
            Api.Sql(pair.Key);
    }

    [Safe]
    void Number_by_data_as_key()
    {
        var data = new Dictionary<string, int> { [Api.Source()] = 1 };
        foreach (var pair in data)
            Api.Sql(pair.Value);
    }

    [Flow]
    void Get_or_default_of_dirty()
    {
        var data = new Dictionary<string, string>();
        Api.Sql(data.GetValueOrDefault("a", Api.Source()));
    }

    [Safe]
    void Looked_up_by_data()
    {
        var data = new Dictionary<string, string> { ["report"] = "Report", ["42"] = "Number" };
        Api.Sql(data.GetValueOrDefault(Api.Source(), "none"));
    }

    [Flow]
    void List_in_a_dictionary()
    {
        var data = new Dictionary<string, List<string>> { ["a"] = [] };
        data["a"].Add(Api.Source());
        Api.Sql(data["a"][0]);
    }

    [Safe]
    void Other_list_in_a_dictionary()
    {
        var data = new Dictionary<string, List<string>> { ["a"] = [], ["b"] = ["x"] };
        data["a"].Add(Api.Source());
        Api.Sql(data["b"][0]);
    }

    [Flow]
    void Removed_with_its_value()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        data.Remove("a", out var value);
        Api.Sql(value);
    }

    [Safe]
    void Removed_and_added_clean()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        data.Clear();
        data.TryAdd("a", "x");
        Api.Sql(data["a"]);
    }

    [Flow]
    void Constant_names_of_keys()
    {
        const string first = "first";
        var data = new Dictionary<string, string>();
        data[first] = Api.Source();
        data[nameof(data)] = "x";
        Api.Sql(data["first"]);
    }

    [Safe]
    void Constant_names_of_other_keys()
    {
        const string first = "first";
        var data = new Dictionary<string, string>();
        data[first] = Api.Source();
        data[nameof(data)] = "x";
        Api.Sql(data["data"]);
    }
}
