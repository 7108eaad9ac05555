enum Mode
{
    Strict,
    Lenient,
}

class Flags
{
    const bool Never = false;
    const Mode Chosen = Mode.Strict;
    static readonly bool s_off = false;
    static bool s_set;
    private bool _neverSet = false;
    private bool _setLater;

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

    void Switch() => _setLater = true;

    static bool IsOff() => false;

    static bool IsLong(string text) => text.Length > 3;
}
