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
}
