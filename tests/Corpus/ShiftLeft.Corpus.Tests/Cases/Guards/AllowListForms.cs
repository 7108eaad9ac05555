using System.Collections.Frozen;
using System.Collections.Immutable;

class AllowListForms
{
    static readonly string[] Items = ["report", "42"];
    static readonly Dictionary<string, string> Columns = new() { ["report"] = "Report", ["42"] = "Number" };
    static readonly FrozenSet<string> Frozen = new[] { "report", "42" }.ToFrozenSet();
    static readonly ImmutableHashSet<string> Immutable = ["report", "42"];

    [Flow]
    void Fallback_of_a_dictionary_is_the_data()
    {
        var text = Api.Source();
        Api.Sql(Columns.TryGetValue(text, out var column) ? column : text);
    }

    [Safe]
    void Value_of_a_dictionary()
    {
        var text = Api.Source();
        Api.Sql(Columns.TryGetValue(text, out var column) ? column : "Id");
    }

    [Flow]
    void Any_that_compares_the_length()
    {
        var text = Api.Source();
        if (Items.Any(item => item.Length < text.Length))
            Api.Sql(text);
    }

    [Safe]
    void Any_that_compares()
    {
        var text = Api.Source();
        if (Items.Any(item => item == text))
            Api.Sql(text);
    }

    [Flow]
    void Frozen_set_asked_about_another()
    {
        var text = Api.Source();
        if (Frozen.Contains("report"))
            Api.Sql(text);
    }

    [Safe]
    void Frozen_set()
    {
        var text = Api.Source();
        if (Frozen.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Immutable_set_after_trimming()
    {
        var text = Api.Source();
        if (Immutable.Contains(text) || text.Length > 5)
            Api.Sql(text);
    }

    [Safe]
    void Immutable_set()
    {
        var text = Api.Source();
        if (Immutable.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Local_set_filled_with_data()
    {
        var text = Api.Source();
        var allowed = new HashSet<string>();
        allowed.Add(text.Trim());
        allowed.Add(text);
        if (allowed.Contains(text))
            Api.Sql(text);
    }

    [Safe]
    void Local_set_ignoring_case()
    {
        var text = Api.Source();
        var allowed = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "report", "42" };
        if (allowed.Contains(text))
            Api.Sql(text);
    }
}
