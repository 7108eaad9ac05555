class Loops
{
    [Flow]
    void Carried_to_the_next_round()
    {
        var text = "";
        for (var i = 0; i < 3; i++)
        {
            Api.Sql(text);
            text = Api.Source();
        }
    }

    [Safe]
    void Overwritten_in_each_round()
    {
        var text = Api.Source();
        for (var i = 0; i < 3; i++)
        {
            text = "x";
            Api.Sql(text);
            text = Api.Source();
        }
    }

    [Flow]
    void Collected_in_a_while()
    {
        var text = "";
        var count = 0;
        while (count++ < 2)
            text += Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Counted_in_a_while()
    {
        var text = Api.Source();
        var count = 0;
        while (count < text.Length)
            count++;
        Api.Sql(count);
    }

    [Flow]
    void Do_while()
    {
        string text;
        do
            text = Api.Source();
        while (text.Length > 10_000);
        Api.Sql(text);
    }

    [Safe]
    void Do_while_that_ends_clean()
    {
        string text;
        do
        {
            text = Api.Source();
            text = "x";
        }
        while (text.Length > 10_000);
        Api.Sql(text);
    }

    [Flow]
    void Foreach_over_characters()
    {
        var text = "";
        foreach (var character in Api.Source())
            text += character;
        Api.Sql(text);
    }

    [Safe]
    void Foreach_that_only_counts()
    {
        var text = "";
        foreach (var character in Api.Source())
            text += "?";
        Api.Sql(text);
    }

    [Flow]
    void Shifted_by_one_in_each_round()
    {
        string a = "", b = "", c = "";
        for (var i = 0; i < 4; i++)
        {
            c = b;
            b = a;
            a = Api.Source();
        }

        Api.Sql(c);
    }

    [Safe]
    void Shifted_the_other_way()
    {
        string a = "", b = "", c = "";
        for (var i = 0; i < 4; i++)
        {
            a = b;
            b = c;
            c = "x";
            _ = Api.Source();
        }

        Api.Sql(a);
    }

    [Flow]
    void Continue_skips_the_cleaning()
    {
        var text = "";
        for (var i = 0; i < 2; i++)
        {
            text = Api.Source();
            if (i == 1)
                continue;
            text = "x";
        }

        Api.Sql(text);
    }

    [Safe]
    void Break_before_the_source()
    {
        var text = "x";
        while (true)
        {
            if (text.Length < 5)
                break;
            text = Api.Source();
            text = "x";
        }

        Api.Sql(text);
    }

    [Flow]
    void Loop_by_goto()
    {
        var text = "";
        var rounds = 0;
    again:
        Api.Sql(text);
        text = Api.Source();
        if (rounds++ < 2)
            goto again;
    }

    [Safe]
    void Goto_past_the_source()
    {
        var text = "x";
        if (Environment.ProcessorCount > 0)
            goto done;
        text = Api.Source();
        text = "y";
    done:
        Api.Sql(text);
    }
}
