enum SortOrder
{
    Ascending,
    Descending,
}

class ParsedGuards
{
    [Flow]
    void Number_not_needed()
    {
        var text = Api.Source();
        if (int.TryParse(text, out _) || text.Length > 2)
            Api.Sql(text);
    }

    [Safe]
    void Number()
    {
        var text = Api.Source();
        if (int.TryParse(text, out _))
            Api.Sql(text);
    }

    [Flow]
    void Not_a_guid()
    {
        var text = Api.Source();
        if (Guid.TryParse(text, out _))
            return;
        Api.Sql(text);
    }

    [Safe]
    void Guid_text()
    {
        var text = Api.Source();
        if (!Guid.TryParse(text, out _))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Enum_not_defined()
    {
        var text = Api.Source();
        if (!Enum.IsDefined(typeof(SortOrder), text))
            Api.Sql(text);
    }

    [Safe("Ascending")]
    void Enum_defined()
    {
        var text = Api.Source();
        if (Enum.IsDefined(typeof(SortOrder), text))
            Api.Sql(text);
    }

    [Flow]
    void Enum_try_parse_ignored()
    {
        var text = Api.Source();
        _ = Enum.TryParse<SortOrder>(text, ignoreCase: true, out var order);
        Api.Sql(text + order);
    }

    [Safe("Ascending")]
    void Enum_try_parse()
    {
        var text = Api.Source();
        if (Enum.TryParse<SortOrder>(text, ignoreCase: true, out _))
            Api.Sql(text);
    }

    [Flow]
    void Uri_is_not_a_check()
    {
        var text = Api.Source();
        if (Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _))
            Api.Sql(text);
    }

    [Safe("true")]
    void Bool()
    {
        var text = Api.Source();
        if (bool.TryParse(text, out _))
            Api.Sql(text);
    }
}
