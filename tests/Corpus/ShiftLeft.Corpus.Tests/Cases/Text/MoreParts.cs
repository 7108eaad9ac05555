class MoreParts
{
    [Flow]
    void Removed_part() => Api.Sql(Api.Source().Remove(0, 1));

    [Safe]
    void Last_index() => Api.Sql(Api.Source().LastIndexOf('x'));

    [Flow("a--' OR 1=1")]
    void Split_by_text() => Api.Sql(Api.Source().Split("--", 2)[1]);

    [Safe]
    void Split_of_a_constant()
    {
        var text = Api.Source();
        Api.Sql("a,b".Split(text.Length > 3 ? ',' : ';')[0]);
    }

    [Flow]
    void Concatenated_sequence() => Api.Sql(string.Concat(new List<string> { "x", Api.Source() }));

    [Safe]
    void Compared_to() => Api.Sql(Api.Source().CompareTo("x"));

    [Flow]
    void Joined_sequence() => Api.Sql(string.Join(',', new[] { "x", Api.Source() }.AsEnumerable()));

    [Safe]
    void Joined_placeholders() => Api.Sql(string.Join(',', Api.Source().Split(',').Select(static (_, index) => "@p" + index)));

    [Flow]
    void Runes()
    {
        var builder = new StringBuilder();
        foreach (var rune in Api.Source().EnumerateRunes())
            builder.Append(rune.ToString());
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Rune_values()
    {
        var sum = 0;
        foreach (var rune in Api.Source().EnumerateRunes())
            sum += rune.Value;
        Api.Sql(sum);
    }

    [Flow]
    void Line_endings() => Api.Sql(Api.Source().ReplaceLineEndings(" "));

    [Safe]
    void New_string_of_one_character()
    {
        var text = Api.Source();
        Api.Sql(new string('-', text.Length));
    }

    [Flow]
    void Span_split()
    {
        ReadOnlySpan<char> text = Api.Source();
        foreach (var range in text.Split(';'))
            Api.Sql(text[range].ToString());
    }

    [Safe]
    void Span_split_counted()
    {
        ReadOnlySpan<char> text = Api.Source();
        var count = 0;
        foreach (var range in text.Split(';'))
            count++;
        Api.Sql(count);
    }
}
