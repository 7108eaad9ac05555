using System.Text.RegularExpressions;

class RegularExpressions
{
    [Flow]
    void Match_value() => Api.Sql(Regex.Match(Api.Source(), ".*").Value);

    [Safe]
    void Match_success() => Api.Sql(Regex.Match(Api.Source(), ".*").Success);

    [Flow]
    void Group() => Api.Sql(Regex.Match(Api.Source(), "x(.*)").Groups[1].Value);

    [Safe]
    void Match_position() => Api.Sql(Regex.Match(Api.Source(), "x(.*)").Index);

    [Flow]
    void Matches()
    {
        foreach (Match match in Regex.Matches(Api.Source(), ".+"))
            Api.Sql(match.Value);
    }

    [Safe]
    void Count_of_matches() => Api.Sql(Regex.Count(Api.Source(), "x"));

    [Flow]
    void Replaced() => Api.Sql(Regex.Replace(Api.Source(), "[3-9]", "#"));

    [Safe]
    void Replaced_in_a_constant()
    {
        var text = Api.Source();
        Api.Sql(Regex.Replace("a1b2", @"\d", text.Length > 3 ? "#" : "?"));
    }

    [Flow]
    void Replacement() => Api.Sql(Regex.Replace("a1b2", @"\d", Api.Source()));

    [Safe]
    void Evaluator_that_drops_the_match() => Api.Sql(Regex.Replace("a1b2", @"\d", match => match.Length > 3 ? "#" : "?") + Api.Source().Length);

    [Flow]
    void Evaluator() => Api.Sql(Regex.Replace(Api.Source(), @"\w", match => match.Value.ToUpperInvariant()));

    [Safe]
    void Escaped_pattern_only() => Api.Sql(Regex.IsMatch("abc", Regex.Escape(Api.Source())));

    [Flow]
    void Split() => Api.Sql(Regex.Split(Api.Source(), ",")[0]);

    [Safe]
    void Split_count() => Api.Sql(Regex.Split(Api.Source(), ",").Length);

    [Flow]
    void Instance()
    {
        var regex = new Regex("(?<name>.*)");
        Api.Sql(regex.Match(Api.Source()).Groups["name"].Value);
    }

    [Safe]
    void Instance_pattern()
    {
        var regex = new Regex("(?<name>.*)");
        _ = regex.Match(Api.Source());
        Api.Sql(regex.ToString());
    }

    [Flow]
    void Result_of_a_match() => Api.Sql(Regex.Match(Api.Source(), "(.*)").Result("<$1>"));

    [Safe]
    void Group_names() => Api.Sql(new Regex("(?<name>.*)").GetGroupNames()[0] + Regex.IsMatch(Api.Source(), "x"));
}
