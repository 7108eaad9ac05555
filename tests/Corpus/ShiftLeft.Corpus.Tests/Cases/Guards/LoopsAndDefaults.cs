class LoopsAndDefaults
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow]
    void Default_only_for_null()
    {
        string? text = Api.Source();
        if (text is null || text.Length == 0)
            text = "Id";
        Api.Sql(text);
    }

    [Safe]
    void Default_where_not_allowed()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            text = "Id";
        Api.Sql(text);
    }

    [Flow]
    void Loop_that_skips_the_good()
    {
        foreach (var text in new[] { Api.Source(), "report" })
        {
            if (Allowed.Contains(text))
                continue;
            Api.Sql(text);
        }
    }

    [Safe]
    void Loop_that_skips_the_bad()
    {
        foreach (var text in new[] { Api.Source(), "report" })
        {
            if (!Allowed.Contains(text))
                continue;
            Api.Sql(text);
        }
    }

    [Flow]
    void While_not_allowed()
    {
        var text = Api.Source();
        var rounds = 0;
        while (Allowed.Contains(text) && rounds++ < 1)
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void While_allowed()
    {
        var text = Api.Source();
        var rounds = 0;
        while (!Allowed.Contains(text))
        {
            text = rounds++ > 2 ? "report" : Api.Source();
        }

        Api.Sql(text);
    }

    [Flow]
    void Two_checks_of_different_data()
    {
        var text = Api.Source();
        var other = text + "!";
        if (Allowed.Contains(text) || other.Length > 4)
            Api.Sql(other);
    }

    [Safe]
    void Two_checks()
    {
        var text = Api.Source();
        if (text.Length > 1)
        {
            if (text.Length < 9)
            {
                if (Allowed.Contains(text))
                    Api.Sql(text);
            }
        }
    }

    [Flow]
    void Exclusive_or()
    {
        var text = Api.Source();
        if (Allowed.Contains(text) ^ true)
            Api.Sql(text);
    }

    [Safe]
    void Without_short_circuit()
    {
        var text = Api.Source();
        if (Allowed.Contains(text) & text.Length > 1)
            Api.Sql(text);
    }
}
