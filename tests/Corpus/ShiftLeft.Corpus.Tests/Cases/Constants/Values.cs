enum Mode
{
    Strict,
    Lenient,
}

class Values
{
    const Mode Chosen = Mode.Strict;
    private readonly int _level = 1;
    private readonly string _mode;

    public Values() => _mode = "strict";

    static bool Off => false;

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
}
