class Exits
{
    [Flow]
    void Return_in_a_try()
    {
        Api.Sql(FromTry());
    }

    [Safe]
    void Return_in_a_finally_overwritten()
    {
        Api.Sql(FromTryClean());
    }

    [Flow]
    void Sink_after_a_loop_that_breaks()
    {
        var text = "x";
        foreach (var item in new[] { "a", Api.Source() })
        {
            text = item;
            if (item.Length > 100)
                break;
        }

        Api.Sql(text);
    }

    [Safe]
    void Loop_that_breaks_before()
    {
        var text = "x";
        while (true)
        {
            text = "y";
            break;
        }

        _ = Api.Source();
        Api.Sql(text);
    }

    [Flow]
    void Nested_loops_with_goto()
    {
        var text = "x";
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                text = Api.Source();
                if (i == 1)
                    goto done;
            }
        }

    done:
        Api.Sql(text);
    }

    [Safe]
    void Exit_before_the_sink()
    {
        var text = Api.Source();
        if (text is not null)
            return;
        Api.Sql(text);
    }

    [Flow]
    void Throw_that_is_caught_outside()
    {
        var text = "x";
        try
        {
            text = Api.Source();
            Throw();
            text = "y";
        }
        catch (NotSupportedException)
        {
        }

        Api.Sql(text);
    }

    [Safe]
    void Throw_that_ends_the_method()
    {
        var text = Api.Source();
        if (text.Length < 1_000_000)
        {
            text = "x";
        }
        else
        {
            throw new InvalidOperationException(text);
        }

        Api.Sql(text);
    }

    static string FromTry()
    {
        try
        {
            return Api.Source();
        }
        finally
        {
            GC.KeepAlive(null);
        }
    }

    static string FromTryClean()
    {
        var text = Api.Source();
        try
        {
            text = "x";
        }
        finally
        {
            GC.KeepAlive(text);
        }

        return text;
    }

    static void Throw() => throw new NotSupportedException();
}
