class Assertions
{
    static readonly HashSet<string> Allowed = ["report", "42"];
    static readonly List<string> Known = ["report", "42"];

    [Flow]
    void Refused_if_it_is_allowed()
    {
        var text = Api.Source();
        RefuseIf(Allowed.Contains(text));
        Api.Sql(text);
    }

    [Safe]
    void Refused_if_it_is_not_allowed()
    {
        var text = Api.Source();
        RefuseIf(!Allowed.Contains(text));
        Api.Sql(text);
    }

    [Flow]
    void Assertion_that_only_one_holds()
    {
        var text = Api.Source();
        Demand(Allowed.Contains(text) || text.Length > 3);
        Api.Sql(text);
    }

    [Safe]
    void Assertion_that_both_hold()
    {
        var text = Api.Source();
        var isLong = text.Length > 3;
        Demand(isLong && Allowed.Contains(text));
        Api.Sql(text);
    }

    [Flow]
    void Fails_for_some()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            FailIfLong(text);
        Api.Sql(text);
    }

    [Safe]
    void Fails_for_all()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            FailWith(text);
        Api.Sql(text);
    }

    [Flow]
    void Fails_later()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            _ = FailAsync();
        Api.Sql(text);
    }

    [Safe]
    void Fails_now()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(new InvalidOperationException());
        Api.Sql(text);
    }

    [Flow]
    void Failure_is_caught()
    {
        var text = Api.Source();
        try
        {
            if (!Allowed.Contains(text))
                FailWith(text);
        }
        catch (InvalidOperationException)
        {
        }

        Api.Sql(text);
    }

    [Safe]
    void Failure_is_caught_and_ends()
    {
        var text = Api.Source();
        try
        {
            if (!Allowed.Contains(text))
                FailWith(text);
        }
        catch (InvalidOperationException)
        {
            return;
        }

        Api.Sql(text);
    }

    [Flow]
    void Order_that_is_not_zero()
    {
        var text = Api.Source();
        if (text.CompareTo("report") != 0)
            Api.Sql(text);
    }

    [Safe]
    void Order_that_is_zero()
    {
        var text = Api.Source();
        if (text.CompareTo("report") != 0)
            return;
        Api.Sql(text);
    }

    [Flow]
    void Position_that_says_missing()
    {
        var text = Api.Source();
        if (Known.IndexOf(text) == -1)
            Api.Sql(text);
    }

    [Safe]
    void Position_that_says_found()
    {
        var text = Api.Source();
        if (IsFound(Known.IndexOf(text)))
            Api.Sql(text);
    }

    [Flow]
    void Compared_with_false()
    {
        var text = Api.Source();
        var isAllowed = Allowed.Contains(text);
        if (isAllowed is not true)
            Api.Sql(text);
    }

    [Safe]
    void Compared_with_not_false()
    {
        var text = Api.Source();
        var isAllowed = Allowed.Contains(text);
        if (isAllowed != false)
            Api.Sql(text);
    }

    static void RefuseIf(bool condition)
    {
        if (condition)
            throw new InvalidOperationException();
    }

    static void Demand(bool condition) => RefuseIf(!condition);

    static void FailIfLong(string text)
    {
        if (text.Length > 500)
            FailWith(text);
    }

    static void FailWith(string text) => throw new InvalidOperationException(text.Length + " characters");

    static async Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException();
    }

    static bool IsFound(int position) => position >= 0;
}
