class Box
{
    public string A = "";
    public string B = "";
}

class Fields
{
    string _text = "";
    string _other = "";
    string _reset = "";

    [Flow]
    void In_a_field()
    {
        var box = new Box();
        box.A = Api.Source();
        Api.Sql(box.A);
    }

    [Safe]
    void In_the_other_field()
    {
        var box = new Box();
        box.A = Api.Source();
        Api.Sql(box.B);
    }

    [Flow]
    void Through_this()
    {
        _text = Api.Source();
        UseText();
    }

    [Safe]
    void Through_this_but_another_field()
    {
        _text = Api.Source();
        UseOther();
    }

    [Flow]
    void Reassigned_after_use()
    {
        var box = new Box { A = Api.Source() };
        Api.Sql(box.A);
        box.A = "x";
    }

    [Safe]
    void Reassigned_before_use()
    {
        var box = new Box { A = Api.Source() };
        box.A = "x";
        Api.Sql(box.A);
    }

    [Flow]
    void Filled_by_a_helper()
    {
        var box = new Box();
        Fill(box);
        Api.Sql(box.A);
    }

    [Safe]
    void Emptied_by_a_helper()
    {
        var box = new Box { A = Api.Source() };
        Empty(box);
        Api.Sql(box.A);
    }

    [Flow]
    void Own_field_set_by_a_helper()
    {
        SetReset(Api.Source());
        Api.Sql(_reset);
    }

    [Safe]
    void Own_field_set_again_by_a_helper()
    {
        _reset = Api.Source();
        SetReset("x");
        Api.Sql(_reset);
    }

    [Flow]
    void Whole_object_to_the_sink()
    {
        var pair = new KeyValuePair<string, string>("x", Api.Source());
        Api.Sql(pair);
    }

    [Safe]
    void One_clean_part_to_the_sink()
    {
        var pair = new KeyValuePair<string, string>("x", Api.Source());
        Api.Sql(pair.Key);
    }

    void UseText() => Api.Sql(_text);

    void UseOther() => Api.Sql(_other);

    void SetReset(string text) => _reset = text;

    static void Fill(Box box) => box.A = Api.Source();

    static void Empty(Box box) => box.A = "x";
}
