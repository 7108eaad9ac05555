class DictionaryParts
{
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
}
