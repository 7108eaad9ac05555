class ParamsArrays
{
    [Flow]
    void Expanded() => Api.Sql(First("x", Api.Source()));

    [Safe]
    void Expanded_constants()
    {
        _ = Api.Source();
        Api.Sql(First("x", "y"));
    }

    [Flow]
    void As_an_array()
    {
        string[] items = [Api.Source()];
        Api.Sql(First(items));
    }

    [Safe]
    void Counted() => Api.Sql(Count("x", Api.Source()));

    [Flow]
    void Params_span() => Api.Sql(Join("x", Api.Source()));

    [Safe]
    void Params_span_of_constants() => Api.Sql(Join("x", Api.Source().Length > 3 ? "long" : "short"));

    [Flow]
    void Params_list() => Api.Sql(All("x", Api.Source())[1]);

    [Safe]
    void Params_list_of_constants()
    {
        All(Api.Source());
        Api.Sql(All("x", "y")[1]);
    }

    [Flow]
    void Optional_parameter() => Api.Sql(Optional("x", Api.Source()));

    [Safe]
    void Optional_parameter_left_out() => Api.Sql(Optional(Api.Source().Length > 3 ? "long" : "short"));

    [Flow]
    void Named_arguments_in_another_order() => Api.Sql(SecondOnly(second: Api.Source(), first: "x"));

    [Safe]
    void Named_arguments_to_the_other() => Api.Sql(SecondOnly(second: "x", first: Api.Source()));

    static string First(params string[] items) => items[^1];

    static int Count(params string[] items) => items.Length;

    static string Join(params ReadOnlySpan<string> items)
    {
        var text = "";
        foreach (var item in items)
            text += item;
        return text;
    }

    static List<string> All(params List<string> items) => items;

    static string Optional(string first, string second = "default") => first + second;

    static string SecondOnly(string first, string second) => second;
}
