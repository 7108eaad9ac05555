class Combined
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow("report\u001Fx' OR 1=1")]
    void One_of_two_values_checked()
    {
        var a = Api.Source();
        var b = Api.Source();
        if (!Allowed.Contains(a))
            return;
        Api.Sql(a + b);
    }

    [Safe("report\u001Fx' OR 1=1")]
    void Both_values_checked()
    {
        var a = Api.Source();
        var b = Api.Source();
        if (!Allowed.Contains(a) || !Allowed.Contains(b))
            return;
        Api.Sql(a + b);
    }

    [Flow]
    void Either_value_checked()
    {
        var a = Api.Source();
        var b = Api.Source() + "!";
        if (a.Length == b.Length && !Allowed.Contains(a) && !Allowed.Contains(b))
            return;
        Api.Sql(a + b);
    }

    [Safe]
    void Different_checks_by_branch()
    {
        var text = Api.Source();
        if (text.Length > 3)
        {
            if (text != "report")
                return;
        }
        else if (!int.TryParse(text, out _))
        {
            return;
        }

        Api.Sql(text);
    }

    [Flow]
    void Check_in_one_branch_only()
    {
        var text = Api.Source();
        if (text.Length < 3)
        {
            if (!int.TryParse(text, out _))
                return;
        }

        Api.Sql(text);
    }

    [Safe]
    void Checked_by_an_inverted_list()
    {
        var text = Api.Source();
        var isUnknown = !Allowed.Contains(text);
        if (isUnknown)
            throw new ArgumentException("unknown");
        Api.Sql("ORDER BY " + text);
    }

    [Flow]
    void Counted_attempts()
    {
        var attempts = 0;
        string text;
        do
        {
            text = Api.Source();
            attempts++;
        }
        while (!Allowed.Contains(text) && attempts < 3);
        Api.Sql(text);
    }

    [Safe]
    void Until_allowed()
    {
        string text;
        var attempts = 0;
        do
        {
            if (attempts++ > 3)
                return;
            text = Api.Source();
        }
        while (!Allowed.Contains(text));
        Api.Sql(text);
    }

    [Flow]
    void Switch_that_breaks_for_all()
    {
        var text = Api.Source();
        switch (text)
        {
            case "report":
                break;
            case "42":
                break;
            default:
                break;
        }

        Api.Sql(text);
    }

    [Safe]
    void Switch_that_returns_for_others()
    {
        var text = Api.Source();
        switch (text)
        {
            case "report":
                break;
            case "42":
                break;
            default:
                return;
        }

        Api.Sql(text);
    }

    [Flow]
    void Pattern_with_when()
    {
        var text = Api.Source();
        Api.Sql(text switch
        {
            { Length: > 2 } when text[0] != ';' => text,
            _ => "Id",
        });
    }

    [Safe]
    void Pattern_with_a_checking_when()
    {
        var text = Api.Source();
        Api.Sql(text switch
        {
            { Length: > 1 } when Allowed.Contains(text) => text,
            _ => "Id",
        });
    }
}
