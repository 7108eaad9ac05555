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

    [Flow]
    void Name_from_a_parsed_text()
    {
        var text = Api.Source();
        Api.Sql($"{nameof(Column.Name)} = {text}");
    }

    [Safe]
    void Name_of()
    {
        var text = Api.Source();
        Api.Sql(nameof(text) + nameof(Column.Name) + typeof(Column).Name);
    }

    [Flow]
    void Both_number_and_text()
    {
        var text = Api.Source();
        var pair = (text.Length, text);
        Api.Sql(pair.text);
    }

    [Safe("1.5")]
    void Decimals_and_times()
    {
        var text = Api.Source();
        decimal.TryParse(text, out var amount);
        TimeSpan.TryParse(text, out var time);
        DateOnly.TryParse(text, out var day);
        DateTimeOffset.TryParse(text, out var moment);
        double.TryParse(text, out var ratio);
        Api.Sql($"{amount} {time} {day:O} {moment:O} {ratio}");
    }

    [Flow]
    void Characters_are_text() => Api.Sql(string.Concat(Api.Source().Select(static character => char.ToUpperInvariant(character))));

    [Safe("true")]
    void Bools() => Api.Sql(bool.TryParse(Api.Source(), out var flag) && flag);

    [Flow]
    void Version_text() => Api.Sql(string.Format("{0}", (object)Api.Source()));

    [Safe("1.2")]
    void Version_parsed() => Api.Sql(Version.Parse(Api.Source()).ToString());

    [Flow]
    void Array_of_text()
    {
        string[] ids = [Api.Source()];
        Api.Sql("id IN (" + string.Join(",", ids) + ")");
    }

    [Safe("5")]
    void Array_of_numbers()
    {
        int[] ids = [int.Parse(Api.Source())];
        Api.Sql("id IN (" + string.Join(",", ids) + ")");
    }
}
