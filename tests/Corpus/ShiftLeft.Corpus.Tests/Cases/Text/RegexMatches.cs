using System.Text.RegularExpressions;

class RegexMatches
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
}
