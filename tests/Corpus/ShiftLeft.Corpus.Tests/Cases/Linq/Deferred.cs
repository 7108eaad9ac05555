class Deferred
{
    [Flow]
    void Two_steps_over_a_changed_list()
    {
        List<string> items = ["x"];
        var query = items.Where(static text => text.Length > 0).Select(static text => text + "!");
        items.Add(Api.Source());
        Api.Sql(string.Join(",", query));
    }

    [Safe]
    void Two_steps_run_before_the_change()
    {
        List<string> items = ["x"];
        var done = items.Where(static text => text.Length > 0).Select(static text => text + "!").ToArray();
        items.Add(Api.Source());
        Api.Sql(string.Join(",", done));
    }

    [Flow]
    void Steps_that_conditions_add_over_a_changed_list()
    {
        var year = DateTime.UtcNow.Year;
        List<string> items = ["x"];
        var query = items.Where(static text => text.Length > 0);
        if (year > 2001)
            query = query.Where(static text => text.Length > 1);
        if (year > 2002)
            query = query.Select(static text => text + "!");
        if (year > 2003)
            query = query.Where(static text => text.Length > 2);
        if (year > 2004)
            query = query.Select(static text => text + "?");
        items.Add(Api.Source());
        Api.Sql(string.Join(",", query));
    }

    [Safe]
    void Steps_that_conditions_add_before_another_list_changes()
    {
        var year = DateTime.UtcNow.Year;
        List<string> items = ["x"];
        List<string> others = ["x"];
        var query = items.Where(static text => text.Length > 0);
        if (year > 2001)
            query = query.Where(static text => text.Length > 1);
        if (year > 2002)
            query = query.Select(static text => text + "!");
        if (year > 2003)
            query = query.Where(static text => text.Length > 2);
        if (year > 2004)
            query = query.Select(static text => text + "?");
        others.Add(Api.Source());
        Api.Sql(string.Join(",", query));
    }

    [Flow]
    void First_of_a_changed_list()
    {
        List<string> items = [];
        var query = items.Select(static text => text.Trim());
        items.Add(Api.Source());
        Api.Sql(query.First());
    }

    [Safe]
    void Sizes_of_a_changed_list()
    {
        List<string> items = [];
        var query = items.Select(static text => text.Length);
        items.Add(Api.Source());
        Api.Sql(query.First());
    }

    [Flow]
    void Evaluated_match() => Api.Sql(System.Text.RegularExpressions.Regex.Replace(Api.Source(), "[a-z]", static match => match.Value.ToUpperInvariant()));

    [Safe]
    void Evaluated_constant() => Api.Sql(System.Text.RegularExpressions.Regex.Replace("abc", Api.Source().Length > 3 ? "a" : "b", static match => match.Value.ToUpperInvariant()));
}
