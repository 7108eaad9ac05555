class LazyValues
{
    private readonly Lazy<string> _dirty = new(() => Api.Source());
    private readonly Lazy<string> _clean = new(() => Api.Source().Length > 3 ? "long" : "short");

    [Flow]
    void Local()
    {
        var lazy = new Lazy<string>(() => Api.Source());
        Api.Sql(lazy.Value);
    }

    [Safe]
    void Local_that_is_clean()
    {
        var lazy = new Lazy<string>(() => "x" + Api.Source().Length);
        Api.Sql(lazy.Value);
    }

    [Flow]
    void Field() => Api.Sql(_dirty.Value);

    [Safe]
    void Field_that_is_clean() => Api.Sql(_clean.Value);

    [Flow]
    void Created_now() => Api.Sql(new Lazy<string>(Api.Source()).Value);

    [Safe]
    void Is_value_created()
    {
        var lazy = new Lazy<string>(() => Api.Source());
        Api.Sql(lazy.IsValueCreated);
    }

    [Flow]
    void Captured_by_the_factory()
    {
        var text = Api.Source();
        var lazy = new Lazy<string>(() => text + "!");
        Api.Sql(lazy.Value);
    }

    [Safe]
    void Another_factory()
    {
        var text = Api.Source();
        var unused = new Lazy<string>(() => text + "!");
        var lazy = new Lazy<string>(() => "x");
        Api.Sql(lazy.Value);
    }

    private string? _cache;
    private string? _cleanCache;

    [Flow]
    void Lazily_filled_field()
    {
        Api.Sql(_cache ??= Api.Source());
    }

    [Safe]
    void Lazily_filled_field_with_a_constant()
    {
        var text = Api.Source();
        Api.Sql(_cleanCache ??= text.Length > 3 ? "long" : "short");
    }

    [Flow]
    void Initialised_once()
    {
        string? text = null;
        Api.Sql(LazyInitializer.EnsureInitialized(ref text, () => Api.Source()));
    }

    [Safe]
    void Initialised_once_with_a_constant()
    {
        string? text = null;
        _ = Api.Source();
        Api.Sql(LazyInitializer.EnsureInitialized(ref text, () => "x"));
    }
}
