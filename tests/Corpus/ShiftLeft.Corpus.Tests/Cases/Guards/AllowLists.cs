using System.Collections.Frozen;
using System.Collections.Immutable;

class AllowLists
{
    static readonly HashSet<string> Set = ["report", "42"];
    static readonly string[] Items = ["report", "42"];
    static readonly List<string> List = ["report", "42"];
    static readonly Dictionary<string, string> Columns = new() { ["report"] = "Report", ["42"] = "Number" };
    static readonly FrozenSet<string> Frozen = new[] { "report", "42" }.ToFrozenSet();
    static readonly ImmutableHashSet<string> Immutable = ["report", "42"];

    [Flow]
    void Contains_the_other_way_round()
    {
        var text = Api.Source();
        if (text.Contains("report") || text.Contains('x'))
            Api.Sql(text);
    }

    [Safe]
    void Hash_set()
    {
        var text = Api.Source();
        if (Set.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void List_that_holds_the_data()
    {
        var text = Api.Source();
        List<string> seen = ["report", text];
        if (seen.Contains(text))
            Api.Sql(text);
    }

    [Safe]
    void List_of_constants()
    {
        var text = Api.Source();
        if (List.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Not_in_an_array()
    {
        var text = Api.Source();
        if (!Items.Contains(text))
            Api.Sql(text);
    }

    [Safe]
    void In_an_array()
    {
        var text = Api.Source();
        if (Items.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Index_in_an_array_is_ignored()
    {
        var text = Api.Source();
        if (Array.IndexOf(Items, text) >= -1)
            Api.Sql(text);
    }

    [Safe]
    void Index_in_an_array()
    {
        var text = Api.Source();
        if (Array.IndexOf(Items, text) >= 0)
            Api.Sql(text);
    }

    [Flow]
    void Contains_value_of_another_dictionary()
    {
        var text = Api.Source();
        var data = new Dictionary<string, string> { [text] = "x" };
        if (data.ContainsKey(text))
            Api.Sql(text);
    }

    [Safe]
    void Contains_key()
    {
        var text = Api.Source();
        if (Columns.ContainsKey(text))
            Api.Sql(text);
    }

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
