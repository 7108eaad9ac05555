using System.Text.RegularExpressions;

class RegexGuards
{
    static readonly Regex Word = new("^[A-Za-z0-9]+$", RegexOptions.Compiled);
    static readonly Regex Loose = new("[A-Za-z0-9]+");
    const string Pattern = @"\A[a-z0-9_]{1,30}\z";

    [Flow]
    void Not_anchored()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "[a-z]+"))
            Api.Sql(text);
    }

    [Safe]
    void Anchored()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^[a-z0-9]+$"))
            Api.Sql(text);
    }

    [Flow]
    void Anchored_at_the_start_only()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^[a-z]"))
            Api.Sql(text);
    }

    [Safe]
    void Anchored_by_a_constant()
    {
        var text = Api.Source();
        if (!Regex.IsMatch(text, Pattern))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Anchored_but_anything()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^x.*$"))
            Api.Sql(text);
    }

    [Safe]
    void Static_regex()
    {
        var text = Api.Source();
        if (Word.IsMatch(text))
            Api.Sql(text);
    }

    [Flow]
    void Static_loose_regex()
    {
        var text = Api.Source();
        if (Loose.IsMatch(text))
            Api.Sql(text);
    }

    [Safe]
    void Match_success()
    {
        var text = Api.Source();
        var match = Word.Match(text);
        if (match.Success)
            Api.Sql(match.Value);
    }

    [Flow("a' OR 1=1")]
    void Alternation_binds_weaker_than_anchors()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^a|b$"))
            Api.Sql(text);
    }

    [Safe]
    void Alternation_in_a_group()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^(report|42)$"))
            Api.Sql(text);
    }

    [Flow("report\n' OR 1=1")]
    void Multiline_anchors()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^[a-z]+$", RegexOptions.Multiline))
            Api.Sql(text);
    }

    [Safe]
    void Any_other_character_is_refused()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "[^A-Za-z0-9]"))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Negated_class_the_wrong_way()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, "^[^;]+$"))
            Api.Sql(text);
    }

    [Safe]
    void Digits()
    {
        var text = Api.Source();
        if (Regex.IsMatch(text, @"^\d+$"))
            Api.Sql(text);
    }

    [Flow]
    void Pattern_from_the_data()
    {
        var text = Api.Source();
        if (Regex.IsMatch("x' OR 1=1 <script>", Regex.Escape(text)))
            Api.Sql(text);
    }

    [Safe]
    void Group_of_safe_characters()
    {
        var match = Regex.Match(Api.Source(), "([a-z]+)");
        Api.Sql(match.Groups[1].Value);
    }
}
