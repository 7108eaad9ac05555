class Arguments
{
    const bool Never = false;

    [Flow]
    void Constant_argument() => Choose(true, Api.Source());

    [Safe]
    void Other_constant_argument() => ChooseOther(false, Api.Source());

    [Flow]
    void Flag_of_the_loop()
    {
        var text = "x";
        var seen = false;
        for (var i = 0; i < 3; i++)
        {
            if (seen)
                text = Api.Source();
            seen = true;
        }

        Api.Sql(text);
    }

    [Safe]
    void Flag_that_stays()
    {
        var text = "x";
        var seen = false;
        for (var i = 0; i < 3; i++)
        {
            if (seen)
                text = Api.Source();
        }

        Api.Sql(text);
    }

    [Flow]
    void Switch_expression_on_a_constant() => Api.Sql("b" switch { "a" => "x", "b" => Api.Source(), _ => "y" });

    [Safe]
    void Switch_expression_on_a_constant_other()
    {
        var key = "b";
        Api.Sql(key switch { "a" => Api.Source(), "b" => "x", _ => Api.Source() });
    }

    [Flow]
    void Name_of_compared() => Api.Sql(nameof(Never) == "Never" ? Api.Source() : "x");

    [Safe]
    void Name_of_compared_otherwise() => Api.Sql(nameof(Never) == "Always" ? Api.Source() : "x");

    [Flow]
    void Null_checked() => Api.Sql(Nullable(true) is null ? Api.Source() : "x");

    [Safe]
    void Null_that_is_known()
    {
        string? nothing = null;
        Api.Sql(nothing is null ? "x" : Api.Source());
    }

    static string? Nullable(bool nothing) => nothing ? null : "y";

    static void Choose(bool dirty, string text) => Api.Sql(dirty ? text : "x");

    static void ChooseOther(bool dirty, string text) => Api.Sql(dirty ? text : "x");
}
