using System.Collections.Concurrent;

class Caches
{
    static readonly Dictionary<string, string> Static = [];
    static readonly ConcurrentDictionary<string, string> Shared = new();
    static readonly ConcurrentDictionary<string, string> Apart = new();
    private readonly Dictionary<string, string> _cache = [];
    private readonly Dictionary<string, string> _other = [];
    private readonly Dictionary<int, string> _byId = [];

    [Flow]
    void Field_cache()
    {
        Remember("a", Api.Source());
        Api.Sql(Recall("a"));
    }

    [Safe]
    void Field_cache_other_key()
    {
        _other["a"] = Api.Source();
        _other["b"] = "x";
        Api.Sql(_other["b"]);
    }

    [Flow]
    void Static_cache()
    {
        Static["dirty"] = Api.Source();
        Api.Sql(Static["dirty"]);
    }

    [Safe]
    void Static_cache_other_key()
    {
        Static["dirty"] = Api.Source();
        Static["clean"] = "x";
        Api.Sql(Static["clean"]);
    }

    [Flow]
    void Get_or_add() => Api.Sql(Shared.GetOrAdd("k", static key => Api.Source()));

    [Safe]
    void Get_or_add_clean() => Api.Sql(Apart.GetOrAdd("k", static key => Api.Source().Length > 3 ? "long" : "short"));

    [Flow]
    void Memoised()
    {
        var load = Memoise(static key => key + Api.Source());
        load("a");
        Api.Sql(load("a"));
    }

    [Safe]
    void Memoised_clean()
    {
        var load = Memoise(static key => key + "!");
        Api.Sql(load("a") + Api.Source().Length);
    }

    [Flow]
    void By_number()
    {
        if (!_byId.TryGetValue(1, out var text))
            _byId[1] = text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Filled_with_a_constant_where_absent()
    {
        var cache = new Dictionary<int, string>();
        if (!cache.TryGetValue(Api.Source().Length, out var text))
            cache[1] = text = "x";
        Api.Sql(text);
    }

    void Remember(string key, string value) => _cache[key] = value;

    string Recall(string key) => _cache[key];

    static Func<string, string> Memoise(Func<string, string> load)
    {
        var known = new Dictionary<string, string>();
        return key =>
        {
            if (!known.TryGetValue(key, out var value))
                known[key] = value = load(key);
            return value;
        };
    }
}
