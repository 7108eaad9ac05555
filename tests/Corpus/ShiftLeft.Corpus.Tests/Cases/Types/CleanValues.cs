enum Column
{
    Name,
    City,
}

class CleanValues
{
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
