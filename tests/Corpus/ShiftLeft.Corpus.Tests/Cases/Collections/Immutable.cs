using System.Collections.Frozen;
using System.Collections.Immutable;

class Immutable
{
    [Flow]
    void Array()
    {
        var items = ImmutableArray.Create("x", Api.Source());
        Api.Sql(items[1]);
    }

    [Safe]
    void Array_length()
    {
        var items = ImmutableArray.Create("x", Api.Source());
        Api.Sql(items.Length);
    }

    [Flow]
    void Result_of_adding()
    {
        var items = ImmutableList<string>.Empty;
        items = items.Add(Api.Source());
        Api.Sql(items[0]);
    }

    [Safe]
    void Adding_leaves_the_original()
    {
        var items = ImmutableList.Create("x");
        var more = items.Add(Api.Source());
        Api.Sql(items[0]);
    }

    [Flow]
    void Builder()
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(Api.Source());
        Api.Sql(builder.ToImmutable()[0]);
    }

    [Safe]
    void Other_builder()
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        var other = ImmutableArray.CreateBuilder<string>();
        builder.Add(Api.Source());
        other.Add("x");
        Api.Sql(other.ToImmutable()[0]);
    }

    [Flow]
    void Dictionary()
    {
        var data = ImmutableDictionary<string, string>.Empty.Add("a", Api.Source());
        Api.Sql(data["a"]);
    }

    [Safe]
    void Dictionary_keys()
    {
        var data = ImmutableDictionary<string, string>.Empty.Add("a", Api.Source());
        foreach (var key in data.Keys)
            Api.Sql(key);
    }

    [Flow]
    void To_immutable()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.ToImmutableList())
            Api.Sql(item);
    }

    [Safe]
    void To_immutable_before_the_change()
    {
        string[] items = ["x"];
        var kept = items.ToImmutableArray();
        items[0] = Api.Source();
        Api.Sql(kept[0]);
    }

    [Flow]
    void Frozen()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() }.ToFrozenDictionary();
        Api.Sql(data["a"]);
    }

    [Safe]
    void Frozen_keys()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() }.ToFrozenDictionary();
        foreach (var key in data.Keys)
            Api.Sql(key);
    }

    [Flow]
    void Interlocked_replace()
    {
        _shared = ImmutableList<string>.Empty;
        ImmutableInterlocked.Update(ref _shared, static list => list.Add(Api.Source()));
        Api.Sql(_shared[0]);
    }

    [Safe]
    void Interlocked_replace_clean()
    {
        _clean = ImmutableList<string>.Empty;
        ImmutableInterlocked.Update(ref _clean, static list => list.Add(Api.Source().Length > 3 ? "long" : "short"));
        Api.Sql(_clean[0]);
    }

    ImmutableList<string> _shared = [];
    ImmutableList<string> _clean = [];
}
