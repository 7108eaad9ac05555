class BoolLocals
{
    static readonly HashSet<string> Allowed = ["report", "42"];

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
}
