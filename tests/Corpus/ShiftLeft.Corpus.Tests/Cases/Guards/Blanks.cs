class Blanks
{
    [Flow]
    void Hashed_or_as_it_came() => Api.Sql(Hashed(Api.Source(), keepsShort: true));

    [Safe]
    void Hashed_or_empty() => Api.Sql(Hashed(Api.Source(), keepsShort: false));

    [Safe("")]
    void Empty()
    {
        var text = Api.Source();
        if (string.IsNullOrEmpty(text))
            Api.Sql(text);
    }

    [Flow]
    void Not_empty()
    {
        var text = Api.Source();
        if (string.IsNullOrEmpty(text))
            return;
        Api.Sql(text);
    }

    [Safe(" ")]
    void White_space()
    {
        var text = Api.Source();
        if (string.IsNullOrWhiteSpace(text))
            Api.Sql(text);
    }

    [Flow]
    void White_space_of_another_text()
    {
        var text = Api.Source();
        if (string.IsNullOrWhiteSpace(text.Replace("x", "").Substring(0, 0)))
            Api.Sql(text);
    }

    [Flow]
    void White_space_or_more()
    {
        var text = Api.Source();
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2)
            Api.Sql(text);
    }

    [Safe(" ")]
    void White_space_as_a_span()
    {
        var text = Api.Source();
        if (text.AsSpan().IsEmpty || text.AsSpan().IsWhiteSpace())
            Api.Sql(text);
    }

    static string Hashed(string text, bool keepsShort)
    {
        if (string.IsNullOrWhiteSpace(text))
            return text;
        if (keepsShort && text.Length > 2)
            return text;
        return $"{(ulong)text.GetHashCode():X}";
    }
}
