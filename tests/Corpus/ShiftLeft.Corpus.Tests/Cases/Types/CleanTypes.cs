enum Column
{
    Name,
    City,
}

class CleanTypes
{
    [Flow]
    void Text() => Api.Sql("ORDER BY " + Api.Source());

    [Safe("5")]
    void Int() => Api.Sql("LIMIT " + int.Parse(Api.Source()));

    [Flow]
    void Try_parse_but_use_the_text()
    {
        var text = Api.Source();
        int.TryParse(text, out var number);
        Api.Sql("LIMIT " + text);
    }

    [Safe("5")]
    void Try_parse_and_use_the_number()
    {
        int.TryParse(Api.Source(), out var number);
        Api.Sql("LIMIT " + number);
    }

    [Flow]
    void Guid_that_falls_back_to_text()
    {
        var text = Api.Source();
        Api.Sql(Guid.TryParse(text, out var id) ? id.ToString() : text);
    }

    [Safe]
    void Guid_parsed() => Api.Sql(Guid.Parse(Api.Source()).ToString("N"));

    [Flow]
    void Date_as_text()
    {
        var text = Api.Source();
        DateTime.TryParse(text, out _);
        Api.Sql(text);
    }

    [Safe("2024-01-01")]
    void Date() => Api.Sql(DateTime.Parse(Api.Source()).ToString("O"));

    [Flow]
    void Enum_as_text()
    {
        var text = Api.Source();
        Enum.TryParse<Column>(text, out _);
        Api.Sql(text);
    }

    [Safe("Name")]
    void Enum_value() => Api.Sql("ORDER BY " + Enum.Parse<Column>(Api.Source()));
}
