class Tuples
{
    [Flow]
    void First_of_a_tuple()
    {
        var (a, b) = Pair();
        Api.Sql(a);
    }

    [Safe]
    void Second_of_a_tuple()
    {
        var (a, b) = Pair();
        Api.Sql(b);
    }

    [Flow]
    void Named_element()
    {
        (string Name, string City) person = (Api.Source(), "Bern");
        Api.Sql(person.Name);
    }

    [Safe]
    void Other_named_element()
    {
        (string Name, string City) person = (Api.Source(), "Bern");
        Api.Sql(person.City);
    }

    [Flow]
    void Swap()
    {
        var a = Api.Source();
        var b = "x";
        (a, b) = (b, a);
        Api.Sql(b);
    }

    [Safe]
    void Swap_away()
    {
        var a = Api.Source();
        var b = "x";
        (a, b) = (b, a);
        Api.Sql(a);
    }

    [Flow]
    void Nested()
    {
        var (a, (b, c)) = ("x", ("y", Api.Source()));
        Api.Sql(c);
    }

    [Safe]
    void Nested_other()
    {
        var (a, (b, c)) = ("x", ("y", Api.Source()));
        Api.Sql(a + b);
    }

    [Flow]
    void Element_reassigned()
    {
        var pair = ("x", "y");
        pair.Item2 = Api.Source();
        Api.Sql(pair.Item2);
    }

    [Safe]
    void Element_reassigned_clean()
    {
        var pair = ("x", Api.Source());
        pair.Item2 = "y";
        Api.Sql(pair.Item2);
    }

    static (string, string) Pair() => (Api.Source(), "x");
}
