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
    void Parsing_that_fails_goes_on()
    {
        var text = Api.Source();
        try
        {
            _ = int.Parse(text);
        }
        catch (FormatException)
        {
        }

        Api.Sql(text);
    }

    [Safe]
    void Parsing_that_succeeds_goes_on()
    {
        var text = Api.Source();
        try
        {
            _ = int.Parse(text);
        }
        catch (FormatException)
        {
            return;
        }

        Api.Sql(text);
    }

    [Flow]
    void Number_that_may_be_missing_is_missing()
    {
        var text = Api.Source();
        int? number = null;
        try
        {
            number = int.Parse(text);
        }
        catch (FormatException)
        {
        }

        if (number == null)
            Api.Sql(text);
    }

    [Safe]
    void Number_that_may_be_missing_is_there()
    {
        var text = Api.Source();
        int? number = null;
        try
        {
            number = int.Parse(text);
        }
        catch (FormatException)
        {
        }

        if (number != null)
            Api.Sql(text);
    }

    [Flow]
    void Optional_number_without_value()
    {
        var text = Api.Source();
        int? number = int.TryParse(text, out var parsed) ? parsed : null;
        if (!number.HasValue)
            Api.Sql(text);
    }

    [Safe]
    void Optional_number_with_value()
    {
        var text = Api.Source();
        int? number = int.TryParse(text, out var parsed) ? parsed : null;
        if (number.HasValue)
            Api.Sql(text);
    }

    [Flow]
    void Optional_number_of_another_text()
    {
        var text = Api.Source();
        var other = Api.Source();
        int? number = int.TryParse("42", out var parsed) ? parsed : null;
        if (number is { } known)
            Api.Sql(other + text + known);
    }

    [Safe]
    void Optional_number_in_a_pattern()
    {
        var text = Api.Source();
        int? number = int.TryParse(text, out var parsed) ? parsed : null;
        if (number is { } known)
            Api.Sql(text + known);
    }

    [Flow]
    void Object_that_may_be_missing_is_missing()
    {
        var text = Api.Source();
        object? found = null;
        if (Guid.TryParse(text, out _))
            found = new object();
        if (found is null)
            Api.Sql(text);
    }

    [Safe]
    void Object_that_may_be_missing_is_there()
    {
        var text = Api.Source();
        object? found = null;
        if (Guid.TryParse(text, out _))
            found = new object();
        if (found is null)
            return;
        Api.Sql(text);
    }

    [Flow]
    void Text_of_an_object_that_is_no_number() => RunUnlessNumber(Api.Source());

    [Safe]
    void Text_of_an_object_that_is_a_number() => RunIfNumber(Api.Source());

    static void RunUnlessNumber(object data)
    {
        var text = (string)data;
        if (!int.TryParse(text, out _))
            Api.Sql("select " + text.ToString());
    }

    static void RunIfNumber(object data)
    {
        var text = (string)data;
        if (int.TryParse(text, out _))
            Api.Sql("select " + text.ToString());
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
