class Lasting
{
    private static readonly Dictionary<string, Func<string, string>> s_byName = new()
    {
        ["same"] = static text => text,
        ["size"] = static text => "n" + text.Length,
    };

    private static readonly Lazy<string> s_dirty = new(static () => Api.Source());
    private static readonly Lazy<string> s_clean = new(static () => "n" + Api.Source().Length);
    private readonly Action<string> _log = static text => Api.Sql(text);
    private readonly Action<string> _logSize = static text => Api.Sql(text.Length);

    private static Func<string, string> Quote { get; } = static text => "[" + text + "]";

    private static Func<string, string> Count { get; } = static text => "[" + text.Length + "]";

    [Flow]
    void Static_dictionary() => Api.Sql(s_byName["same"](Api.Source()));

    [Safe]
    void Static_dictionary_by_another_key() => Api.Sql(s_byName["size"](Api.Source()));

    [Flow]
    void Static_lazy() => Api.Sql(s_dirty.Value);

    [Safe]
    void Static_lazy_clean() => Api.Sql(s_clean.Value);

    [Flow]
    void Action_in_a_field() => _log(Api.Source());

    [Safe]
    void Action_in_a_field_that_measures() => _logSize(Api.Source());

    [Flow]
    void Function_in_a_property() => Api.Sql(Quote(Api.Source()));

    [Safe]
    void Function_in_a_property_that_counts() => Api.Sql(Count(Api.Source()));
}
