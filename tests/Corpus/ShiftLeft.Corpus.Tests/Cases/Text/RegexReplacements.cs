using System.Text.RegularExpressions;

class RegexReplacements
{
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
