enum Mode
{
    Strict,
    Lenient,
}

class Constants
{
    const bool Never = false;
    const Mode Chosen = Mode.Strict;
    static readonly bool s_off = false;
    static bool s_set;
    private bool _neverSet = false;
    private bool _setLater;
    private readonly int _level = 1;
    private readonly string _mode;

    public Constants() => _mode = "strict";

    static bool Off => false;

    [Flow]
    void Local_that_is_set()
    {
        var text = "x";
        var on = false;
        on = true;
        if (on)
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Local_constant()
    {
        var text = "x";
        const bool on = false;
        if (on)
            text = Api.Source();
        Api.Sql(text);
    }

    [Flow]
    void Else_of_a_constant()
    {
        var text = "x";
        if (Never)
            text = "y";
        else
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Then_of_a_constant()
    {
        var text = "x";
        if (Never)
            text = Api.Source();
        else
            text = "y";
        Api.Sql(text);
    }

    [Flow]
    void Static_field_that_is_set()
    {
        s_set = true;
        Api.Sql(s_set ? Api.Source() : "x");
    }

    [Safe]
    void Static_readonly_field() => Api.Sql(s_off ? Api.Source() : "x");

    [Flow]
    void Field_set_elsewhere()
    {
        Switch();
        Api.Sql(_setLater ? Api.Source() : "x");
    }

    [Safe]
    void Field_never_set() => Api.Sql(_neverSet ? Api.Source() : "x");

    [Flow]
    void Helper_that_varies() => Api.Sql(IsLong(Api.Source()) ? Api.Source() : "x");

    [Safe]
    void Helper_that_returns_a_constant() => Api.Sql(IsOff() ? Api.Source() : "x");

    [Flow]
    void Enum_constant_other_case() => Api.Sql(Chosen == Mode.Strict ? Api.Source() : "x");

    [Safe]
    void Enum_constant() => Api.Sql(Chosen == Mode.Lenient ? Api.Source() : "x");

    [Flow]
    void Switch_on_a_constant()
    {
        var text = "x";
        switch (Chosen)
        {
            case Mode.Strict:
                text = Api.Source();
                break;
            case Mode.Lenient:
                break;
        }

        Api.Sql(text);
    }

    [Safe]
    void Switch_on_a_constant_other_case()
    {
        var text = "x";
        switch (Chosen)
        {
            case Mode.Lenient:
                text = Api.Source();
                break;
            case Mode.Strict:
                break;
        }

        Api.Sql(text);
    }

    [Flow]
    void Computed_true() => Api.Sql(7 * 18 + 74 > 190 ? Api.Source() : "x");

    [Safe]
    void Computed_false()
    {
        var number = 86;
        Api.Sql(7 * 42 - number > 200 ? "x" : Api.Source());
    }

    [Flow]
    void Readonly_number_in_a_field() => Api.Sql(_level > 0 ? Api.Source() : "x");

    [Safe]
    void Readonly_number_in_a_field_not_reached() => Api.Sql(_level > 1 ? Api.Source() : "x");

    [Flow]
    void Text_constant() => Api.Sql(_mode == "strict" ? Api.Source() : "x");

    [Safe]
    void Text_constant_from_the_constructor() => Api.Sql(_mode == "lenient" ? Api.Source() : "x");

    [Flow]
    void Property_that_is_on()
    {
        if (!Off)
            Api.Sql(Api.Source());
    }

    [Safe]
    void Property_that_is_off()
    {
        if (Off)
            Api.Sql(Api.Source());
    }

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

    void Switch() => _setLater = true;

    static bool IsOff() => false;

    static bool IsLong(string text) => text.Length > 3;

    static string? Nullable(bool nothing) => nothing ? null : "y";

    static void Choose(bool dirty, string text) => Api.Sql(dirty ? text : "x");

    static void ChooseOther(bool dirty, string text) => Api.Sql(dirty ? text : "x");
}
