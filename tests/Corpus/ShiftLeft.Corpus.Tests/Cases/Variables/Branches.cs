class Branches
{
    static bool Sometimes => DateTime.UtcNow.Ticks > 5;

    [Flow]
    void In_one_branch()
    {
        var text = "a";
        if (DateTime.UtcNow.Ticks > 5)
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Overwritten_in_both_branches()
    {
        var text = Api.Source();
        if (Sometimes)
            text = "a";
        else
            text = "b";
        Api.Sql(text);
    }

    [Flow]
    void Overwritten_in_one_branch()
    {
        var text = Api.Source();
        if (!Sometimes)
            text = "a";
        Api.Sql(text);
    }

    [Safe]
    void Used_in_the_branch_that_overwrites()
    {
        var text = Api.Source();
        if (Sometimes)
        {
            text = "a";
            Api.Sql(text);
        }
    }

    [Flow]
    void Ternary() => Api.Sql(Sometimes ? Api.Source() : "a");

    [Safe]
    void Ternary_of_constants() => Api.Sql(Api.Source() == "x" ? "a" : "b");

    [Flow]
    void Nested_ternary()
    {
        var text = Api.Source();
        Api.Sql(text.Length == 0 ? "a" : text.Length == 1 ? "b" : text);
    }

    [Safe]
    void Nested_ternary_of_constants()
    {
        var text = Api.Source();
        Api.Sql(text.Length == 0 ? "a" : text.Length == 1 ? "b" : "c");
    }

    [Flow]
    void Return_before_the_overwriting()
    {
        var text = Api.Source();
        if (Sometimes)
        {
            Api.Sql(text);
            return;
        }

        text = "a";
        Api.Sql(text);
    }

    [Safe]
    void Return_before_the_sink()
    {
        var text = "a";
        if (!Sometimes)
        {
            text = Api.Source();
            return;
        }

        Api.Sql(text);
    }
}
