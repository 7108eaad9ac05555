class Locals
{
    [Flow]
    void Direct() => Api.Sql(Api.Source());

    [Safe]
    void Constant() => Api.Sql("SELECT 1");

    [Flow]
    void Copied()
    {
        var text = Api.Source();
        var copy = text;
        Api.Sql("SELECT " + copy);
    }

    [Safe]
    void Copied_before_the_source()
    {
        var text = "a";
        var copy = text;
        text = Api.Source();
        Api.Sql("SELECT " + copy);
    }

    [Flow]
    void Overwritten_too_late()
    {
        var text = Api.Source();
        Api.Sql(text);
        text = "constant";
    }

    [Safe]
    void Overwritten()
    {
        var text = Api.Source();
        text = "constant";
        Api.Sql(text);
    }

    [Flow]
    void Assigned_in_an_expression()
    {
        string text;
        Api.Sql((text = Api.Source()) + text);
    }

    [Safe]
    void The_other_variable()
    {
        string text;
        var other = "x";
        _ = text = Api.Source();
        Api.Sql(other);
    }

    [Flow]
    void Chained_assignment()
    {
        string a, b, c;
        a = b = c = Api.Source();
        Api.Sql(a);
    }

    [Safe]
    void Chained_assignment_of_a_constant()
    {
        string a, b;
        var c = Api.Source();
        a = b = c = "x";
        Api.Sql(a + b + c);
    }

    [Flow]
    void Swapped_into()
    {
        var a = Api.Source();
        var b = "x";
        var t = a;
        a = b;
        b = t;
        Api.Sql(b);
    }

    [Safe]
    void Swapped_out_of()
    {
        var a = Api.Source();
        var b = "x";
        var t = a;
        a = b;
        b = t;
        Api.Sql(a);
    }
}
