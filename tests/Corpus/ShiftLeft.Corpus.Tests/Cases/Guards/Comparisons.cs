class Comparisons
{
    const string Allowed = "report";

    [Flow]
    void Not_equal()
    {
        var text = Api.Source();
        if (text != "report")
            Api.Sql(text);
    }

    [Safe]
    void Equal()
    {
        var text = Api.Source();
        if (text == "report")
            Api.Sql(text);
    }

    [Flow]
    void Equal_to_itself()
    {
        var text = Api.Source();
        var other = text;
        if (text == other)
            Api.Sql(text);
    }

    [Safe]
    void Equals_method()
    {
        var text = Api.Source();
        if (text.Equals(Allowed, StringComparison.Ordinal))
            Api.Sql(text);
    }

    [Flow]
    void Compared_with_other_data()
    {
        var text = Api.Source();
        if (string.Equals(text, Api.Source(), StringComparison.Ordinal))
            Api.Sql(text);
    }

    [Safe]
    void Static_equals_ignoring_case()
    {
        var text = Api.Source();
        if (string.Equals(text, "report", StringComparison.OrdinalIgnoreCase))
            Api.Sql(text);
    }

    [Flow]
    void Starts_with()
    {
        var text = Api.Source();
        if (text.StartsWith('x'))
            Api.Sql(text);
    }

    [Safe]
    void One_of_two()
    {
        var text = Api.Source();
        if (text == "report" || text == "42")
            Api.Sql(text);
    }

    [Flow]
    void Is_not_pattern()
    {
        var text = Api.Source();
        if (text is not ("report" or "42"))
            Api.Sql(text);
    }

    [Safe]
    void Is_pattern()
    {
        var text = Api.Source();
        if (text is "report" or "42")
            Api.Sql(text);
    }

    [Flow]
    void Comparison_greater()
    {
        var text = Api.Source();
        if (string.CompareOrdinal(text, "a") > 0)
            Api.Sql(text);
    }

    [Safe]
    void Comparison_zero()
    {
        var text = Api.Source();
        if (string.CompareOrdinal(text, "report") == 0)
            Api.Sql(text);
    }

    [Flow]
    void Switch_default()
    {
        var text = Api.Source();
        switch (text)
        {
            case "report":
                break;
            default:
                Api.Sql(text);
                break;
        }
    }

    [Safe]
    void Switch_case()
    {
        var text = Api.Source();
        switch (text)
        {
            case "report":
            case "42":
                Api.Sql(text);
                break;
        }
    }

    [Flow]
    void Switch_expression_discard()
    {
        var text = Api.Source();
        Api.Sql(text switch { "report" => "Report", _ => text });
    }

    [Safe]
    void Switch_expression_case()
    {
        var text = Api.Source();
        Api.Sql(text switch { "report" or "42" => text, _ => "Id" });
    }
}
