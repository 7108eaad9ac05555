class Shapes
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow]
    void Else()
    {
        var text = Api.Source();
        if (Allowed.Contains(text))
            Api.Sql("x");
        else
            Api.Sql(text);
    }

    [Safe]
    void Else_of_the_negation()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            Api.Sql("x");
        else
            Api.Sql(text);
    }

    [Flow]
    void Early_return_on_success()
    {
        var text = Api.Source();
        if (Allowed.Contains(text))
            return;
        Api.Sql(text);
    }

    [Safe]
    void Early_return()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Logged_but_not_stopped()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            Console.Error.Write("");
        Api.Sql(text);
    }

    [Safe]
    void Throw()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
        Api.Sql(text);
    }

    [Flow]
    void Or_something_else()
    {
        var text = Api.Source();
        if (Allowed.Contains(text) || text.Length > 3)
            Api.Sql(text);
    }

    [Safe]
    void And_something_else()
    {
        var text = Api.Source();
        if (text.Length > 3 && Allowed.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Negated_and()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text) && text.Length < 3)
            return;
        Api.Sql(text);
    }

    [Safe]
    void Negated_or()
    {
        var text = Api.Source();
        if (text.Length < 1 || !Allowed.Contains(text))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Bool_local_overwritten()
    {
        var text = Api.Source();
        var isAllowed = Allowed.Contains(text);
        isAllowed = true;
        if (isAllowed)
            Api.Sql(text);
    }

    [Safe]
    void Bool_local()
    {
        var text = Api.Source();
        var isAllowed = Allowed.Contains(text);
        if (isAllowed)
            Api.Sql(text);
    }

    [Flow]
    void Bool_local_that_may_be_set_otherwise()
    {
        var text = Api.Source();
        var isAllowed = Allowed.Contains(text);
        if (text.Length > 3)
            isAllowed = true;
        if (isAllowed)
            Api.Sql(text);
    }

    [Safe]
    void Bool_local_of_both()
    {
        var text = Api.Source();
        var isLong = text.Length > 3;
        var isAllowed = isLong && Allowed.Contains(text);
        if (!isAllowed)
            return;
        Api.Sql(text);
    }

    [Flow]
    void Ternary_wrong_side()
    {
        var text = Api.Source();
        Api.Sql(Allowed.Contains(text) ? "x" : text);
    }

    [Safe]
    void Ternary()
    {
        var text = Api.Source();
        Api.Sql(Allowed.Contains(text) ? text : "x");
    }

    [Flow]
    void Equal_to_false()
    {
        var text = Api.Source();
        if (Allowed.Contains(text) == false)
            Api.Sql(text);
    }

    [Safe]
    void Is_true()
    {
        var text = Api.Source();
        if (Allowed.Contains(text) is true)
            Api.Sql(text);
    }

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
