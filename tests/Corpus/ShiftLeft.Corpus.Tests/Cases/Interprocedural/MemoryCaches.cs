using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

class MemoryCaches
{
    sealed class Settings
    {
        public string Text { get; set; } = "";
        public string Title { get; set; } = "";
    }

    [Flow]
    void Memory_cache()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("a", Api.Source());
        Api.Sql(cache.Get<string>("a"));
    }

    [Safe]
    void Memory_cache_by_another_key()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("a", Api.Source());
        cache.Set("b", "x");
        Api.Sql(cache.Get<string>("b"));
    }

    [Flow]
    void Got_or_created()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        Api.Sql(cache.GetOrCreate("a", static _ => Api.Source()));
    }

    [Safe]
    void Got_or_created_constant()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("b", Api.Source());
        Api.Sql(cache.GetOrCreate("a", static _ => "x"));
    }

    [Flow]
    void Tried()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("a", Api.Source());
        if (cache.TryGetValue("a", out string? value))
            Api.Sql(value);
    }

    [Safe]
    void Tried_another()
    {
        using IMemoryCache cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("a", Api.Source());
        cache.Set("b", "x");
        if (cache.TryGetValue("b", out string? value))
            Api.Sql(value);
    }

    [Flow]
    void Weak_table()
    {
        var table = new ConditionalWeakTable<object, string>();
        var key = new object();
        table.Add(key, Api.Source());
        if (table.TryGetValue(key, out var text))
            Api.Sql(text);
    }

    [Safe]
    void Weak_table_of_constants()
    {
        var table = new ConditionalWeakTable<object, string>();
        var key = new object();
        var dirty = Api.Source();
        table.Add(key, "x");
        if (table.TryGetValue(key, out var text))
            Api.Sql(text);
    }

    [Flow]
    void Options_of_data()
    {
        var options = Options.Create(new Settings { Text = Api.Source() });
        Api.Sql(options.Value.Text);
    }

    [Safe]
    void Other_option()
    {
        var options = Options.Create(new Settings { Text = Api.Source(), Title = "x" });
        Api.Sql(options.Value.Title);
    }
}
