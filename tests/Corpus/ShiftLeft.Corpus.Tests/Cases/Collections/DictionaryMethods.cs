class DictionaryMethods
{
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
