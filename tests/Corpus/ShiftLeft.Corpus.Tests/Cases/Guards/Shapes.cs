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
}
