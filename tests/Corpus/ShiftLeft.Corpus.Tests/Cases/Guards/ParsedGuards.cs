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

    [Flow]
    void Every_character_is_ascii()
    {
        var text = Api.Source();
        if (text.All(char.IsAscii))
            Api.Sql(text);
    }

    [Safe]
    void Every_character_is_a_letter_or_digit()
    {
        var text = Api.Source();
        if (text.All(char.IsLetterOrDigit))
            Api.Sql(text);
    }

    [Flow]
    void Some_character_is_a_letter()
    {
        var text = Api.Source();
        if (text.Any(char.IsLetter))
            Api.Sql(text);
    }

    [Safe]
    void No_character_is_anything_else()
    {
        var text = Api.Source();
        if (text.Any(character => !char.IsLetterOrDigit(character)))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Loop_over_the_characters_that_only_counts()
    {
        var text = Api.Source();
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character))
                letters++;
        }

        if (letters > 2)
            Api.Sql(text);
    }

    [Safe]
    void Loop_over_the_characters_that_returns()
    {
        var text = Api.Source();
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
                return;
        }

        Api.Sql(text);
    }

    [Flow]
    void First_character()
    {
        var text = Api.Source();
        if (text.Length > 0 && char.IsLetter(text[0]))
            Api.Sql(text);
    }

    [Safe]
    void Except_safe_characters()
    {
        var text = Api.Source();
        if (text.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789"))
            return;
        Api.Sql(text);
    }
}
