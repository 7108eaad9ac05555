class CharacterGuards
{
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
